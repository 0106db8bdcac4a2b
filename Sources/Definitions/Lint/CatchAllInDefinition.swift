import LegalText

/// A closed definition that ends in a catch-all.
enum CatchAllInDefinition: DraftingRule {
  static let info = DraftingRuleInfo(
    id: "catch-all-in-definition", code: "T615", severity: .warning,
    summary: "The body says what the term means and then takes in whatever else is like it. So it is not closed.",
    source: "SWISS; QLD-LSA s 4(3)(k)", hint: "name all that is meant, or say by what it is recognised",
    flags: [
      "1. Definitions\nIn this Act—\n“vessel” means a ship, a raft or ⟦any other⟧ thing.\n2. A vessel is swept. A vessel is lit."
    ],
    passes: [
      "1. Definitions\nIn this Act—\n“vessel” means a ship, a raft or a buoy.\n2. A vessel is swept by any other person. A vessel is lit."
    ])

  static func check(_ context: DraftingContext) -> [DraftingFinding] {
    context.meanings.compactMap { index in
      let definition = context.table.definitions[index]
      guard definition.pattern == .means, let range = context.phrases(.catchAll, in: index).first else { return nil }
      return finding(definition.term, range, "the definition of '\(definition.term)' ends in a catch-all ('\(context.quote(range))')")
    }
  }
}
