import LegalText

/// A definition that points out of the text.
enum UnresolvedReference: DraftingRule {
  static let info = DraftingRuleInfo(
    id: "unresolved-reference", code: "T604", severity: .warning,
    summary:
      "The body points to a definition that is not in this text. The reader must find the other text and trust that it does not change.",
    source: "JPG guidelines 16 and 17", hint: "check that the other text defines it",
    flags: [
      "1. Definitions\nIn this Act—\n“⟦vessel⟧” has the same meaning as in the Harbours Act.\n2. A vessel is lit at night."
    ],
    passes: [
      "1. Definitions\nIn this Act—\n“vessel” has the meaning given in section 2.\n2. In this Act a vessel is a ship. A vessel is lit at night."
    ])

  static func check(_ context: DraftingContext) -> [DraftingFinding] {
    context.meanings.compactMap { index in
      let definition = context.table.definitions[index]
      guard !definition.isResolved else { return nil }
      return finding(definition, "what the definition of '\(definition.term)' points to is not in this text")
    }
  }
}
