import Definitions
import LegalText
import TestSupport
import Testing

@Suite("Drafting rules")
struct DraftingRuleTests {
  static func findings(_ law: String, language: String = "en") throws -> [DraftingFinding] {
    let text = try DefinedText(law, language: language)
    let lexicon = try EnglishLexicon.shared.get().cues.lexicon
    let residual = ResidualVagueness.read(text.table, text: text.text, lexicon: lexicon, weights: CheckoutRuleset.shared.residualWeights)
    var undefined: [DraftingContext.Undefined] = []
    for (index, node) in text.tree.nodes.enumerated() {
      for match in lexicon.match(text.text, tokens: text.text.tokenIndices(in: node.text))
      where lexicon.entries[match.entry].list == "must-define" {
        guard text.table.definition(of: match.tokens, at: index) == nil, !text.table.isInsideDefinitionOfItself(match.tokens) else {
          continue
        }
        undefined.append(DraftingContext.Undefined(term: text.text.string(match.range), range: match.range, useCount: 1))
      }
    }
    return DraftingRules.check(
      DraftingContext(
        text: text.text, tree: text.tree, table: text.table, reader: text.reader, residual: residual, undefined: undefined))
  }

  @Test("each rule finds exactly the marked words of its examples", arguments: DraftingExample.all)
  func marked(_ example: DraftingExample) throws {
    let found = try Self.findings(example.law).filter { $0.rule == example.rule }
    #expect(found.map(\.range) == example.marks, "\(found.map(\.message))")
  }

  @Test("each rule has examples that fire and that stay silent, and says what to do")
  func documented() {
    for rule in DraftingRules.all {
      let info = rule.info
      #expect(!info.flags.isEmpty && !info.passes.isEmpty, "\(info.id)")
      #expect(info.flags.allSatisfy { $0.contains("⟦") } && info.passes.allSatisfy { !$0.contains("⟦") }, "\(info.id)")
      #expect(info.summary.hasSuffix(".") && !info.hint.hasSuffix(".") && !info.source.isEmpty, "\(info.id)")
    }
  }

  @Test("ids and codes are unique, and codes ascend")
  func identities() {
    let codes = DraftingRules.all.map { $0.info.code }
    #expect(codes == codes.sorted() && Set(codes).count == codes.count)
    #expect(Set(DraftingRules.all.map { $0.info.id }).count == codes.count)
  }

  @Test("terms of a law that is amended are that law's matter")
  func quoted() throws {
    let law = "1. Change\nIn section 9 of the Harbours Act insert—\n“(4) In this section “quay” includes a wall.”."
    #expect(try Self.findings(law) == [])
  }

  @Test("the rules work in French")
  func french() throws {
    let law = """
      Définitions
      2 Les définitions qui suivent s’appliquent à la présente loi.
      bateau S’entend notamment d’un radeau. (boat)
      quai Mur qui doit être éclairé. (quay)
      taxe Somme prévue par règlement. (tax)
      3 Le bateau, au quai, paie la taxe. Le bateau, au quai, ne paie pas la taxe deux fois.
      """
    #expect(try Self.findings(law, language: "fr").map(\.rule) == ["open-definition", "rule-in-definition", "delegated-meaning"])
  }
}
