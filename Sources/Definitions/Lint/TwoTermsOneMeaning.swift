import LegalText

/// Two terms with the same body.
enum TwoTermsOneMeaning: DraftingRule {
  static let info = DraftingRuleInfo(
    id: "two-terms-one-meaning", code: "T617", severity: .warning,
    summary: "Two terms have the same meaning word by word. Who reads two words looks for two things.",
    source: "JPG guidelines 1.4.1 and 6.2", hint: "use one term, or define both together",
    flags: [
      "1. Definitions\nIn this Act—\n“boat” means a thing that floats;\n“⟦vessel⟧” means a thing that floats.\n2. A boat and a vessel are swept. A boat and a vessel are lit."
    ],
    passes: [
      "1. Definitions\nIn this Act—\n“boat” or “vessel” means a thing that floats.\n2. A boat and a vessel are swept. A boat and a vessel are lit."
    ])

  static func check(_ context: DraftingContext) -> [DraftingFinding] {
    var result: [DraftingFinding] = []
    var seen: [[String]: Int] = [:]
    for index in context.meanings where context.table.definitions[index].pattern == .means {
      let body = context.bodyWords(index)
      guard body.count >= 3 else { continue }
      let definition = context.table.definitions[index]
      if let twin = seen[body] {
        let other = context.table.definitions[twin]
        guard other.body != definition.body, other.foldedWords != definition.foldedWords else { continue }
        result.append(finding(definition, "'\(definition.term)' means the same as '\(other.term)'"))
      } else {
        seen[body] = index
      }
    }
    return result
  }
}
