public import LegalText

/// Words of the document that an entry of the lexicon names, with what they say.
public struct CueMatch: Sendable, Hashable {
  public var cue: Cue
  /// 1 weak sign, 2 ordinary, 3 strong.
  public var grade: Int
  /// Index in the lexicon's entries.
  public var entry: Int
  public var tokens: Range<Int>
  public var range: ByteRange
  /// Node of the tree in whose text (or heading) the words stand.
  public var node: Int
  /// The words before it deny it: "shall not notify" (`NegationReading`).
  public var isNegated = false
}

/// A match in the sentence that a clause really says.
public struct ReadingMatch: Sendable, Hashable {
  public var match: CueMatch
  /// Index of the piece of the reading.
  public var segment: Int
  /// The words stand in a chapeau or in flush text.
  public var isInherited: Bool

  public var cue: Cue { match.cue }
  public var grade: Int { match.grade }
  public var range: ByteRange { match.range }
}
