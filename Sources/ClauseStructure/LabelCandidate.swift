import LegalText

/// What a candidate may label.
enum LabelFamily: Equatable {
  /// `Part II`, `SCHEDULE 1`.
  case container(ClauseKind)
  /// `Article 7`, `§ 1030.`, `Section 4.`
  case unit(ClauseKind)
  /// `12.` or `12`: a section where sections are only numbered, a paragraph below an article elsewhere.
  case number
  /// `(a)`, `a)`, `1°`.
  case item
  /// `Примечание.`: notes below the units of an article, whose numbers begin anew.
  case note
}

/// Where a candidate stands.
enum LabelPosition { case lineStart, afterLabel, runIn }

/// A place where a label may stand, with the evidence for and against it.
struct LabelCandidate {
  /// First byte of the printed label, its word included.
  var start: Int
  /// First byte after the label.
  var end: Int
  var family: LabelFamily
  var decoration: LabelDecoration
  /// The number as printed, without brackets and stops.
  var number: String
  var readings: [NumberReading]
  var position: LabelPosition
  /// Index of the line in the layout.
  var line: Int
  /// It stands where a paragraph begins, not where a line was only wrapped or inside one.
  var opensParagraph: Bool
  /// Cost of taking it for a label, whatever it continues.
  var acceptCost: Double
  /// Cost of taking it for ordinary words.
  var rejectCost: Double
  /// Index of the quotation that holds it; nil outside.
  var quotation: Int?
  /// An unlabelled paragraph (or a new definition) stands between the candidate before and this one.
  var followsUnlabelledText: Bool
}
