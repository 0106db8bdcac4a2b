import LegalText

/// A term that is used where its definition does not hold.
enum UseOutsideScope: DraftingRule {
  static let info = DraftingRuleInfo(
    id: "use-outside-scope", code: "T612", severity: .warning,
    summary: "The term stands outside the part or section for which it is defined. There it has its ordinary sense, which is rarely meant.",
    source: "DRAFTING-PRACTICE", hint: "widen the scope of the definition, or use another word",
    flags: [
      "1. Lamps\nIn this section, “harbour vessel” means a ship or a raft. A harbour vessel is lit.\n2. Brooms\nA ⟦harbour vessel⟧ is swept."
    ],
    passes: [
      "1. Lamps\nIn this Act, “harbour vessel” means a ship or a raft. A harbour vessel is lit.\n2. Brooms\nA harbour vessel is swept."
    ])

  static func check(_ context: DraftingContext) -> [DraftingFinding] {
    var seen: Set<Int> = []
    return context.table.usesOutOfScope.compactMap { use in
      let definition = context.table.definitions[use.definition]
      guard !definition.isQuoted, !context.tree.nodes[use.node].isQuoted, seen.insert(use.definition).inserted else { return nil }
      let scope = definition.scopeNode.map { context.place($0) } ?? "this text"
      return finding(
        definition.term, context.range(use.tokens), "'\(definition.term)' is used here, but its definition holds only in \(scope)")
    }
  }
}
