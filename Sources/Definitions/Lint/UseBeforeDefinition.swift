import LegalText

/// A term that is used before it is defined in passing.
enum UseBeforeDefinition: DraftingRule {
  static let info = DraftingRuleInfo(
    id: "use-before-definition", code: "T607", severity: .note,
    summary:
      "The term is used earlier than the sentence that defines it, which is no article on definitions. Who reads from the front does not know that it has a meaning of its own.",
    source: "JPG guideline 14", hint: "move the definition to the front, or to the article on definitions",
    flags: [
      "1. A ⟦vessel⟧ is lit at night.\n2. For lamps, a “vessel” means a ship, and in this Act “vessel” means a ship. A vessel is swept."
    ],
    passes: [
      "1. Definitions\nIn this Act, “vessel” means a ship.\n2. A vessel is lit at night.",
      "1. A vessel is lit at night.\n2. Interpretation\nIn this Act, “vessel” means a ship.",
    ])

  static func check(_ context: DraftingContext) -> [DraftingFinding] {
    context.meanings.compactMap { index in
      let definition = context.table.definitions[index]
      guard !context.isInDefinitionsArticle(index), let use = context.table.uses(of: index).first else { return nil }
      let range = context.range(use.tokens)
      guard range.start < definition.termRange.start, context.articleDiffers(use.node, definition.node) else { return nil }
      return finding(definition.term, range, "'\(definition.term)' is used before it is defined in \(context.place(definition.node))")
    }
  }
}
