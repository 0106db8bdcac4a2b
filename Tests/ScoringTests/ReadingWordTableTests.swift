import LegalText
import Lexicon
import Readings
import Testing

@testable import Scoring

@Suite struct ReadingWordTableTests {
  private func load(_ rows: String) -> (words: ReadingWords, diagnostics: [Diagnostic]) {
    let text = "#lacuna-reading\t1\n#language\ten\nkind\twords\tsource\tnote\n" + rows
    return ReadingWordTable.load([SourceFile(name: "reading.tsv", bytes: Array(text.utf8))], language: "en", ordinals: ["first": 1])
  }

  @Test func `every kind of row reaches its words`() {
    let (words, faults) = load(
      "unit-section\tSection | s\tX\t\nunits-section\tsections\tX\t\nlist\tand\tX\t\nrange\tto\tX\t\nof\tof\tX\t\nthis\tthis\tX\t\n"
        + "that\tthat\tX\t\npreceding\tpreceding\tX\t\nfollowing\tnext\tX\t\nthereof\tthereof\tX\t\ninsertion\tbis\tX\t\n"
        + "instrument\tact\tX\t\nweak-instrument\torder\tX\t\nname\ton\tX\t\narticle\tthe\tX\t\ncode\tu.s.c\tX\t\nelision\tl\tX\t\ntail\tapplies\tX\t\n"
        + "connector-and\tand\tX\t\nconnector-or\tor\tX\t\nconnector-and-or\tand/or\tX\t\nproviso\tprovided that\tX\t\n"
        + "exception\texcept\tX\t\nsubjection\tsubject to\tX\t\noverride\tdespite\tX\t\nsaving\tnothing in\tX\t\n"
        + "reservation\twithout prejudice to\tX\t\n")
    #expect(faults == [])
    #expect(words.units == ["section": .section, "s": .section] && words.pluralUnits == ["sections": .section])
    #expect(words.listWords == ["and"] && words.rangeWords == ["to"] && words.ofWords == ["of"] && words.thisWords == ["this"])
    #expect(words.thatWords == ["that"] && words.precedingWords == ["preceding"] && words.followingWords == ["next"])
    #expect(words.thereofWords == ["thereof"] && words.insertionWords == ["bis"] && words.instrumentWords == ["act"])
    #expect(words.weakInstrumentWords == ["order"] && words.nameWords == ["on"] && words.articles == ["the"])
    #expect(words.codes == ["u.s.c"] && words.elisions == ["l"] && words.tails == ["applies"] && words.ordinals == ["first": 1])
    #expect(words.connectors == ["and": .and, "or": .or, "and/or": .andOr])
    #expect(Set(words.openers.map(\.kind)) == Set(QualificationKind.allCases))
    #expect(words.openers.map(\.words.count) == [3, 2, 2, 2, 1, 1])
  }

  @Test(arguments: ["unit-gull", "units-", "connector-mixed", "gull"])
  func `a row of an unknown kind is a fault`(kind: String) {
    #expect(load("\(kind)\tword\tX\t\n").diagnostics.map(\.code) == ["L166"])
  }
}
