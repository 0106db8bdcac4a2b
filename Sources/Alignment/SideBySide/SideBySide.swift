import LegalText

/// Two texts clause beside clause, whether they are versions of one text or texts of different makers.
public struct SideBySide: Sendable {
  /// What the texts are to each other, told from their words.
  public enum Relation: Sendable {
    /// Clauses are found again by their words: as `InstrumentComparison` has it.
    case versions
    /// Little is found again: for each clause of the scored text the one of the other text that is most like it.
    case texts
  }

  /// Share of the words of both texts from which they count as versions of one. Laws of different countries on the same thing stay below 0.2.
  public static let versionShare = 0.4

  /// The other text is its old side, the scored one its new side. Among texts of different makers only its definitions mean something.
  public let comparison: InstrumentComparison
  public let relation: Relation
  /// Share of the words of both texts that stand in clauses with a counterpart of the same or similar words, in [0, 1].
  public let foundAgain: Double
  /// In the order of the scored text; clauses of the other text without a counterpart stand where they were, or, among different texts, at the end.
  public let rows: [SideBySideRow]

  /// - Complexity: That of `InstrumentComparison`; among different texts also that of `ClauseLikeness`.
  public init(other: InstrumentVersion, scored: InstrumentVersion) {
    let comparison = InstrumentComparison(old: other, new: scored)
    self.comparison = comparison
    foundAgain = Self.foundAgain(comparison)
    relation = foundAgain >= Self.versionShare ? .versions : .texts
    switch relation {
    case .versions:
      let changes = Dictionary(comparison.changes.map { ($0.alignment, $0) }) { first, _ in first }
      rows = comparison.alignments.map { alignment in
        let change = changes[alignment] ?? InstrumentComparison.described(alignment, other, scored, terms: [:])
        return SideBySideRow(change, comparison)
      }
    case .texts: rows = CounterpartSearch(comparison).rows()
    }
  }

  /// The text that is compared with, and the text that is judged.
  public var other: InstrumentVersion { comparison.old }
  public var scored: InstrumentVersion { comparison.new }

  private static func foundAgain(_ comparison: InstrumentComparison) -> Double {
    func words(_ version: InstrumentVersion, _ clauses: some Sequence<Int>) -> Int {
      clauses.reduce(0) { $0 + version.own[$1].keys.count }
    }
    let (old, new) = (comparison.old, comparison.new)
    let pairs = comparison.alignments.filter { !$0.old.isEmpty && !$0.new.isEmpty }
    let total = words(old, old.result.clauses.indices) + words(new, new.result.clauses.indices)
    return total > 0 ? Double(words(old, pairs.flatMap(\.old)) + words(new, pairs.flatMap(\.new))) / Double(total) : 0
  }
}
