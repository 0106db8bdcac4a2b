import LegalText

/// A definition that both closes and opens.
enum MeansAndIncludes: DraftingRule {
  static let info = DraftingRuleInfo(
    id: "means-and-includes", code: "T610", severity: .warning,
    summary: "The body says what the term means and then what else it includes. The first closes it, the second opens it again.",
    source: "HOLC; DORSEY §7.50", hint: "choose one of both; put the doubtful cases into the meaning",
    flags: [
      "1. Definitions\nIn this Act—\n“⟦vessel⟧” means and includes a raft.\n2. A vessel is swept."
    ],
    passes: [
      "1. Definitions\nIn this Act—\n“vessel” means a ship or a raft.\n2. A vessel is swept."
    ])

  static func check(_ context: DraftingContext) -> [DraftingFinding] {
    context.meanings.compactMap { index in
      let definition = context.table.definitions[index]
      guard definition.pattern == .mixed else { return nil }
      return finding(definition, "the definition of '\(definition.term)' both closes and opens it")
    }
  }
}
