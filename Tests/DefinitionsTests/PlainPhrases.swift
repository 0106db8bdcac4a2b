/// The slow twin of `WordPhrases` and `WordNumbers`: phrases and texts as arrays of strings.
struct PlainPhrases {
  let phrases: [[String]]
  let text: [String]

  func phrase(at token: Int) -> (place: Int, count: Int)? { first { stands($0, at: token) } }

  func phrase(endingAt token: Int, where isWanted: (_ place: Int, _ first: Int) -> Bool = { _, _ in true }) -> (place: Int, count: Int)? {
    for (place, words) in phrases.enumerated() where stands(words, at: token - words.count + 1) && isWanted(place, token - words.count + 1)
    {
      return (place, words.count)
    }
    return nil
  }

  private func first(_ isWanted: ([String]) -> Bool) -> (place: Int, count: Int)? {
    phrases.firstIndex(where: isWanted).map { ($0, phrases[$0].count) }
  }

  private func stands(_ words: [String], at start: Int) -> Bool {
    !words.isEmpty && start >= 0 && start + words.count <= text.count && Array(text[start..<(start + words.count)]) == words
  }
}
