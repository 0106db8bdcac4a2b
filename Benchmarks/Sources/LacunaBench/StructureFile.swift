import ClauseStructure
import LegalText
import Lexicon

/// Reads `lexicons/<language>/structure.tsv`, as far as the parser's speed depends on it.
enum StructureFile {
  static func words(_ file: SourceFile) -> StructureWords {
    let table = TabTable(file: file, columns: ["kind", "words", "source", "note"])
    var words = StructureWords()
    for row in table.rows {
      let kind = row["kind"].text
      let list = row["words"].text.split(separator: "|").map { String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
      switch kind {
      case "citation": words.citationWords.formUnion(list)
      case "citation-tail": words.citationTails.formUnion(list)
      case "conjunction": words.conjunctions.formUnion(list)
      case "range": words.rangeWords.formUnion(list)
      case "contents": words.contentsHeadings.formUnion(list)
      case "proviso": words.provisoWords.formUnion(list)
      case "abbreviation": words.abbreviations.formUnion(list)
      default:
        if let kind = ClauseKind(rawValue: kind) {
          for word in list { words.kinds[word] = kind }
        } else if kind.hasPrefix("ordinal-"), let number = Int(kind.dropFirst("ordinal-".count)) {
          for word in list { words.ordinals[word] = number }
        }
      }
    }
    return words
  }
}
