import ClauseStructure
import Lexicon
import Testing

@testable import Scoring

@Suite struct StructureTableTests {
  private func load(_ rows: String) -> StructureWords {
    let text = "#lacuna-structure\t1\n#language\ten\nkind\twords\tsource\tnote\n" + rows
    let (words, faults) = StructureTable.load([SourceFile(name: "structure.tsv", bytes: Array(text.utf8))], language: "en")
    #expect(faults == [])
    return words
  }

  @Test func `words are folded and blanks between them single`() {
    let words = load("contents\tTable  of Contents | ARRANGEMENT\tX\t\narticle\tArticle | Art\tX\t\n")
    #expect(words.contentsHeadings == ["table of contents", "arrangement"])
    #expect(words.kinds == ["article": .article, "art": .article])
  }

  @Test func `rows of the same kind add up`() {
    let words = load("range\tto\tX\t\nrange\tthrough\tX\t\nordinal-2\tsecond\tX\t\nordinal-12\ttwelfth\tX\t\n")
    #expect(words.rangeWords == ["to", "through"])
    #expect(words.ordinals == ["second": 2, "twelfth": 12])
  }

  @Test func `every list of a structure table reaches its words`() {
    let words = load(
      "abbreviation\ta\tX\t\ncitation\tb\tX\t\ncitation-tail\tc\tX\t\nconjunction\td\tX\t\ncontents\te\tX\t\ndefining\tf\tX\t\nproviso\tg\tX\t\nrange\th\tX\t\n"
        + "unfinished\ti\tX\t\nabbreviation-before-number\tj\tX\t\n"
    )
    #expect(words.abbreviations.anywhere == ["a"])
    #expect(words.abbreviations.beforeNumbers == ["j"])
    #expect(words.citationWords == ["b"])
    #expect(words.citationTails == ["c"])
    #expect(words.conjunctions == ["d"])
    #expect(words.contentsHeadings == ["e"])
    #expect(words.definingWords == ["f"])
    #expect(words.provisoWords == ["g"])
    #expect(words.rangeWords == ["h"])
    #expect(words.unfinishedWords == ["i"])
  }
}
