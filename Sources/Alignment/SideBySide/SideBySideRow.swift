import LegalText

/// Some clauses of one text beside those of another, or a clause that stands alone.
public struct SideBySideRow: Sendable {
  /// Words of one side that the other side has as well, or lacks.
  public struct Run: Sendable, Hashable {
    /// As printed on this side, with line breaks and the blanks behind it, so that the runs of a side follow each other without a gap.
    public var text: String
    public var isShared: Bool

    public init(text: String, isShared: Bool) {
      self.text = text
      self.isShared = isShared
    }
  }

  /// How sure it is that the clauses say something about the same thing.
  public enum Sureness: String, Sendable, CaseIterable {
    /// One is a version of the other.
    case version
    /// More than half of the words, weighed by how rare they are, are the same.
    case close
    /// More than a quarter.
    case similar
    /// Less, but what the clauses are about is the same.
    case topic
  }

  /// A clause of the other text that is nearly as like.
  public struct Rival: Sendable, Hashable {
    /// Index of the other text's clauses.
    public var clause: Int
    public var likeness: Double
  }

  /// Sides, scores and what makes their difference.
  public var change: ClauseChange
  /// The other text's words run by run; empty where the words are not compared.
  public var otherWords: [Run] = []
  /// The scored text's words.
  public var scoredWords: [Run] = []
  /// Nil for a clause that stands alone.
  public var sureness: Sureness?
  /// In [0, 1]; nil among versions of one text and for a clause that stands alone.
  public var likeness: Double?
  public var rival: Rival?
  /// Ids of the topics that both sides have.
  public var topics: [String] = []

  /// A row of two versions of one text.
  init(_ change: ClauseChange, _ comparison: InstrumentComparison) {
    self.change = change
    let alignment = change.alignment
    guard !alignment.old.isEmpty, !alignment.new.isEmpty else { return }
    sureness = .version
    guard change.isTextChange else { return }
    let isPair = alignment.old.count == 1 && alignment.new.count == 1
    let (old, new) = (comparison.old, comparison.new)
    // The parts of a split or merged clause share the words around their list, which are said once.
    compare(
      alignment.old.reduce(ClauseWords()) { $0 + (isPair ? old.whole[$1] : old.own[$1]) },
      alignment.new.reduce(ClauseWords()) { $0 + (isPair ? new.whole[$1] : new.own[$1]) }, comparison)
  }

  /// A row of two different texts.
  init(_ change: ClauseChange, likeness: Double?, sureness: Sureness?, topics: [String], rival: Rival?) {
    self.change = change
    self.likeness = likeness
    self.sureness = sureness
    self.topics = topics
    self.rival = rival
  }

  /// Tells the words of both sides apart. - Complexity: That of `WordDiff`.
  mutating func compare(_ old: ClauseWords, _ new: ClauseWords, _ comparison: InstrumentComparison) {
    for run in WordDiff(old.keys, new.keys).runs {
      let isShared = run.operation == .kept
      if !run.old.isEmpty { otherWords.append(Run(text: old.printed(run.old, in: comparison.old.result), isShared: isShared)) }
      if !run.new.isEmpty { scoredWords.append(Run(text: new.printed(run.new, in: comparison.new.result), isShared: isShared)) }
    }
  }

  /// Both sides say the same and score the same.
  public var isSame: Bool {
    guard sureness != nil else { return false }
    return !change.isTextChange && change.contributions.isEmpty && change.terms.isEmpty && likeness == nil
  }

  /// The higher of the scores.
  public var highestScore: Double { max(change.oldScore?.score ?? 0, change.newScore?.score ?? 0) }
}
