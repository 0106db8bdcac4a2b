import LegalText
public import Tokenization

/// The words of a text in the form in which terms are compared: case folded, English plurals in the singular.
public struct FoldedWords: Sendable {
  private let text: TokenizedText

  public init(_ text: TokenizedText) { self.text = text }

  public var count: Int { text.tokens.count }

  /// The folded word at a token index, as printed in number. - Complexity: O(word).
  public func word(_ index: Int) -> String {
    let token = text.tokens[index]
    var key: [UInt8] = []
    WordFolding.appendFolded(text.bytes, Int(token.start)..<Int(token.end), to: &key)
    return String(decoding: key, as: UTF8.self)
  }

  /// The folded word in the singular.
  public func singular(_ index: Int) -> String { Self.singular(word(index)) }

  /// Whether the phrase stands at `index`.
  public func matches(_ phrase: [String], at index: Int) -> Bool {
    guard index >= 0, index + phrase.count <= count else { return false }
    for (offset, expected) in phrase.enumerated() where word(index + offset) != expected { return false }
    return true
  }

  /// Words in the singular of a run of tokens.
  public func key(_ tokens: Range<Int>) -> [String] { tokens.map(singular) }

  /// A hash of the folded singular word: FNV-1a over its bytes. - Complexity: O(word), no string is made.
  public func hash(_ index: Int, scratch: inout [UInt8]) -> UInt64 {
    let token = text.tokens[index]
    scratch.removeAll(keepingCapacity: true)
    WordFolding.appendFolded(text.bytes, Int(token.start)..<Int(token.end), to: &scratch)
    return Self.hash(scratch.prefix(Self.singularCount(scratch)), endsInY: Self.endsInIes(scratch))
  }

  /// The same hash for a word of a key.
  static func hash(_ word: String) -> UInt64 {
    let bytes = Array(word.utf8)
    let endsInY = bytes.last == 0x79 && bytes.count >= 4
    return hash(endsInY ? bytes.dropLast() : bytes[...], endsInY: endsInY)
  }

  private static func hash(_ bytes: ArraySlice<UInt8>, endsInY: Bool) -> UInt64 {
    var value: UInt64 = 0xCBF2_9CE4_8422_2325
    let stem = endsInY || bytes.last != 0x79 || bytes.count < 4 ? bytes : bytes.dropLast()
    for byte in stem { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    if stem.count < bytes.count || endsInY { value = (value ^ 0x79) &* 0x100_0000_01B3 }
    return value
  }

  /// Takes the plural ending off: `authorities` → `authority`, `processes` → `process`, `systems` → `system`, `child’s` → `child`.
  public static func singular(_ word: String) -> String {
    let bytes = Array(word.utf8)
    let stem = String(decoding: bytes.prefix(singularCount(bytes)), as: UTF8.self)
    return endsInIes(bytes) ? stem + "y" : stem
  }

  private static func endsInIes(_ bytes: [UInt8]) -> Bool { bytes.count > 4 && bytes.hasSuffix("ies") }

  /// Bytes of the word that stay when the plural ending goes.
  private static func singularCount(_ bytes: [UInt8]) -> Int {
    let count = bytes.count
    if bytes.hasSuffix("'s") { return count - 2 }
    if endsInIes(bytes) { return count - 3 }
    if count > 4 && (bytes.hasSuffix("sses") || bytes.hasSuffix("xes") || bytes.hasSuffix("ches") || bytes.hasSuffix("shes")) {
      return count - 2
    }
    if count > 3 && bytes[count - 1] == 0x73 && !bytes.hasSuffix("ss") && !bytes.hasSuffix("us") && !bytes.hasSuffix("is") {
      return count - 1
    }
    return count
  }
}

extension [UInt8] {
  fileprivate func hasSuffix(_ suffix: String) -> Bool {
    count >= suffix.utf8.count && self[(count - suffix.utf8.count)...].elementsEqual(suffix.utf8)
  }
}
