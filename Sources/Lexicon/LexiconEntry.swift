/// One row of a word list.
public struct LexiconEntry: Sendable {
  /// Lower-case kebab-case, unique in its list, never changed once published.
  public let id: String
  /// Name of the list, e.g. `vague-ground`.
  public let list: String
  /// One of the list's categories in `lexicons/categories.tsv`.
  public let category: String
  /// What a match of this category says.
  public let direction: EntryDirection
  /// 1 weak sign, 2 ordinary, 3 strong.
  public let grade: Int
  /// Whether inserting the words can only move the score in the entry's direction.
  public let isMonotone: Bool
  /// At least one.
  public let sources: [SourceCitation]
  /// Why the wording matters, in one line.
  public let note: String
  /// A sentence in which `⟦ ⟧` mark the words that the entry must find.
  public let positive: String
  /// A sentence in which the entry must find nothing.
  public let negative: String
  /// The patterns as written, one for each alternative.
  public let forms: [String]
  /// Every word run that the forms stand for, folded, e.g. `annoy*` or `likely to cause _ alarm`; distinct, in pattern order.
  public var surfaceForms: [String] {
    var seen: Set<[PatternWord]> = []
    return patterns.flatMap(\.runs).filter { seen.insert($0).inserted }.map { $0.map(\.text).joined(separator: " ") }
  }
  /// Name of the file that holds the row.
  public let file: String
  /// 1-based line of the row.
  public let line: Int

  /// Entries of one group compete for the same words, the longest match winning: a list, or one category of a gate list, because a clause
  /// may do several things with the same words.
  var overlapGroup: String { direction == .gate ? "\(list)/\(category)" : list }

  let patterns: [FormPattern]
  /// For messages about the examples and forms.
  let cells: Cells

  /// Where the row's texts stand in the file.
  struct Cells: Sendable {
    let id: TabCell
    let forms: TabCell
    let positive: TabCell
    let negative: TabCell
  }
}
