public import LegalText
public import Tokenization

/// The slow twin of `Vocabulary`: a dictionary of folded words, filled from left to right.
public struct PlainVocabulary {
  public private(set) var numbers: [UInt32] = []
  public private(set) var words: [String] = []
  /// By bytes: as keys of a dictionary, strings that are canonically equal would be one.
  private var places: [[UInt8]: UInt32] = [:]

  public init(_ bytes: [UInt8], _ tokens: [Token]) {
    for token in tokens {
      var key: [UInt8] = []
      WordFolding.appendFolded(bytes, Int(token.start)..<Int(token.end), to: &key)
      if places[key] == nil {
        places[key] = UInt32(words.count)
        words.append(String(decoding: key, as: UTF8.self))
      }
      numbers.append(places[key, default: 0])
    }
  }

  public func number(of word: String) -> UInt32? { places[Array(word.utf8)] }

  /// What the fast one says differently, in one line; nil when they agree.
  public func difference(_ fast: Vocabulary) -> String? {
    if fast.numbers != numbers {
      let place = zip(fast.numbers, numbers).prefix { $0 == $1 }.count
      return "the words have other numbers from token \(place) on"
    }
    guard fast.words.count == words.count else { return "\(fast.words.count) different words, \(words.count) by the twin" }
    for (mine, theirs) in zip(words, fast.words) where !mine.utf8.elementsEqual(theirs.utf8) { return "the word '\(theirs)' is '\(mine)'" }
    // Words of the text, and some that may stand in it or not.
    for word in words + words.flatMap({ [$0 + "s", String($0.dropLast())] }) + [""] where fast.number(of: word) != number(of: word) {
      return "'\(word)' has the number \(fast.number(of: word).map(String.init) ?? "none")"
    }
    return nil
  }
}
