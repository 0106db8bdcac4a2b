import LegalText
import TestSupport
import Testing
import Tokenization

/// The fast path against ICU's iterators. `lacuna-dev fuzz tokens` goes on where these stop.
@Suite("The fast path and ICU agree")
struct DifferentialTests {
  private let paths: TwoPaths

  init() throws { paths = try TwoPaths(abbreviations: EnglishRuleset.structure.abbreviations) }

  private func expectAgreement(_ bytes: [UInt8], _ comment: @autoclosure () -> String) throws {
    let text = String(decoding: bytes, as: UTF8.self).debugDescription
    #expect(paths.fast.wordBoundaries(of: bytes) == (try paths.plain.wordBoundaries(of: bytes)), "\(comment()): \(text)")
    #expect(paths.fast.sentenceBoundaries(of: bytes) == (try paths.plain.sentenceBoundaries(of: bytes)), "\(comment()): \(text)")
    let (cut, expected) = (try paths.fast.tokenize(bytes), try paths.plain.tokenize(bytes))
    #expect(cut.tokens == expected.tokens, "\(comment()): \(text)")
    #expect(cut.sentenceStarts == expected.sentenceStarts, "\(comment()): \(text)")
  }

  /// One or two characters for each class of either property, of different lengths in UTF-8.
  private static let representatives = Array(
    "aBé\u{301}\u{AD}\u{200D}カא٣5_\r\n\u{B}\u{2028}🇫'\".:;,’ \u{2003}\u{A0}(”-!§©ℹ法ก".unicodeScalars)

  @Test("on every string of up to three characters, one for each class")
  func exhaustive() throws {
    var strings: [String.UnicodeScalarView] = [.init()]
    for length in 1...3 {
      strings = strings.flatMap { string in Self.representatives.map { string + [$0] } }
      for string in strings { try expectAgreement(Array(String(string).utf8), "length \(length)") }
    }
  }

  @Test("on longer strings of these characters", arguments: Array(UInt64(1)...4))
  func random(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<1500 {
      var string = ""
      for _ in 0..<Int.random(in: 4...24, using: &generator) {
        string.unicodeScalars.append(Self.representatives.randomElement(using: &generator)!)
      }
      try expectAgreement(Array(string.utf8), "seed \(seed)")
    }
  }

  @Test("on strings from all over Unicode", arguments: Array(UInt64(1)...4))
  func anyText(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<500 { try expectAgreement(Array(RandomText.string(using: &generator).utf8), "seed \(seed)") }
  }

  @Test("on any characters at all", arguments: Array(UInt64(1)...4))
  func anyCharacters(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      var string = ""
      for _ in 0..<Int.random(in: 1...30, using: &generator) {
        let limit: UInt32 = [0x80, 0x250, 0x3000, 0x11_0000].randomElement(using: &generator)!
        if let scalar = Unicode.Scalar(UInt32.random(in: 0..<limit, using: &generator)) { string.unicodeScalars.append(scalar) }
      }
      try expectAgreement(Array(string.utf8), "seed \(seed)")
    }
  }

  @Test("on ASCII", arguments: Array(UInt64(1)...4))
  func ascii(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let likely = Array("aaeeiInorsT159  .,;:'\"()-_\r\n".utf8)
    for _ in 0..<1000 {
      let bytes = (0..<Int.random(in: 1...40, using: &generator)).map { _ in
        Bool.random(using: &generator) ? likely.randomElement(using: &generator)! : UInt8.random(in: 0..<0x80, using: &generator)
      }
      try expectAgreement(bytes, "seed \(seed)")
    }
  }

  @Test("on bytes that are no UTF-8", arguments: Array(UInt64(1)...4))
  func illFormed(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let pieces = Self.representatives.map { Array(String($0).utf8) }
    for _ in 0..<1500 {
      var bytes = (0..<Int.random(in: 1...12, using: &generator)).flatMap { _ in pieces.randomElement(using: &generator)! }
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      }
      try expectAgreement(bytes, "seed \(seed), bytes \(bytes)")
    }
  }

  @Test(
    "at the seams of the ASCII path",
    arguments: [
      "a\u{308}b", "a\u{AD}", "a.\u{AD}b", "a.\u{301}", "1,\u{200D}2", " \u{301}a", " \u{200D}ℹ", "a\u{200D}ℹ", "a’b", "a’", "a’ b",
      "1’000", "l’État",
      "a·b", "a:b", "a:é", "é:a", "1.é", "_é", "é_1", "a“b", "“a”", "§5", "§\u{A0}5", "5\u{A0}000", "a\u{A0}.b", "a'\u{5D0}", "\u{5D0}'a",
      "\u{5D0}\"\u{5D0}",
      "\u{5D0}\"a", "カ_a", "a_カ1", "カ\u{3099}カ", "__", "_", "a\r\nb", "\r\u{301}a", "a.\r\n“B”", "Art.\u{A0}5. The",
      "“No. 3” of it. The end",
    ])
  func seams(text: String) throws { try expectAgreement(Array(text.utf8), "seam") }

  /// Marks that no letter follows and stops that no letter answers: both make the scanners look ahead.
  @Test("and take no longer for long looks ahead")
  func lookAhead() throws {
    for piece in [".\u{301}", ". 1 ", "a.\u{AD}", "A.(", "1,\u{301}"] {
      let bytes = Array(("a" + String(repeating: piece, count: 20_000)).utf8)
      try expectAgreement(bytes, "\(piece) over and over")
    }
    let marks = Array(("a." + String(repeating: "\u{301}", count: 200_000) + " b").utf8)
    #expect(try paths.fast.tokenize(marks).tokens.count == 2)
  }
}
