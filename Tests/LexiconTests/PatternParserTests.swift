import LegalText
import Testing
import Tokenization

@testable import Lexicon

@Suite("PatternParser")
struct PatternParserTests {
  static func parse(_ text: String) throws -> PatternParser.Outcome {
    try PatternParser.parse(text, using: try Tokenizer(abbreviations: []))
  }

  static let expansions: [(String, [String])] = [
    ("public order", ["public order"]), ("Public ORDER", ["public order"]), ("annoy*", ["annoy*"]),
    ("{order,peace,good morals}", ["order", "peace", "good morals"]), ("{ order , peace }", ["order", "peace"]),
    ("[grossly] offensive", ["grossly offensive", "offensive"]), ("[so very] bad", ["so very bad", "bad"]),
    ("likely to cause _ alarm", ["likely to cause _ alarm"]), ("cause [_] [_] alarm", ["cause _ _ alarm", "cause _ alarm", "cause alarm"]),
    ("co-operation", ["co operation"]), ("co-operat*", ["co operat*"]), ("24/7 network", ["24 7 network"]), ("a | b c", ["a", "b c"]),
    ("{a,b} {c,d}", ["a c", "a d", "b c", "b d"]), ("anti-{state,social}", ["anti state", "anti social"]), ("etc.", ["etc"]),
    ("person’s", ["person's"]), ("e.g.", ["e.g"]), ("{annoy*,insult*} _ x", ["annoy* _ x", "insult* _ x"]), ("a, b", ["a b"]),
    ("order(s)", ["order s"]), ("{etc.,and so on}", ["etc", "and so on"]), ("{a,a} b", ["a b"]), ("1,000 units", ["1,000 units"]),
  ]

  @Test("expands a pattern into its word runs", arguments: expansions)
  func expansion(_ text: String, _ expected: [String]) throws {
    let (patterns, faults) = try Self.parse(text)
    #expect(faults.isEmpty)
    #expect(patterns.flatMap(\.runs).map { $0.map(\.text).joined(separator: " ") } == expected)
  }

  static let faultyPatterns: [(String, Int, PatternFault)] = [
    ("a | | b", 3, .emptyAlternative), ("a |", 3, .emptyAlternative), ("{a,,b}", 3, .emptyGroup), ("{}", 1, .emptyGroup),
    ("x []", 3, .emptyGroup), ("x {a,b", 2, .unclosed("{")), ("x [a | b", 2, .unclosed("[")), ("x a}", 3, .unopened("}")),
    ("x {a]", 4, .unopened("]")), ("x [a {b,c}]", 5, .nested), ("un{done,made}", 2, .glued), ("colo[u]r", 4, .glued),
    ("{a,b}{c,d}", 5, .glued), ("{a,b}s", 4, .glued), ("annoy*ing", 5, .starMisplaced), ("an order *", 9, .starMisplaced),
    ("{a,b}*", 5, .starMisplaced), ("to an*", 3, .prefixTooShort("an")), ("é*", 0, .prefixTooShort("é")),
    ("foo_bar", 3, .underscoreInWord), ("_x y", 0, .underscoreInWord), ("[a] [b]", 0, .noFixedWord), ("_ _", 0, .noFixedWord),
    ("[a] _", 0, .noFixedWord), ("this: that", 4, .neverMatches(":")), ("a. b", 1, .neverMatches(".")), ("a — b", 2, .neverMatches("—")),
    ("a - b", 2, .neverMatches("-")), ("ok | to an*", 8, .prefixTooShort("an")), ("é | to an*", 8, .prefixTooShort("an")),
  ]

  @Test("reports the exact place of a fault", arguments: faultyPatterns)
  func faults(_ text: String, _ offset: Int, _ fault: PatternFault) throws {
    let found = try Self.parse(text).faults
    #expect(found.contains { $0.0 == fault && $0.offset == offset }, "found \(found)")
  }

  @Test("keeps the sound alternatives beside a faulty one")
  func soundAlternatives() throws {
    let (patterns, faults) = try Self.parse("a b | {c | d*  | e")
    #expect(patterns.map(\.text) == ["a b", "e"])
    #expect(patterns.map(\.offset) == [0, 17])
    #expect(faults.count == 2)
  }

  @Test("allows 256 runs of 16 words and no more")
  func limits() throws {
    let eight = Array(repeating: "{a,b}", count: 8).joined(separator: " ")
    #expect(try Self.parse(eight).patterns[0].runs.count == 256)
    #expect(try Self.parse(eight + " [c]").faults.map(\.0) == [.tooManyRuns(512)])
    let huge = Array(repeating: "{a,b}", count: 300).joined(separator: " ")
    #expect(try Self.parse(huge).faults.map(\.0) == [.tooManyRuns(1_000_000)])
    let sixteen = Array(repeating: "a", count: 16).joined(separator: " ")
    #expect(try Self.parse(sixteen).faults.isEmpty)
    #expect(try Self.parse(sixteen + " [b]").faults.map(\.0) == [.tooManyWords(17)])
  }

  @Test("cuts words exactly as the tokenizer does", arguments: 0..<100)
  func cutting(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "word", "A", " ", " ", "  ", "-", "'", "’", ".", ",", "é", "e\u{301}", "\u{AD}", "_", "1", "1,000", "/", "\u{A0}", "法", "%",
    ]
    let tokenizer = try Tokenizer(abbreviations: [])
    for _ in 0..<10 {
      let text = (0..<Int.random(in: 0..<12, using: &generator)).map { _ in pieces.randomElement(using: &generator)! }.joined()
      let bytes = Array(text.utf8)
      #expect(try PatternWords.cut(bytes, using: tokenizer) == tokenizer.tokenize(bytes).tokens, "seed \(seed), '\(text)'")
    }
  }

  @Test("never traps on random marks", arguments: 0..<300)
  func noise(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let pieces = ["{", "}", "[", "]", "|", "*", "_", ",", " ", " ", "word", "a", "é", "-", ".", "—", "\u{AD}", "1,000", "'"]
    let text = (0..<Int.random(in: 1..<14, using: &generator)).map { _ in pieces.randomElement(using: &generator)! }.joined()
    let (patterns, faults) = try Self.parse(text)
    #expect(!patterns.isEmpty || !faults.isEmpty, "'\(text)' gives neither a pattern nor a fault")
    for pattern in patterns {
      #expect(!pattern.runs.isEmpty && pattern.runs.count <= FormPattern.maximumRuns)
      for run in pattern.runs { #expect((1...FormPattern.maximumWords).contains(run.count), "'\(text)'") }
    }
    for fault in faults { #expect((0...text.utf8.count).contains(fault.offset)) }
  }
}
