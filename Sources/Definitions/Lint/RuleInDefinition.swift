import LegalText

/// A definition that contains a rule.
enum RuleInDefinition: DraftingRule {
  static let info = DraftingRuleInfo(
    id: "rule-in-definition", code: "T608", severity: .warning,
    summary: "The body commands, forbids or punishes. A rule in a definition is easily overlooked and applies wherever the term is used.",
    source: "JPG guideline 14; DORSEY §7.50; SWISS", hint: "move the rule into an article of its own",
    flags: [
      "1. Definitions\nIn this Act—\n“vessel” means a ship that ⟦shall⟧ be lit at night.\n2. A vessel is swept."
    ],
    passes: [
      "1. Definitions\nIn this Act—\n“vessel” means a ship that is lit at night.\n2. A vessel shall be swept."
    ])

  static func check(_ context: DraftingContext) -> [DraftingFinding] {
    context.meanings.compactMap { index in
      let definition = context.table.definitions[index]
      guard let range = context.phrases(.rule, in: index).first else { return nil }
      return finding(definition.term, range, "the definition of '\(definition.term)' holds a rule ('\(context.quote(range))')")
    }
  }
}
