import LegalText
import Lexicon
import Testing

@Suite("Matching")
struct MatchingTests {
  @Test(
    "finds words whatever their layout",
    arguments: [
      "public order", "Public ORDER", "public\u{A0}order", "public\norder", "public\r\norder", "public, order", "public-order",
      "“public” order",
      "(public) order", "pub\u{AD}lic order", "public \u{AD} order", "**public** order", "public _order_",
      "public/order", "public \n order",
      "public ‘order’", "public-\norder", "public\u{2011}order", "public\u{200B} order", "public [order]", "public (‘order’)",
      "public £ order", "\u{FEFF}public order", "public\u{C}order",
    ])
  func layouts(_ text: String) throws {
    let lexicon = try LexiconFixture.lexicon([("vague", ["public order"])])
    #expect(try LexiconFixture.found(lexicon, "x \(text) y").count == 1)
  }

  @Test(
    "does not run on over the end of a sentence, a dash or a blank line",
    arguments: [
      "public. Order", "public: order", "public; order", "public! Order", "public? order", "public — order", "public—order",
      "public – order",
      "public - order", "public -- order", "public\n\norder", "public\n \t\norder", "public\r\n\r\norder", "public -\norder",
      "public | order", "public • order", "public… order", "public x order", "public).\norder", "public\u{2029}order",
      "public\n\u{AD}\norder",
    ])
  func ends(_ text: String) throws {
    let lexicon = try LexiconFixture.lexicon([("vague", ["public order"])])
    #expect(try LexiconFixture.found(lexicon, "x \(text) y").isEmpty)
  }

  static let patternCases: [(String, String, [String])] = [
    ("annoy*", "It annoys, annoying annoyance; the ann", ["annoys", "annoying", "annoyance"]),
    ("[grossly] offensive", "grossly offensive or offensive", ["grossly offensive", "offensive"]),
    (
      "cause [_] [_] alarm", "cause alarm, cause much alarm; cause very much alarm; cause a b c alarm",
      ["cause alarm", "cause much alarm", "cause very much alarm"]
    ),
    ("{order,good morals}", "good order and good morals", ["order", "good morals"]),
    ("co-operation | cooperation", "Cooperation and co-operation.", ["Cooperation", "co-operation"]),
    ("the minister’s order", "The Minister's order", ["The Minister's order"]),
    ("étranger*", "ÉTRANGERS et étranger", ["ÉTRANGERS", "étranger"]), ("_ order", "order of good order", ["good order"]),
    ("24/7 network", "a 24/7 network", ["24/7 network"]), ("straße", "STRASSE, Straße", ["STRASSE", "Straße"]),
  ]

  @Test("follows the pattern language", arguments: patternCases)
  func patterns(_ forms: String, _ text: String, _ expected: [String]) throws {
    let lexicon = try LexiconFixture.lexicon([("vague", [forms])])
    #expect(try LexiconFixture.found(lexicon, text) == expected.map { "vague/a: \($0)" })
  }

  static let overlaps: [([String], String, [String])] = [
    (["public order", "order"], "public order, order", ["a: public order", "b: order"]),
    (["a b", "b c d"], "a b c d", ["b: b c d"]), (["a b", "b c"], "a b c", ["a: a b"]),
    (["a b c", "c d e f", "f g h i j"], "a b c d e f g h i j", ["a: a b c", "c: f g h i j"]),
    (["annoy*", "annoying"], "annoying annoyed", ["b: annoying", "a: annoyed"]), (["_ x", "a x"], "a x", ["b: a x"]),
    (["x x"], "x x x", ["a: x x"]),
  ]

  @Test("the longest match wins within a list", arguments: overlaps)
  func longest(_ forms: [String], _ text: String, _ expected: [String]) throws {
    let lexicon = try LexiconFixture.lexicon([("vague", forms)])
    #expect(try LexiconFixture.found(lexicon, text) == expected.map { "vague/\($0)" })
  }

  @Test("lists do not shadow each other, and matches come by start, the longer first, then by entry")
  func lists() throws {
    let lexicon = try LexiconFixture.lexicon([
      ("vague", ["order", "public order"]), ("other", ["public order now", "order", "public order"]),
    ])
    #expect(
      try LexiconFixture.found(lexicon, "public order now; public order")
        == ["other/a: public order now", "vague/b: public order", "vague/b: public order", "other/c: public order"])
  }

  @Test("a neutral match removes what lies wholly inside it and stays itself")
  func neutral() throws {
    let lexicon = try LexiconFixture.lexicon([
      ("vague", ["reasonable", "believe that", "reasonable grounds to"]), ("other", ["reasonable grounds"]),
      ("neutral", ["reasonable grounds to believe", "grounds"]),
    ])
    #expect(
      try LexiconFixture.found(lexicon, "Reasonable grounds to believe that; reasonable; reasonable grounds")
        == [
          "neutral/a: Reasonable grounds to believe", "vague/b: believe that", "vague/a: reasonable", "other/a: reasonable grounds",
          "vague/a: reasonable", "neutral/b: grounds",
        ])
  }

  @Test("two neutral matches side by side hide nothing that lies in both")
  func adjacentNeutral() throws {
    let lexicon = try LexiconFixture.lexicon([("vague", ["b c"]), ("neutral", ["a b", "c d"])])
    #expect(try LexiconFixture.found(lexicon, "a b c d").contains("vague/a: b c"))
  }

  @Test("searching a run of tokens sees nothing outside it")
  func tokenRange() throws {
    let lexicon = try LexiconFixture.lexicon([("vague", ["public order", "order"]), ("neutral", ["the public order"])])
    let text = try LexiconFixture.tokenized("the public order now")
    #expect(lexicon.match(text, tokens: 1..<3).map { $0.tokens } == [1..<3])
    #expect(lexicon.match(text, tokens: 2..<4).map { lexicon.entries[$0.entry].id } == ["b"])
    #expect(lexicon.match(text, tokens: 0..<4).map { lexicon.entries[$0.entry].list } == ["neutral"])
    #expect(lexicon.match(text, tokens: 2..<2).isEmpty)
  }

  @Test("finds nothing in an empty text or with an empty lexicon")
  func empty() throws {
    #expect(try LexiconFixture.found(try LexiconFixture.lexicon([("vague", ["order"])]), "") == [])
    #expect(try LexiconFixture.found(try LexiconFixture.lexicon([]), "public order") == [])
  }
}
