/// What an element does to the lines of the extracted text.
enum MarkupRole: Equatable {
  /// Part of its line.
  case inline
  /// Begins and ends a line, but goes on behind a number that stands alone.
  case block
  /// Text behind a list or between its items, which goes on with the sentence above it.
  case continuation
  /// A part, chapter or annex: begins a line whatever stands before.
  case container
  /// An article or section: the same.
  case unit
  /// What is numbered below them.
  case level
  /// A printed number.
  case number
  /// The title of a container, unit or level.
  case heading
  /// A title that stands by itself.
  case title
  /// Words of another law that an amendment inserts; the mark that the markup itself gives, if any.
  case quotation(mark: Bool)
  /// The same inside a sentence.
  case phrase
  /// A cell or column behind the first: goes on with the line.
  case nextCell
  case lineBreak
  /// A break of the printed page: a blank.
  case blank
  /// No law text: notes, metadata, contents, page furniture.
  case skipped
  /// Left out in front of a law; kept inside an annex, whose title it holds.
  case frontMatter
}
