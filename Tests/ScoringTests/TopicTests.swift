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

  private static let offence = "A person who does so commits an offence and is liable to a fine."
  private static let power = "A keeper may order a person to hand over the records of the tower."

  @Test(
    "laws that head the same subject with other words stand in the same column",
    arguments: [
      (
        "illegal-access", offence,
        ["Unlawful access to the tower's network", "Access with intent to put out the lamp", "Unauthorised entry", "Hacking"]
      ),
      ("interception", offence, ["Illegal interception", "Wiretapping of the signal line", "Eavesdropping"]),
      (
        "interference", offence,
        [
          "Obstruction of use of a computer", "Malicious mischief", "Destruction of electronic records", "Denial of service",
          "Cyber attack",
          "Unlawful destruction of signals",
        ]
      ),
      ("misuse-of-devices", offence, ["Interception devices", "Trafficking of passwords", "Illegal tools", "Misuse of devices"]),
      ("content-offences", offence, ["Obscene or harassing signals", "False publications", "Hate speech", "Obscenity on the pier"]),
      ("preservation", power, ["Expedited preservation", "Data retention"]),
      (
        "search-and-seizure", power,
        ["Required disclosure of records", "Disclosure of subscriber data", "Production order", "Search of the tower"]
      ),
      (
        "interception-powers", power,
        ["Targeting of persons abroad", "Lawful interception", "Foreign intelligence", "Real-time collection"]
      ),
    ])
  func sameSubject(topic: String, sentence: String, headings: [String]) throws {
    let scorer = try DocumentScorer(CheckoutRuleset.shared, language: .fixed("en"))
    for heading in headings {
      let text = "1. \(heading)\n\(sentence)\n\n2. Lamps\nThe lamp is lit at dusk.\n"
      let outcome = scorer.score(try InputDocument(name: "a.txt", raw: Array(text.utf8), format: .text, declaredLanguage: nil)).outcome
      guard case .scored(let result) = outcome else { return #expect(Bool(false), "\(heading): not scored") }
      #expect(result.clauses.first?.topics.contains(topic) == true, "\(heading): \(result.clauses.first?.topics ?? [])")
      #expect(result.clauses.last?.topics == [], "\(heading)")
    }
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
