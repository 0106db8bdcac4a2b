import Definitions
import TestSupport
import Testing

@Suite("Inflection")
struct InflectionTests {
  private static func base(_ word: String, _ language: String) throws -> String {
    // The base form of a word is the key of a term that consists of it.
    let quotes = language == "fr" ? ("« ", " » désigne") : ("“", "” means")
    let law = "1. In this Act, \(quotes.0)\(word)\(quotes.1) a thing."
    return try #require(try DefinedText(law, language: language).table.definitions.first).foldedWords.joined(separator: " ")
  }

  @Test(
    "English plurals and genitives come to one form",
    arguments: zip(
      ["authorities", "processes", "systems", "data", "access", "child's", "child’s", "ships", "bus", "analysis", "gas", "boxes"],
      ["authority", "process", "system", "data", "access", "child", "child", "ship", "bus", "analysis", "gas", "box"]))
  func english(_ word: String, _ expected: String) throws { #expect(try Self.base(word, "en") == expected) }

  @Test(
    "French plurals come to one form",
    arguments: zip(
      ["navires", "bateaux", "signaux", "avis", "accès", "données", "neveux"],
      ["navire", "bateau", "signal", "avis", "accès", "donné", "neveu"]))
  func french(_ word: String, _ expected: String) throws { #expect(try Self.base(word, "fr") == expected) }

  @Test("without rules a word stays as it is")
  func empty() { #expect(Inflection().base("systems") == "systems") }

  @Test("the longest ending decides, and a short stem keeps its ending")
  func rules() {
    let inflection = Inflection(plural: ["s>", "ies>y", "us>us"], elision: ["l", "qu"])
    #expect(["ties", "cities", "bus", "gas", "ships"].map(inflection.base) == ["tie", "city", "bus", "gas", "ship"])
    #expect(["l'an", "qu'un", "l'", "aujourd'hui"].map(inflection.base) == ["an", "un", "l'", "aujourd'hui"])
  }
}
