import KernelTwins
import LegalText
import Testing
import Tokenization

@testable import Lexicon

@Suite("Automaton against its plain twin")
struct MatchingPropertyTests {
  static let vocabulary = [
    "a", "abc", "abcd", "abcde", "abx", "order", "orders", "é", "éta", "étage", "L’été", "b", "1,000", "ORDER", "ab\u{AD}cd",
  ]
  /// Words of the texts only: a pattern may not have them.
  static let decorated = vocabulary + ["_order_", "_abc", "a_", "__"]
  static let prefixes = ["abc", "abcd", "ord", "éta", "order"]
  static let separators = [" ", " ", " ", " ", "-", ", ", "\n", "\u{A0}", " (", "” ", ". ", " — ", "; ", "\n\n", " - "]

  static func word(_ generator: inout SeededGenerator) -> String {
    switch Int.random(in: 0..<10, using: &generator) {
    case 0: "_"
    case 1...2: prefixes.randomElement(using: &generator)! + "*"
    default: vocabulary.randomElement(using: &generator)!
    }
  }

  static func pattern(_ generator: inout SeededGenerator) -> String {
    let fixed = vocabulary.randomElement(using: &generator)!
    var parts = (0..<Int.random(in: 0..<4, using: &generator)).map { _ in
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: "[\(word(&generator))]"
      case 1: "{\(word(&generator)),\(word(&generator)) \(word(&generator))}"
      default: word(&generator)
      }
    }
    parts.insert(fixed, at: Int.random(in: 0...parts.count, using: &generator))
    return parts.joined(separator: " ")
  }

  @Test("both find the same in random texts", arguments: 0..<150)
  func differential(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let lists = ["vague", "other", "neutral"].map { list in
      (
        list,
        (0..<Int.random(in: 0..<7, using: &generator)).map { _ in
          (0..<Int.random(in: 1..<3, using: &generator)).map { _ in Self.pattern(&generator) }.joined(separator: " | ")
        }
      )
    }
    let lexicon = try LexiconFixture.lexicon(lists)
    let twin = PlainLexiconSearch(lexicon)
    for _ in 0..<8 {
      var text = ""
      for _ in 0..<Int.random(in: 0..<60, using: &generator) {
        text += Self.decorated.randomElement(using: &generator)! + Self.separators.randomElement(using: &generator)!
      }
      let tokens = try LexiconFixture.tokenized(text)
      let all = 0..<tokens.tokens.count
      #expect(lexicon.match(tokens) == twin.matches(tokens, all), "seed \(seed), lists \(lists), text '\(text)'")
      let start = Int.random(in: 0...all.count, using: &generator)
      let part = start..<Int.random(in: start...all.count, using: &generator)
      let found = lexicon.search(in: tokens).matches(part)
      #expect(found == twin.matches(tokens, part), "seed \(seed), lists \(lists), tokens \(part) of '\(text)'")
    }
  }

  @Test("long texts without an end take linear time, also where every place matches")
  func linear() throws {
    let lexicon = try LexiconFixture.lexicon([("vague", ["x x", "x _ x", "x [_] [_] [_] y"])])
    let short = try LexiconFixture.tokenized(String(repeating: "x ", count: 4_000))
    let long = try LexiconFixture.tokenized(String(repeating: "x ", count: 64_000))
    #expect(lexicon.match(short).count == 1333)
    #expect(lexicon.match(long).count == 21333)
    let clock = ContinuousClock()
    let first = (0..<3).map { _ in clock.measure { _ = lexicon.match(short) } }.min()!
    let second = (0..<3).map { _ in clock.measure { _ = lexicon.match(long) } }.min()!
    // Sixteen times the text: quadratic work would take 256 times as long.
    #expect(second < first * 100)
  }

  @Test("every word table answers for its own words and no others")
  func tables() {
    let words = (0..<2_000).map { "w\($0)" }
    let table = WordTable(words)
    for (id, word) in words.enumerated() { #expect(table.id(of: Array(word.utf8)) == UInt32(id)) }
    for other in ["", "w", "w2000", "v1", "w1 "] { #expect(table.id(of: Array(other.utf8)) == WordTable.none) }
    let prefixes = ["abc", "abcd", "abd", "annoy", "éta"]
    let prefixTable = PrefixTable(prefixes)
    for word in ["abc", "ab", "abcde", "abdx", "annoyed", "anno", "étage", "", "xyz"] {
      var found: [UInt32] = []
      prefixTable.appendPrefixes(of: Array(word.utf8), to: &found)
      #expect(found.map { prefixes[Int($0)] }.sorted() == prefixes.filter(word.hasPrefix).sorted(), "\(word)")
    }
  }
}
