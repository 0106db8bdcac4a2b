import LegalText

/// A term that is defined and used once.
enum DefinitionForOneUse: DraftingRule {
  static let info = DraftingRuleInfo(
    id: "definition-for-one-use", code: "T611", severity: .note,
    summary: "A definition that serves one place sends the reader away for nothing.",
    source: "LEGISTICS; JPG guideline 14", hint: "say it where it is needed",
    flags: [
      "1. Definitions\nIn this Act—\n“⟦vessel⟧” means a ship or a raft.\n2. A vessel is swept."
    ],
    passes: [
      "1. Definitions\nIn this Act—\n“vessel” means a ship or a raft.\n2. A vessel is swept. A vessel is lit.",
      "1. Definitions\nIn this Act—\n“vessel” means a ship or a raft.\n2. A raft is swept.",
    ])

  static func check(_ context: DraftingContext) -> [DraftingFinding] {
    context.meanings.compactMap { index in
      let definition = context.table.definitions[index]
      guard context.table.useCount(of: index) == 1 else { return nil }
      return finding(definition, "'\(definition.term)' is defined for a single use")
    }
  }
}
