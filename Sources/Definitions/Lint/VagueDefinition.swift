import LegalText

/// A definition that leaves most of its term open.
enum VagueDefinition: DraftingRule {
  static let info = DraftingRuleInfo(
    id: "vague-definition", code: "T619", severity: .warning,
    summary: "The body turns on words that are open themselves. The term is defined and yet nobody knows what it covers.",
    source: "QLD-LSA s 4(3)(k); JPG guideline 1.1", hint: "replace the open words by facts that can be observed, or define them",
    flags: [
      "1. Definitions\nIn this Act—\n“⟦harmful content⟧” means content that offends public morals or national security.\n2. Harmful content is removed. Harmful content is listed."
    ],
    passes: [
      "1. Definitions\nIn this Act—\n“harmful content” means a picture of a person that was published without consent in writing.\n2. Harmful content is removed. Harmful content is listed."
    ])

  static func check(_ context: DraftingContext) -> [DraftingFinding] {
    context.meanings.compactMap { index in
      let definition = context.table.definitions[index]
      // Other rules tell what its pattern leaves open; here it is the words.
      let reasons = context.residual[index].reasons.filter(\.isOfWords)
      let open = reasons.reduce(1.0) { $0 * (1 - $1.weight) }
      guard 1 - open >= threshold else { return nil }
      let words = reasons.prefix(3).map(\.words).joined(separator: "; ")
      return finding(definition, "the definition of '\(definition.term)' is open itself: \(words)")
    }
  }

  /// Two strong vague grounds, or a strong one with two others, by the weights of `lexicons/residual-vagueness.tsv`.
  private static let threshold = 0.35
}
