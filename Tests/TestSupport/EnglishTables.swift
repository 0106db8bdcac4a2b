import ClauseStructure
import Definitions
import Foundation
import LegalText
import Lexicon

/// The English words that name the parts of a law and that define terms, from the tables of the checkout.
public enum EnglishTables {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(path: "lexicons/en")

  /// `lexicons/en/structure.tsv`, read once.
  public static let structure: StructureWords = {
    var words = StructureWords()
    for (kind, forms) in rows("structure.tsv") {
      if let unit = ClauseKind(rawValue: kind) {
        for form in forms { words.kinds[form] = unit }
        continue
      }
      switch kind {
      case "citation": words.citationWords.formUnion(forms)
      case "citation-tail": words.citationTails.formUnion(forms)
      case "conjunction": words.conjunctions.formUnion(forms)
      case "range": words.rangeWords.formUnion(forms)
      case "contents": words.contentsHeadings.formUnion(forms)
      case "proviso": words.provisoWords.formUnion(forms)
      case "defining": words.definingWords.formUnion(forms)
      case "abbreviation": words.abbreviations.formUnion(forms)
      default:
        guard let number = Int(kind.replacing("ordinal-", with: "")) else {
          preconditionFailure("structure.tsv has the unknown kind '\(kind)'")
        }
        for form in forms { words.ordinals[form] = number }
      }
    }
    return words
  }()

  /// `lexicons/en/definition.tsv`, read once.
  public static let definitions: DefinitionCues = {
    var phrases: [String: [String]] = [:]
    var scopes: [String: Set<ClauseKind>] = [:]
    for (kind, forms) in rows("definition.tsv") {
      phrases[kind, default: []] += forms
      guard kind.hasPrefix("scope-"), let scope = ClauseKind(rawValue: kind.replacing("scope-", with: "")) else { continue }
      for form in forms { scopes[form, default: []].insert(scope) }
    }
    func list(_ kind: String) -> [String] { phrases[kind] ?? [] }
    return DefinitionCues(
      verbs: DefinitionPattern.allCases.filter { $0 != .label }.flatMap { pattern in list(pattern.rawValue).map { ($0, pattern) } },
      labelOpeners: list("label"), instrumentWords: list("instrument"), introductions: list("intro"), headings: list("heading"),
      termWords: list("term-word"), conjunctions: list("conjunction"), articles: list("article"), demonstratives: list("demonstrative"),
      nonTermWords: list("non-term"), unitWords: list("unit"), otherInstrumentWords: list("other-instrument"),
      qualifiers: list("qualifier"), scopeKinds: scopes)
  }()

  private static func rows(_ name: String) -> [(kind: String, forms: [String])] {
    let path = folder.appending(path: name)
    guard let data = try? Data(contentsOf: path) else { preconditionFailure("the checkout has no \(path.path)") }
    let table = TabTable(file: SourceFile(name: name, bytes: Array(data)), columns: ["kind", "words"], optional: ["source", "note"])
    precondition(table.diagnostics.isEmpty, table.diagnostics.map(\.oneLine).joined(separator: "\n"))
    return table.rows.map { row in
      (row["kind"].text, row["words"].text.split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") })
    }
  }
}
