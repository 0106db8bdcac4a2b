/// One alternative of a `forms` cell.
struct FormPattern: Sendable {
  /// Most runs of one pattern.
  static let maximumRuns = 256
  /// Most words of one run.
  static let maximumWords = 16
  /// Fewest letters before a `*`.
  static let minimumPrefixLetters = 3

  /// As written, without blanks at the ends.
  let text: String
  /// Byte offset of `text` in the cell.
  let offset: Int
  /// One after another; the ways through them are at most 256, each of 1 to 16 words, at least one of them not `_`.
  let parts: [PatternPart]

  /// Number of ways through the parts, capped at a million.
  var runCount: Int { parts.reduce(1) { min($0 * $1.optionCount, 1_000_000) } }

  /// Number of words of the longest run.
  var maximumWords: Int { parts.reduce(0) { $0 + $1.maximumWords } }

  /// Whether one of the runs is empty or has nothing but `_`.
  var canLackFixedWord: Bool { parts.allSatisfy(\.canLackFixedWord) }

  /// All word runs that the pattern stands for, distinct, in the order of the options.
  /// - Complexity: O(runs); for showing to people, the automaton is built from the parts.
  var runs: [[PatternWord]] {
    var runs: [[PatternWord]] = [[]]
    for part in parts { runs = runs.flatMap { run in part.options.map { run + $0 } } }
    var seen: Set<[PatternWord]> = []
    return runs.filter { seen.insert($0).inserted }
  }
}
