import LegalText

/// One term with two definitions in the same scope.
enum TermDefinedTwice: DraftingRule {
  static let info = DraftingRuleInfo(
    id: "term-defined-twice", code: "T606", severity: .error,
    summary:
      "The same term has two definitions that hold in the same place. If they differ, nobody knows which one counts; if not, one is left over.",
    source: "JPG guideline 6.2", hint: "keep one definition, or give one of them another scope",
    flags: [
      "1. Definitions\nIn this Act—\n“vessel” means a ship;\n“quay” means a wall.\n2. In this Act “⟦vessel⟧” means a raft. A vessel at a quay is lit."
    ],
    passes: [
      "1. Definitions\nIn this Act—\n“vessel” means a ship.\n2. In this section “vessel” means a raft. A vessel is lit.\n3. A vessel is swept."
    ])

  static func check(_ context: DraftingContext) -> [DraftingFinding] {
    var result: [DraftingFinding] = []
    var seen: [[String]: [Int]] = [:]
    for index in context.own {
      let definition = context.table.definitions[index]
      let twin = seen[definition.foldedWords, default: []].first {
        context.overlap($0, index) && context.table.definitions[$0].body != definition.body
      }
      if let twin {
        let isSame = context.bodyWords(twin) == context.bodyWords(index)
        let place = context.place(context.table.definitions[twin].node)
        result.append(finding(definition, "'\(definition.term)' is defined \(isSame ? "again" : "differently") in \(place)"))
      }
      seen[definition.foldedWords, default: []].append(index)
    }
    return result
  }
}
