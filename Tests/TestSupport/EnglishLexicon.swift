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
    definitions = EnglishRuleset.definitions.cues
    cues = LexiconCues(lexicon: lexicon, unitWords: words.kinds, roleWeights: CheckoutRuleset.roleWeights)
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
}
