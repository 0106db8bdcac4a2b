import LegalText

/// A term on which a rule turns and that the text does not define.
enum UndefinedTermUse: DraftingRule {
  static let info = DraftingRuleInfo(
    id: "undefined-term", code: "T601", severity: .warning,
    summary: "A rule turns on a term that nothing in the text defines. Who applies it decides what it covers.",
    source: "ISO-29148; JPG guideline 14", hint: "define it, or use a term that is defined",
    flags: [
      "1. Whoever sells ⟦malware⟧ commits an offence."
    ],
    passes: [
      "1. Definitions\nIn this Act, “malware” means a worm or a virus.\n2. Whoever sells malware commits an offence."
    ])

  static func check(_ context: DraftingContext) -> [DraftingFinding] {
    context.undefined.map { finding($0.term, $0.range, "'\($0.term)' is not defined (used \($0.useCount)×)") }
  }
}
