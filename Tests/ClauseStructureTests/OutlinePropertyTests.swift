import ClauseStructure
import LegalText
import StructureEvaluation
import TestSupport
import Testing

@Suite("Every outline")
struct OutlinePropertyTests {
  @Test(
    "of a law that was printed from a random outline has the numbers that were printed",
    arguments: RandomLaw.Tradition.allCases, Array(UInt64(1)...40))
  func roundTrip(tradition: RandomLaw.Tradition, seed: UInt64) {
    let law = RandomLaw(tradition, using: SeededGenerator(seed: seed))
    let bytes = Array(law.text.utf8)
    let tree = ClauseParser(words: EnglishRuleset.structure).parse(bytes)
    let paths = tree.nodes.filter { $0.labelRange != nil }.map(\.path)
    #expect(paths == law.paths, "\(tradition.rawValue), seed \(seed):\n\(law.text)")
    #expect(TreeInvariants.faults(tree, bytes) == [], "\(tradition.rawValue), seed \(seed)")
  }

  @Test("of a random law stays the same when it is hard-wrapped", arguments: RandomLaw.Tradition.allCases, Array(UInt64(1)...15))
  func wrapped(tradition: RandomLaw.Tradition, seed: UInt64) {
    let law = RandomLaw(tradition, using: SeededGenerator(seed: seed))
    let wrapped = Wrapping.wrapped(law.text, column: 76)
    #expect(OutlineText.ids(wrapped) == OutlineText.ids(law.text), "\(tradition.rawValue), seed \(seed):\n\(wrapped)")
  }

  @Test("of text soup is sound: nodes nest, ids differ, offsets lie on characters", arguments: Array(UInt64(1)...30))
  func soup(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<30 {
      let text = TextSoup.string(using: &generator)
      let bytes = Array(text.utf8)
      let tree = ClauseParser(words: EnglishRuleset.structure).parse(bytes)
      #expect(TreeInvariants.faults(tree, bytes) == [], "seed \(seed): \(text.debugDescription)")
    }
  }
}
