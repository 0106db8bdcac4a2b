import LegalText
import Lexicon
import Testing
import Tokenization

@Suite("Examples of entries")
struct ExampleTests {
  typealias Fixture = LexiconFixture

  static func faults(_ lists: [SourceFile]) throws -> [String] {
    let (lexicon, diagnostics) = Lexicon.load(language: "en", lists: lists, sources: Fixture.sources, categories: Fixture.categories)
    try #require(diagnostics.isEmpty, "\(diagnostics.map(\.oneLine))")
    return try #require(lexicon).exampleFaults(using: try Tokenizer(abbreviations: [])).map(\.oneLine)
  }

  static let soundExamples: [(String, String, String)] = [
    ("public order", "Whoever disturbs ⟦public order⟧ pays.", "The order is public."),
    ("annoy*", "He ⟦annoys⟧ and ⟦annoyed⟧ her.", "He is bored."), ("etc.", "Stones, sticks ⟦etc.⟧", "Stones and sticks."),
    ("public order", "“⟦Public, order⟧”", "public. Order"), ("co-operation", "Close ⟦co-operation⟧.", "cooperation"),
  ]

  @Test("accepts examples that hold", arguments: soundExamples)
  func sound(_ forms: String, _ positive: String, _ negative: String) throws {
    let row = Fixture.row("a", forms, positive: positive, negative: negative)
    #expect(try Self.faults([Fixture.list("vague", [row])]) == [])
  }

  static let unsoundExamples: [(String, String, String)] = [
    // The positive example begins at column 44; ⟦ and ⟧ take three bytes each.
    ("The ⟦order⟧.", "y", "51: error: [L150] the entry does not find 'order' / hint: correct the form or mark the exact words"),
    (
      "The ⟦public order now⟧.", "y",
      "51: error: [L150] the entry does not find 'public order now' / hint: it finds 'public order': mark the exact words"
    ),
    (
      "⟦Public order⟧ and public order.", "y",
      "67: error: [L151] the entry also finds 'public order', which is not marked / hint: mark these words too, or narrow the form"
    ),
    (
      "⟦Public order⟧", "A public order.",
      "65: error: [L152] the entry finds 'public order' in its negative example / hint: narrow the form or choose another example"
    ),
  ]

  @Test("reports examples that do not hold, at the words", arguments: unsoundExamples)
  func unsound(_ positive: String, _ negative: String, _ expected: String) throws {
    let row = Fixture.row("a", "public order", positive: positive, negative: negative)
    #expect(try Self.faults([Fixture.list("vague", [row])]) == ["lexicons/en/vague.tsv:7:\(expected)"])
  }

  @Test("says which entry hides another")
  func hidden() throws {
    let lists = [
      Fixture.list(
        "vague",
        [
          Fixture.row("short", "order", positive: "Public ⟦order⟧."), Fixture.row("long", "public order", positive: "⟦Public order⟧."),
          Fixture.row("grounds", "reasonable", positive: "A ⟦reasonable⟧ doubt."),
        ]),
      Fixture.list("neutral", [Fixture.row("doubt", "reasonable doubt", category: "neutral", positive: "A ⟦reasonable doubt⟧.")]),
    ]
    let hints = try Self.faults(lists).map { String($0.split(separator: "hint: ")[1]) }
    #expect(hints == ["'long' of the list 'vague' takes 'Public order'", "'doubt' of the list 'neutral' takes 'reasonable doubt'"])
  }
}
