import LegalText

/// A definition that is understood only through many others.
enum LongDefinitionChain: DraftingRule {
  static let info = DraftingRuleInfo(
    id: "long-definition-chain", code: "T613", severity: .warning,
    summary: "To understand the term one must read more than three further definitions one after another.",
    source: "DRAFTING-PRACTICE", hint: "shorten the chain",
    flags: [
      "1. Definitions\nIn this Act—\n“⟦pier⟧” means a quay on poles;\n“quay” means a wall of a dock;\n“dock” means a basin of a port;\n“port” means a town with ships;\n“ship” means a thing that floats.\n2. A pier is swept. A pier is lit."
    ],
    passes: [
      "1. Definitions\nIn this Act—\n“quay” means a wall of a dock;\n“dock” means a basin of a port;\n“port” means a town with ships;\n“ship” means a thing that floats.\n2. A quay is swept. A quay is lit."
    ])

  static func check(_ context: DraftingContext) -> [DraftingFinding] {
    context.meanings.compactMap { index in
      let definition = context.table.definitions[index]
      guard context.table.depths[index] > 3, !definition.isCircular else { return nil }
      let chain = context.table.longestChain(from: index).map { context.table.definitions[$0].term }.joined(separator: " → ")
      return finding(definition, "the definition of '\(definition.term)' leads through \(context.table.depths[index]) others (\(chain))")
    }
  }
}
