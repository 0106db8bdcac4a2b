import LegalText

/// A reference that does not say which text of the other law is meant.
enum FloatingReference: DraftingRule {
  static let info = DraftingRuleInfo(
    id: "floating-reference", code: "T614", severity: .note,
    summary:
      "The body points to another law and does not say whether its text of today or of the day is meant. A change of that law may change this one unseen.",
    source: "JPG guidelines 16 and 17", hint: "say “as amended” or name the date of the text that is meant",
    flags: [
      "1. Definitions\nIn this Act—\n“⟦vessel⟧” has the same meaning as in the Harbours Act.\n2. A vessel is swept. A vessel is lit."
    ],
    passes: [
      "1. Definitions\nIn this Act—\n“vessel” has the same meaning as in the Harbours Act, as amended.\n2. A vessel is swept. A vessel is lit."
    ])

  static func check(_ context: DraftingContext) -> [DraftingFinding] {
    context.meanings.compactMap { index in
      let definition = context.table.definitions[index]
      guard definition.pattern == .byReference, !definition.isResolved, context.phrases(.asAmended, in: index).isEmpty else { return nil }
      return finding(definition, "the definition of '\(definition.term)' does not say which text of the other law it means")
    }
  }
}
