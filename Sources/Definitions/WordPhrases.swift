/// Phrases of a word list as one text can have them: those with a word that stands nowhere in the text are left out.
struct WordPhrases: Sendable {
  /// The phrases that are left, in the order of the list, and where each stood in the list.
  private let phrases: [(place: Int, words: [UInt32])]
  private let firstWords: WordNumbers
  private let lastWords: WordNumbers
  /// Number of the word of each token.
  private let numbers: [UInt32]

  /// - Parameters:
  ///   - phrases: Numbers of their words; nil for a word that the text does not have.
  ///   - numbers: Of the text's tokens.
  ///   - count: Different words of the text.
  init(_ phrases: [[UInt32?]], numbers: [UInt32], count: Int) {
    var kept: [(place: Int, words: [UInt32])] = []
    for (place, phrase) in phrases.enumerated() where !phrase.isEmpty {
      let words = phrase.compactMap { $0 }
      if words.count == phrase.count { kept.append((place, words)) }
    }
    self.phrases = kept
    self.numbers = numbers
    firstWords = WordNumbers(kept.lazy.map { $0.words[0] }, count: count)
    lastWords = WordNumbers(kept.lazy.map { $0.words[$0.words.count - 1] }, count: count)
  }

  var isEmpty: Bool { phrases.isEmpty }

  /// The first phrase of the list that begins at a token: its place in the list and its number of words.
  /// - Complexity: O(1) where none begins with that word, else O(phrases).
  func phrase(at token: Int) -> (place: Int, count: Int)? {
    guard token >= 0, token < numbers.count, firstWords.contains(Int(numbers[token])) else { return nil }
    for (place, words) in phrases where stands(words, at: token) { return (place, words.count) }
    return nil
  }

  /// The first phrase of the list, if one is wanted, that ends with a token.
  func phrase(endingAt token: Int, where isWanted: (_ place: Int, _ first: Int) -> Bool = { _, _ in true }) -> (place: Int, count: Int)? {
    guard token >= 0, token < numbers.count, lastWords.contains(Int(numbers[token])) else { return nil }
    for (place, words) in phrases where stands(words, at: token - words.count + 1) && isWanted(place, token - words.count + 1) {
      return (place, words.count)
    }
    return nil
  }

  private func stands(_ words: [UInt32], at token: Int) -> Bool {
    guard token >= 0, token + words.count <= numbers.count else { return false }
    for offset in words.indices where numbers[token + offset] != words[offset] { return false }
    return true
  }
}
