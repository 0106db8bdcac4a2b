/// Where a piece of a reading comes from.
public enum ReadingOrigin: UInt8, Sendable {
  /// Words of an ancestor before its list.
  case chapeau
  /// The clause's own words.
  case own
  /// Words of an ancestor after its list.
  case flush
}

/// One piece of the sentence that a clause really says.
public struct ReadingSegment: Sendable, Hashable {
  public var range: ByteRange
  public var origin: ReadingOrigin

  public init(range: ByteRange, origin: ReadingOrigin) {
    self.range = range
    self.origin = origin
  }

  /// Whether the words are not the clause's own.
  public var isInherited: Bool { origin != .own }
}

/// The smallest operative unit: a leaf of the clause tree together with its reading (chapeau of its ancestors + own text + flush text).
public struct Clause: Sendable {
  /// Index of the leaf in `ClauseTree.nodes`.
  public var node: Int
  /// The clause's own text.
  public var range: ByteRange
  /// Pieces of the reading in the order in which they are read; the own text is always among them.
  public var reading: [ReadingSegment]

  public init(node: Int, range: ByteRange, reading: [ReadingSegment]) {
    self.node = node
    self.range = range
    self.reading = reading
  }
}
