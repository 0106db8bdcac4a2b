import LegalText

/// A definition that only includes.
enum OpenDefinition: DraftingRule {
  static let info = DraftingRuleInfo(
    id: "open-definition", code: "T603", severity: .warning,
    summary: "The body says what the term includes and not what it means. What else it covers stays open.",
    source: "HOLC; DORSEY §7.50", hint: "say what it means, not only what it includes",
    flags: [
      "1. Definitions\nIn this Act—\n“⟦vessel⟧” includes a raft.\n2. A vessel is lit at night."
    ],
    passes: [
      "1. Definitions\nIn this Act—\n“vessel” means a ship or a raft.\n2. A vessel is lit at night."
    ])

  static func check(_ context: DraftingContext) -> [DraftingFinding] {
    context.meanings.compactMap { index in
      let definition = context.table.definitions[index]
      guard definition.pattern.status == .partly else { return nil }
      return finding(definition, "the definition of '\(definition.term)' leaves open what else it covers")
    }
  }
}
