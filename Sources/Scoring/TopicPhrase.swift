/// Words that stand one after the other in a heading: `{illegal,unlawful} access`, `intercept*`.
struct TopicPhrase: Sendable, Hashable {
  /// For each word its spellings; the last byte `*` lets the word end anyhow.
  private let words: [[String]]

  /// The phrases of a cell, separated by `|`.
  static func all(of cell: String) -> [TopicPhrase] {
    cell.split(separator: "|").map { part in
      TopicPhrase(
        words: part.split(separator: " ").map { word in
          word.drop { $0 == "{" }.prefix { $0 != "}" }.split(separator: ",").map { $0.lowercased() }
        }.filter { !$0.isEmpty })
    }.filter { !$0.words.isEmpty }
  }

  /// Whether the phrase stands anywhere in a heading's words, which are in lower case.
  /// - Complexity: O(words · phrase).
  func stands(in heading: [String]) -> Bool {
    guard heading.count >= words.count else { return false }
    return (0...(heading.count - words.count)).contains { start in
      words.indices.allSatisfy { index in words[index].contains { Self.agrees($0, heading[start + index]) } }
    }
  }

  private static func agrees(_ spelling: String, _ word: String) -> Bool {
    spelling.hasSuffix("*") ? word.hasPrefix(spelling.dropLast()) : word == spelling
  }
}
