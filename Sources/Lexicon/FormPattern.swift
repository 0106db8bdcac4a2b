/// One alternative of a `forms` cell, expanded into the word runs that it stands for.
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
  /// Distinct, in the order in which the braces name them; each has 1 to 16 words, at least one of them not `_`.
  let runs: [[PatternWord]]
}
