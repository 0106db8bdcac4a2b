import LegalText
import RiskModel
import Scoring
import TestSupport
import Testing

@Suite struct RulesetLoaderTests {
  /// Codes with the file's last part and line, the way a user finds the place.
  private func places(_ faults: [Diagnostic]) -> [String] {
    faults.map { "\($0.code) \($0.file.split(separator: "/").last ?? ""):\($0.line ?? 0)" }
  }

  @Test func `the data of the checkout load without an error`() throws {
    let root = Checkout.root.path
    let (ruleset, faults) = RulesetLoader.load(
      RulesetLocation(lexiconFolders: [root + "/lexicons"], modelFolder: root + "/models/prior"))
    #expect(faults.filter { $0.severity == .error } == [])
    #expect(ruleset?.languages.contains("en") == true)
  }

  @Test func `the same lists give the same hash whatever the folders are called`() throws {
    let (first, second) = (try DataFixture.ruleset(), try DataFixture.ruleset())
    #expect(first.contentHash == second.contentHash)
    #expect(first.lexiconHash == second.lexiconHash)
  }

  @Test func `another word changes the hash`() throws {
    let fixture = try DataFixture()
    let before = try #require(RulesetLoader.load(fixture.location).ruleset)
    try fixture.folder.write("lexicons/en/mens-rea.tsv", DataFixture.list("mens-rea", [("wilfully", "wilfully", "intent")]))
    let after = try #require(RulesetLoader.load(fixture.location).ruleset)
    #expect(before.lexiconHash != after.lexiconHash)
    #expect(before.contentHash != after.contentHash)
    #expect(before.model.contentHash == after.model.contentHash)
  }

  @Test func `a second folder adds to the first`() throws {
    let fixture = try DataFixture()
    try fixture.folder.write("more/en/mens-rea.tsv", DataFixture.list("mens-rea", [("wilfully", "wilfully", "intent")]))
    var location = fixture.location
    location.lexiconFolders.append(fixture.folder.path + "/more")
    let (ruleset, faults) = RulesetLoader.load(location)
    #expect(faults == [])
    #expect(ruleset?.packs["en"]?.lexicon.entries.map(\.id).contains("wilfully") == true)
  }

  @Test func `a language without structure and definition words is used with a warning`() throws {
    let fixture = try DataFixture()
    try fixture.folder.write("lexicons/fr/gate.tsv", DataFixture.list("gate", language: "fr", [("est-puni", "est puni", "offence")]))
    let (ruleset, faults) = RulesetLoader.load(fixture.location)
    #expect(places(faults) == ["L170 gate.tsv:0", "L170 gate.tsv:0"])
    #expect(faults.allSatisfy { $0.severity == .warning })
    #expect(ruleset?.languages == ["en", "fr"])
  }

  @Test func `all faults are reported at once, each with its place`() throws {
    let fixture = try DataFixture()
    try fixture.folder.write(
      "lexicons/en/structure.tsv",
      "#lacuna-structure\t2\n#language\tfr\nkind\twords\tsource\tnote\narticle\tarticle\tAKN\t\nchapitre\tchapter\tAKN\t\npart\t\tAKN\t\nordinal-x\tfirst\tAKN\t\n"
    )
    try fixture.folder.write(
      "lexicons/en/definition.tsv", "#lacuna-definition\t1\n#language\ten\nkind\twords\tsource\tnote\nmeaning\tmeans\tX\t\n")
    try fixture.folder.write("lexicons/en/other.tsv", "#lacuna-wordnet\t1\n")
    try fixture.folder.write("lexicons/english/gate.tsv", "")
    try fixture.folder.write("lexicons/gate.tsv", "")
    let (ruleset, faults) = RulesetLoader.load(fixture.location)
    #expect(ruleset == nil)
    #expect(
      places(faults).sorted() == [
        "L162 other.tsv:1", "L163 structure.tsv:1", "L164 structure.tsv:2", "L165 structure.tsv:6", "L166 definition.tsv:4",
        "L166 structure.tsv:5", "L166 structure.tsv:7", "L167 english:0", "L168 gate.tsv:0",
      ])
  }

  @Test func `missing folders and tables are faults`() throws {
    let fixture = try DataFixture()
    var location = fixture.location
    location.lexiconFolders = [fixture.folder.path + "/nowhere"]
    location.model = fixture.folder.path + "/nothing.tsv"
    let (ruleset, faults) = RulesetLoader.load(location)
    #expect(ruleset == nil)
    #expect(places(faults) == ["L160 nowhere:0", "L169 languages.tsv:0", "L169 structure.tsv:0", "L161 nothing.tsv:0"])
  }

  @Test func `a model that lacks an indicator is refused`() throws {
    let fixture = try DataFixture()
    let weights = String(decoding: try Checkout.file("models/prior/weights.tsv").bytes, as: UTF8.self)
    let lines = weights.split(separator: "\n", omittingEmptySubsequences: false).filter {
      !$0.hasPrefix("self-judging\t") && !$0.contains("*self-judging")
    }
    var location = fixture.location
    location.model = try fixture.folder.write("weights.tsv", lines.joined(separator: "\n"))
    let (ruleset, faults) = RulesetLoader.load(location)
    #expect(ruleset == nil)
    #expect(faults.map(\.code) == ["M150"])
    #expect(faults.first?.message.contains("self-judging") == true)
  }
}
