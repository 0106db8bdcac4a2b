import Indicators
import LegalText
import Lexicon

/// Reads `lexicons/role-weights.tsv`: what each piece of evidence is worth for the role of a clause.
///
/// Columns `evidence next within place role weight note`. `evidence` and `next` are `LIST/CATEGORY` of the word lists, or `evidence` is
/// `trait/NAME` (`RoleTrait`), and then `next`, `within` and `place` are empty.
enum RoleWeightTable {
  static let columns = ["evidence", "next", "within", "place", "role", "weight", "note"]

  /// Reads several tables into one; their rows add up. Reports all faults (L001–L013, L172–L175).
  /// - Returns: The default weights where there is no table.
  static func load(_ files: [SourceFile]) -> (weights: RoleWeights, diagnostics: [Diagnostic]) {
    guard !files.isEmpty else { return (RoleWeights(), []) }
    var rules: [RoleWeights.Rule] = []
    var traits: [RoleWeights.TraitRule] = []
    var diagnostics: [Diagnostic] = []
    for file in files {
      let table = TabTable(file: file, columns: columns)
      diagnostics += table.diagnostics
      for row in table.rows {
        do throws(Fault) {
          let role = try role(row["role"])
          let weight = try weight(row["weight"])
          if let trait = try trait(row["evidence"]) {
            traits.append(RoleWeights.TraitRule(trait: trait, role: role, weight: weight))
          } else {
            let next = row["next"].text.isEmpty ? nil : try cue(row["next"])
            rules.append(
              RoleWeights.Rule(
                cue: try cue(row["evidence"]), next: next, reach: next == nil ? 0 : try reach(row["within"]),
                place: try place(row["place"]),
                role: role, weight: weight))
          }
        } catch {
          diagnostics.append(
            Diagnostic(
              code: error.code, file: file.name, line: error.cell.line, column: error.cell.column,
              message: "'\(error.cell.text)' is no \(error.what)", hint: error.hint))
        }
      }
    }
    return (RoleWeights(rules: rules, traits: traits), diagnostics)
  }

  private struct Fault: Error {
    var code: String
    var cell: TabCell
    var what: String
    var hint: String
  }

  private static func cue(_ cell: TabCell) throws(Fault) -> Cue {
    let parts = cell.text.split(separator: "/", maxSplits: 1)
    if parts.count == 2, let cue = Cue(list: String(parts[0]), category: String(parts[1])) { return cue }
    throw Fault(code: "L172", cell: cell, what: "category of a list", hint: "write LIST/CATEGORY as in categories.tsv, or trait/NAME")
  }

  private static func trait(_ cell: TabCell) throws(Fault) -> RoleTrait? {
    guard cell.text.hasPrefix("trait/") else { return nil }
    if let trait = RoleTrait(rawValue: String(cell.text.dropFirst("trait/".count))) { return trait }
    let names = RoleTrait.allCases.map(\.rawValue).joined(separator: ", ")
    throw Fault(code: "L172", cell: cell, what: "trait", hint: "the traits are \(names)")
  }

  private static func role(_ cell: TabCell) throws(Fault) -> ClauseRole {
    if let role = ClauseRole(rawValue: cell.text) { return role }
    let names = ClauseRole.allCases.map(\.rawValue).joined(separator: ", ")
    throw Fault(code: "L173", cell: cell, what: "role", hint: "the roles are \(names)")
  }

  private static func weight(_ cell: TabCell) throws(Fault) -> Double {
    if let weight = Double(cell.text), (-10...10).contains(weight) { return weight }
    throw Fault(code: "L174", cell: cell, what: "weight", hint: "write a number from -10 to 10")
  }

  private static func reach(_ cell: TabCell) throws(Fault) -> Int {
    if let reach = Int(cell.text), (0...60).contains(reach) { return reach }
    throw Fault(code: "L175", cell: cell, what: "number of words", hint: "write a whole number from 0 to 60")
  }

  private static func place(_ cell: TabCell) throws(Fault) -> RoleWeights.Place {
    if cell.text.isEmpty { return .any }
    if let place = RoleWeights.Place(rawValue: cell.text) { return place }
    throw Fault(code: "L175", cell: cell, what: "place", hint: "write any, main, opening or heading")
  }
}
