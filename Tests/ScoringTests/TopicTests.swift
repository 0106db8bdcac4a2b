import Ingest
import LegalText
import Scoring
import TestSupport
import Testing

@Suite struct TopicTests {
  private static let table = """
    #lacuna-topics\t1
    #title\tTest
    #licence\tCC0-1.0
    topic\tevidence\tvalue\tlanguage\troles\tweight\tsource\tnote
    order\ttitle\tOrder\t\t\t\t\t
    order\tcue\tvague-ground/public-order\t\toffence\t1\t\t
    gulls\ttitle\tGulls\t\t\t\t\t
    gulls\theading\t{feeding,keeping} of gull* | ferries\ten\t\t2\t\t
    gulls\theading\tordre\tfr\t\t2\t\t

    """

  private func topics(_ text: String, _ table: String = table) throws -> [[String]] {
    let fixture = try DataFixture()
    try fixture.folder.write("lexicons/topics.tsv", table)
    let (ruleset, faults) = RulesetLoader.load(fixture.location)
    #expect(faults.isEmpty)
    let scorer = try DocumentScorer(try #require(ruleset), language: .fixed("en"))
    let outcome = scorer.score(try InputDocument(name: "a.txt", raw: Array(text.utf8), format: .text, declaredLanguage: nil)).outcome
    guard case .scored(let result) = outcome else { return [] }
    return result.clauses.map(\.topics)
  }

  @Test(
    "headings, words and roles tell what a clause is about",
    arguments: [
      ("1. Noise\nA person who disturbs public order commits an offence.\n", [["order"]]),
      // The role decides: this is no offence.
      ("1. Noise\nThe Minister shall publish a report on public order.\n", [[]]),
      ("1. Keeping of seagulls\nA person shall sweep.\n", [[]]),
      ("1. Keeping of gulls\nA person shall sweep.\n", [["gulls"]]), ("1. The keeping of a gull\nA person shall sweep.\n", [[]]),
      ("1. FERRIES\n(1) A person shall sweep.\n(2) A person shall row.\n", [["gulls"], ["gulls"]]),
      // Half of what the strongest topic has is enough.
      ("1. Ferries\nA person who disturbs public order commits an offence.\n", [["order", "gulls"]]),
      // A word of another language says nothing here.
      ("1. Ordre\nA person shall sweep.\n", [[]]),
    ])
  func evidence(text: String, expected: [[String]]) throws { #expect(try topics(text) == expected) }

  @Test("the heading of a chapter counts half: alone it is enough with a weight of 2")
  func chapters() throws {
    let text = "CHAPTER I\nFERRIES\n1. Noise\nA person shall sweep.\n2. Wind\nA person shall row.\n"
    #expect(try topics(text) == [["gulls"], ["gulls"]])
    #expect(try topics(text, Self.table.replacing("ferries\ten\t\t2", with: "ferries\ten\t\t1.9")) == [[], []])
  }

  @Test(
    "faults are told with their place",
    arguments: [
      ("order\tcue\tvague-ground/nothing\t\t\t1\t\t", "L177", 11), ("nobody\trole\toffence\t\t\t1\t\t", "L176", 1),
      ("order\trole\tnothing\t\t\t1\t\t", "L177", 12), ("order\trole\toffence\t\tjudge\t1\t\t", "L177", 21),
      ("order\trole\toffence\t\t\tmuch\t\t", "L178", 22), ("order\tsmell\toffence\t\t\t1\t\t", "L177", 7),
      ("order\theading\t | \t\t\t1\t\t", "L177", 16),
    ])
  func faults(row: String, code: String, column: Int) throws {
    let fixture = try DataFixture()
    try fixture.folder.write("lexicons/topics.tsv", Self.table + row + "\n")
    let (ruleset, faults) = RulesetLoader.load(fixture.location)
    #expect(ruleset == nil)
    #expect(faults.map(\.code) == [code])
    #expect(faults.first?.line == 10)
    #expect(faults.first?.column == column)
  }

  @Test("the topics of the distribution stand in their order and each has evidence")
  func distribution() throws {
    let topics = CheckoutRuleset.shared.topics.topics
    #expect(
      topics.map(\.id) == [
        "illegal-access", "interception", "interference", "misuse-of-devices", "content-offences", "preservation", "search-and-seizure",
        "interception-powers", "cooperation", "safeguards",
      ])
    #expect(Set(topics.map(\.title)).count == topics.count)
  }
}
