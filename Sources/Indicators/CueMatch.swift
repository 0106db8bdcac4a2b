public import LegalText

/// Words of the document that an entry of the lexicon names, with what they say.
///
/// Thirty-two bytes: a law has a match every twenty bytes, and each stands in the reading of several clauses.
public struct CueMatch: Sendable, Hashable {
  public var cue: Cue
  private let storedGrade: UInt8
  /// The words before it deny it: "shall not notify" (`NegationReading`).
  public var isNegated = false
  private let storedEntry: UInt32
  private let firstToken: UInt32
  private let tokenEnd: UInt32
  private let start: UInt32
  private let end: UInt32
  private let storedNode: UInt32

  public init(cue: Cue, grade: Int, entry: Int, tokens: Range<Int>, range: ByteRange, node: Int, isNegated: Bool = false) {
    self.cue = cue
    storedGrade = UInt8(grade)
    storedEntry = UInt32(entry)
    firstToken = UInt32(tokens.lowerBound)
    tokenEnd = UInt32(tokens.upperBound)
    start = UInt32(range.start)
    end = UInt32(range.end)
    storedNode = UInt32(node)
    self.isNegated = isNegated
  }

  /// 1 weak sign, 2 ordinary, 3 strong.
  public var grade: Int { Int(storedGrade) }
  /// Index in the lexicon's entries.
  public var entry: Int { Int(storedEntry) }
  public var tokens: Range<Int> { Int(firstToken)..<Int(tokenEnd) }
  public var range: ByteRange { ByteRange(start: Int(start), end: Int(end)) }
  /// Node of the tree in whose text (or heading) the words stand.
  public var node: Int { Int(storedNode) }
}

/// A match in the sentence that a clause really says.
public struct ReadingMatch: Sendable, Hashable {
  public var match: CueMatch
  private let storedSegment: UInt32
  /// The words stand in a chapeau or in flush text.
  public let isInherited: Bool

  public init(match: CueMatch, segment: Int, isInherited: Bool) {
    self.match = match
    storedSegment = UInt32(segment)
    self.isInherited = isInherited
  }

  /// Index of the piece of the reading.
  public var segment: Int { Int(storedSegment) }
  public var cue: Cue { match.cue }
  public var grade: Int { match.grade }
  public var range: ByteRange { match.range }
}
