import LegalText

/// A list of definitions in no order.
enum UnorderedDefinitions: DraftingRule {
  static let info = DraftingRuleInfo(
    id: "unordered-definitions", code: "T616", severity: .note,
    summary: "The list is neither numbered nor in the order of the alphabet. Nobody can cite an entry or find it.",
    source: "SWISS DTL 32", hint: "number the entries, or sort them",
    flags: [
      "1. Definitions\nIn this Act—\n“quay” means a wall;\n“⟦boat⟧” means a ship;\n“dock” means a basin;\n“anchor” means a hook.\n2. A quay, a boat, a dock and an anchor are lit. A quay, a boat, a dock and an anchor are swept."
    ],
    passes: [
      "1. Definitions\nIn this Act—\n“anchor” means a hook;\n“boat” means a ship;\n“dock” means a basin;\n“quay” means a wall.\n2. A quay, a boat, a dock and an anchor are lit. A quay, a boat, a dock and an anchor are swept.",
      "1. Definitions\nIn this Act—\n(a) “quay” means a wall;\n(b) “boat” means a ship;\n(c) “dock” means a basin;\n(d) “anchor” means a hook.\n2. A quay, a boat, a dock and an anchor are lit. A quay, a boat, a dock and an anchor are swept.",
    ])

  static func check(_ context: DraftingContext) -> [DraftingFinding] {
    // Entries of one list: definitions in unnumbered paragraphs of one parent, the first term of each.
    let entries = context.meanings.filter { context.tree.nodes[context.table.definitions[$0].node].kind == .alinea }
    let lists = Dictionary(grouping: entries) { context.tree.nodes[context.table.definitions[$0].node].parent ?? -1 }
    return lists.keys.sorted().compactMap { parent in
      var heads: [Int] = []
      for index in lists[parent] ?? [] {
        if let last = heads.last, context.table.definitions[last].node == context.table.definitions[index].node { continue }
        heads.append(index)
      }
      guard heads.count >= 4 else { return nil }
      let terms = heads.map { context.table.definitions[$0].foldedWords.joined(separator: " ") }
      guard let first = terms.indices.dropFirst().first(where: { terms[$0] < terms[$0 - 1] }) else { return nil }
      let definition = context.table.definitions[heads[first]]
      return finding(definition, "the \(heads.count) definitions of this list are neither numbered nor sorted")
    }
  }
}
