import ClauseStructure
import Definitions
import Indicators
import LegalText
import Lexicon
import Tokenization

/// The English lexicon of the checkout, read once.
public struct EnglishLexicon: Sendable {
  public let cues: LexiconCues
  public let words: StructureWords
  public let definitions: DefinitionCues

  /// Throws the first fault as a diagnostic.
  public static let shared = Result { try EnglishLexicon() }

  private init() throws {
    let files = try Checkout.tables(in: "lexicons/en").map { try Checkout.file($0) }
    let lists = files.filter { $0.bytes.starts(with: Array("#lacuna-lexicon".utf8)) }
    let sources = try Checkout.tables(in: "lexicons").filter { $0.contains("sources") }.map { try Checkout.file($0) }
    let (lexicon, faults) = Lexicon.load(
      language: "en", lists: lists, sources: sources, categories: [try Checkout.file("lexicons/categories.tsv")])
    guard let lexicon else { throw faults[0] }
    words = Self.structureWords(try Checkout.file("lexicons/en/structure.tsv"))
    definitions = Self.definitionCues(try Checkout.file("lexicons/en/definition.tsv"))
    cues = LexiconCues(lexicon: lexicon, unitWords: words.kinds)
  }

  private static func structureWords(_ file: SourceFile) -> StructureWords {
    var words = StructureWords()
    for row in TabTable(file: file, columns: ["kind", "words"], optional: ["source", "note"]).rows {
      let forms = row["words"].text.split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") }
      let kind = row["kind"].text
      switch kind {
      case "citation": words.citationWords = Set(forms)
      case "citation-tail": words.citationTails = Set(forms)
      case "conjunction": words.conjunctions = Set(forms)
      case "range": words.rangeWords = Set(forms)
      case "contents": words.contentsHeadings = Set(forms)
      case "proviso": words.provisoWords = Set(forms)
      case "unfinished": words.unfinishedWords = Set(forms)
      case "abbreviation": words.abbreviations.anywhere = Set(forms)
      case "abbreviation-before-number": words.abbreviations.beforeNumbers = Set(forms)
      case _ where kind.hasPrefix("ordinal-"):
        for form in forms { words.ordinals[form] = Int(kind.dropFirst("ordinal-".count)) }
      default:
        if let kind = ClauseKind(rawValue: kind) { for form in forms { words.kinds[form] = kind } }
      }
    }
    return words
  }

  private static func definitionCues(_ file: SourceFile) -> DefinitionCues {
    var phrases: [String: [String]] = [:]
    var scopes: [String: Set<ClauseKind>] = [:]
    for row in TabTable(file: file, columns: ["kind", "words"], optional: ["source", "note"]).rows {
      let forms = row["words"].text.split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") }
      let kind = row["kind"].text
      phrases[kind, default: []] += forms
      if kind.hasPrefix("scope-"), let scope = ClauseKind(rawValue: String(kind.dropFirst("scope-".count))) {
        for form in forms { scopes[form, default: []].insert(scope) }
      }
    }
    func of(_ kind: String) -> [String] { phrases[kind] ?? [] }
    return DefinitionCues(
      verbs: DefinitionPattern.allCases.filter { $0 != .label }.flatMap { pattern in of(pattern.rawValue).map { ($0, pattern) } },
      labelOpeners: of("label"), instrumentWords: of("instrument"), introductions: of("intro"), headings: of("heading"),
      termWords: of("term-word"), conjunctions: of("conjunction"), articles: of("article"), demonstratives: of("demonstrative"),
      nonTermWords: of("non-term"), unitWords: of("unit"), otherInstrumentWords: of("other-instrument"), qualifiers: of("qualifier"),
      scopeKinds: scopes)
  }
}
