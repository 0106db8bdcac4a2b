import LegalText

/// A meaning that is left to a later instrument.
enum DelegatedMeaning: DraftingRule {
  static let info = DraftingRuleInfo(
    id: "delegated-meaning", code: "T618", severity: .warning,
    summary:
      "The body lets regulations or an order say what the term covers. An offence or a power that turns on it is then written by the executive.",
    source: "CTH-GUIDE; LORDS-DPRRC", hint: "say in the law itself what the term covers",
    flags: [
      "1. Definitions\nIn this Act—\n“vessel” means a thing that floats and is ⟦prescribed⟧.\n2. A vessel is swept. A vessel is lit."
    ],
    passes: [
      "1. Definitions\nIn this Act—\n“vessel” means a thing that floats.\n2. A vessel is swept in the prescribed way. A vessel is lit."
    ])

  static func check(_ context: DraftingContext) -> [DraftingFinding] {
    context.meanings.compactMap { index in
      let definition = context.table.definitions[index]
      guard let range = context.phrases(.delegation, in: index).first else { return nil }
      return finding(
        definition.term, range, "the meaning of '\(definition.term)' is left to another instrument ('\(context.quote(range))')")
    }
  }
}
