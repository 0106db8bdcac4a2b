import LegalText

/// A term that is defined and never used.
enum UnusedDefinition: DraftingRule {
  static let info = DraftingRuleInfo(
    id: "unused-definition", code: "T605", severity: .warning,
    summary:
      "The term stands nowhere outside its definition. Either the definition is left over or the text says the same thing by another word.",
    source: "DRAFTING-PRACTICE", hint: "remove the definition, or use the term",
    flags: [
      "1. Definitions\nIn this Act—\n“⟦vessel⟧” means a ship.\n2. A raft is lit at night."
    ],
    passes: [
      "1. Definitions\nIn this Act—\n“vessel” means a ship.\n2. Vessels are lit at night."
    ])

  static func check(_ context: DraftingContext) -> [DraftingFinding] {
    context.own.compactMap { index in
      let definition = context.table.definitions[index]
      guard context.table.useCount(of: index) == 0 else { return nil }
      return finding(definition, "'\(definition.term)' is defined and never used")
    }
  }
}
