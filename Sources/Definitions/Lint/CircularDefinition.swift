import LegalText

/// A definition that leads back to itself.
enum CircularDefinition: DraftingRule {
  static let info = DraftingRuleInfo(
    id: "circular-definition", code: "T602", severity: .warning,
    summary: "The body uses the term itself, or terms whose definitions lead back to it. Nobody can find out what it means.",
    source: "DRAFTING-PRACTICE", hint: "define it by other words",
    flags: [
      "1. Definitions\nIn this Act—\n“⟦quay⟧” means a part of a port;\n“⟦port⟧” means a town that has a quay.\n2. A quay is swept and a port is lit.",
      "1. Definitions\nIn this Act—\n“⟦quay⟧” means a quay made of stone.\n2. A quay is swept.",
    ],
    passes: [
      "1. Definitions\nIn this Act—\n“quay” means a wall of a port;\n“port” means a place for ships.\n2. A quay is swept and a port is lit."
    ])

  static func check(_ context: DraftingContext) -> [DraftingFinding] {
    context.own.compactMap { index in
      let definition = context.table.definitions[index]
      guard definition.isCircular else { return nil }
      return finding(definition, "the definition of '\(definition.term)' leads back to itself\(way(index, context.table))")
    }
  }

  /// The other terms of the circle that the body uses.
  private static func way(_ index: Int, _ table: DefinitionTable) -> String {
    let others = table.targets[index].filter { $0 != index && table.definitions[$0].isCircular }.map { "'\(table.definitions[$0].term)'" }
    return others.isEmpty ? "" : " by way of " + others.joined(separator: " and ")
  }
}
