/// A place where a clause speaks of another one, of its instrument, or of another instrument.
public struct CrossReference: Sendable, Hashable {
  /// Why a reference leads nowhere.
  public enum Failure: String, Sendable, CaseIterable {
    /// The text has no clause with this number.
    case noSuchClause = "no-such-clause"
    /// "that section" with none named before.
    case noAntecedent = "no-antecedent"
    /// "this Part" outside any part.
    case noEnclosingUnit = "no-enclosing-unit"
    /// "chapter 121 of this title" in a text without titles: it is a part of something larger that is not at hand.
    case beyondText = "beyond-text"
    /// Words of an amendment speak of clauses of the amended instrument.
    case amendedInstrument = "amended-instrument"
  }

  /// The citing words.
  public var range: ByteRange
  /// Index of the node in whose words it stands.
  public var node: Int
  /// The unit that is named; nil for an instrument as a whole.
  public var unit: ClauseKind?
  /// Cited nodes in the order of the citation, ranges expanded.
  public var targets: [Int] = []
  /// Cited numbers that were not found, as printed.
  public var missing: [String] = []
  /// Name of the other instrument that is cited.
  public var external: String?
  /// The whole of this instrument: "this Act".
  public var isWholeInstrument = false
  /// Why it leads nowhere, or part of it.
  public var failure: Failure?
  /// More nodes are cited than are listed.
  public var isTruncated = false

  /// Most nodes that one reference lists: "sections 1 to 1000000" must not cost more than a page of text.
  public static let targetLimit = 200

  public init(range: ByteRange, node: Int, unit: ClauseKind?) {
    self.range = range
    self.node = node
    self.unit = unit
  }

  /// Whether everything that it cites was found, here or as another instrument's name.
  public var isResolved: Bool { failure == nil }
}
