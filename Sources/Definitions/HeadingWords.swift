/// The words of a heading in small letters, numbers and marks left out.
struct HeadingWords {
  private let words: [String]

  init(_ heading: String) { words = heading.isEmpty ? [] : heading.lowercased().split { !$0.isLetter }.map(String.init) }

  /// Whether the words of the phrase stand side by side in it.
  func contain(_ phrase: [String]) -> Bool {
    guard words.count >= phrase.count else { return false }
    return (0...(words.count - phrase.count)).contains { words[$0..<($0 + phrase.count)].elementsEqual(phrase) }
  }
}
