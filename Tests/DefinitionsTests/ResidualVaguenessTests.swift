import Definitions
import TestSupport
import Testing

@Suite("Residual vagueness")
struct ResidualVaguenessTests {
  private static func values(_ entries: String..., words: Bool = true) throws -> [ResidualVagueness] {
    let text = try DefinedText("1. Definitions\nIn this Act—\n" + entries.joined(separator: ";\n") + ".\n2. Duty\nNothing.")
    let lexicon = words ? try EnglishLexicon.shared.get().cues.lexicon : nil
    return ResidualVagueness.read(text.table, text: text.text, lexicon: lexicon, weights: CheckoutRuleset.shared.residualWeights)
  }

  private static func value(_ entries: String...) throws -> Double {
    try #require(try values(entries.joined(separator: ";\n")).first).value
  }

  @Test("a closed definition by facts leaves nothing open")
  func closed() throws {
    let found = try Self.values("“quay” means a wall of stone at the sea")
    #expect(found.map(\.value) == [0] && found[0].reasons.isEmpty)
  }

  @Test("patterns weigh in this order: means, means and includes, includes, only excludes")
  func patterns() throws {
    let values = try ["means", "means and includes", "includes", "does not include"].map { try Self.value("“quay” \($0) a wall of stone") }
    #expect(values == values.sorted() && Set(values).count == 4, "\(values)")
  }

  @Test("a reference out of the text and a circle leave something open")
  func referenceAndCircle() throws {
    #expect(try Self.value("“quay” has the same meaning as in the Harbours Act") > 0.3)
    #expect(try Self.value("“quay” has the meaning given in section 2") == 0)
    #expect(try Self.value("“quay” means a quay of stone") > 0.5)
  }

  @Test("vague words in the body count once each and are named")
  func words() throws {
    let found = try #require(
      try Self.values("“threat” means what harms national security; what disturbs public order; what weakens national security").first)
    #expect(found.value > 0.3 && found.value < 1)
    #expect(found.reasons.count == 2 && found.reasons.allSatisfy { $0.isOfWords })
    #expect(found.reasons.contains { $0.words.contains("‘national security’") })
    let without = try Self.values("“threat” means what harms national security", words: false)
    #expect(without.map(\.value) == [0])
  }

  @Test("a term hands on a part of what it leaves open")
  func inherited() throws {
    let found = try Self.values("“fleet” means ten vessels", "“vessel” includes a raft", words: false)
    #expect(found[0].value > 0 && found[0].value < found[1].value)
    #expect(found[0].reasons.map(\.words) == ["it uses ‘vessel’, which leaves something open"])
  }

  @Test("a vague term that is defined counts as its definition, not as a word")
  func definedWords() throws {
    let open = try Self.value("“threat” means what harms national security")
    let closed = try Self.values("“threat” means what harms national security", "“national security” means the wall of the town")
    #expect(open > 0 && closed[0].value == 0)
  }

  @Test("more that is open never lowers the value, and no value leaves [0, 1]")
  func monotone() throws {
    let pieces = [
      "a wall", "a wall or public morals", "a wall or public morals or national security",
      "a wall or public morals or national security or any other thing",
    ]
    let values = try pieces.map { try Self.value("“quay” means \($0)") }
    #expect(values == values.sorted() && values.allSatisfy { (0...1).contains($0) }, "\(values)")
    #expect(try Self.value("“quay” includes a quay, public morals, national security") <= 1)
  }
}
