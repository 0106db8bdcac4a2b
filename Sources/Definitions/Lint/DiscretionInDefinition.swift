import LegalText

/// A definition that gives discretion.
enum DiscretionInDefinition: DraftingRule {
  static let info = DraftingRuleInfo(
    id: "discretion-in-definition", code: "T609", severity: .warning,
    summary: "The body lets somebody decide what the term covers. Then it is a power and no definition.",
    source: "DORSEY §7.50", hint: "say by which facts the term is recognised, or grant the power openly",
    flags: [
      "1. Definitions\nIn this Act—\n“vessel” means a ship, and a raft if the Master ⟦so determines⟧.\n2. A vessel is swept."
    ],
    passes: [
      "1. Definitions\nIn this Act—\n“vessel” means a ship or a raft.\n2. A vessel is swept if the Master so determines."
    ])

  static func check(_ context: DraftingContext) -> [DraftingFinding] {
    context.meanings.compactMap { index in
      let definition = context.table.definitions[index]
      guard let range = context.phrases(.discretion, in: index).first else { return nil }
      return finding(definition.term, range, "the definition of '\(definition.term)' leaves it to a decision ('\(context.quote(range))')")
    }
  }
}
