import LegalText

/// What can be wrong with a word list, its sources, its categories or its examples (codes L101 to L119 and L130 to L159).
enum LexiconFault: FaultWording {
  case missingHeader(String)
  case wrongHeader(String, found: String, expected: String)
  case listIsNotFileName(list: String, file: String)
  case unknownList(String, known: [String])
  case duplicateID(String, first: String)
  case badID(String)
  case unknownCategory(String, known: [String])
  case badGrade(String)
  case unknownFlag(String)
  case emptyCell(String)
  case badCitation(String)
  case unknownSource(String)
  case badMarks(String)
  case marksInNegative
  case duplicateForm(String, other: String, first: String)
  case tooManyRuns(maximum: Int)
  case badKey(String)
  case badEvidence(String)
  case badDirection(String)
  case duplicateRow(String, first: String)
  case notFound(words: String, instead: String?)
  case foundUnmarked(words: String)
  case foundInNegative(words: String)

  var severity: Diagnostic.Severity {
    switch self {
    case .duplicateForm: .warning
    default: .error
    }
  }

  var code: String {
    switch self {
    case .missingHeader, .wrongHeader: "L101"
    case .listIsNotFileName: "L102"
    case .unknownList: "L103"
    case .duplicateID: "L104"
    case .badID: "L105"
    case .unknownCategory: "L106"
    case .badGrade: "L107"
    case .unknownFlag: "L108"
    case .emptyCell: "L109"
    case .badCitation: "L110"
    case .unknownSource: "L111"
    case .badMarks: "L112"
    case .marksInNegative: "L113"
    case .duplicateForm: "L114"
    case .tooManyRuns: "L115"
    case .badKey: "L130"
    case .badEvidence: "L131"
    case .badDirection: "L132"
    case .duplicateRow: "L133"
    case .notFound: "L150"
    case .foundUnmarked: "L151"
    case .foundInNegative: "L152"
    }
  }

  var message: String {
    switch self {
    case .missingHeader(let key): "the header '#\(key)' is missing or empty"
    case .wrongHeader(let key, let found, let expected): "the header '#\(key)' says '\(found)', not '\(expected)'"
    case .listIsNotFileName(let list, let file): "the list '\(list)' stands in a file named '\(file)'"
    case .unknownList(let list, _): "unknown list '\(list)'"
    case .duplicateID(let id, _): "duplicate id '\(id)'"
    case .badID(let text): "'\(text)' is not in lower-case kebab-case"
    case .unknownCategory(let category, _): "unknown category '\(category)'"
    case .badGrade(let grade): "the grade '\(grade)' is not 1, 2 or 3"
    case .unknownFlag(let flag): "unknown flag '\(flag)'"
    case .emptyCell(let column): "the cell '\(column)' is empty"
    case .badCitation(let text): "'\(text)' does not begin with a source key"
    case .unknownSource(let key): "unknown source '\(key)'"
    case .badMarks(let what): what
    case .marksInNegative: "the negative example has ⟦ or ⟧"
    case .duplicateForm(let form, let other, _): "the form '\(form)' also belongs to '\(other)'"
    case .tooManyRuns(let maximum): "the lists stand for more than \(maximum) word runs"
    case .badKey(let key): "'\(key)' is not an upper-case key"
    case .badEvidence(let text): "unknown evidence '\(text)'"
    case .badDirection(let text): "unknown direction '\(text)'"
    case .duplicateRow(let key, _): "duplicate row '\(key)'"
    case .notFound(let words, _): "the entry does not find '\(words)'"
    case .foundUnmarked(let words): "the entry also finds '\(words)', which is not marked"
    case .foundInNegative(let words): "the entry finds '\(words)' in its negative example"
    }
  }

  var hint: String {
    switch self {
    case .missingHeader(let key): "add the line '#\(key)', a tab and the value before the column row"
    case .wrongHeader: "correct the header or move the file"
    case .listIsNotFileName: "make the header '#list' and the file name agree"
    case .unknownList(_, let known): "the lists are \(known.joined(separator: ", "))"
    case .duplicateID(_, let first), .duplicateRow(_, let first), .duplicateForm(_, _, let first): "first defined at \(first)"
    case .badID: "use a to z, 0 to 9 and single hyphens, as in 'public-order'"
    case .unknownCategory(_, let known): "the list has the categories \(known.joined(separator: ", "))"
    case .badGrade: "write 1 for a weak, 2 for an ordinary, 3 for a strong sign"
    case .unknownFlag: "leave the cell empty or write 'monotone'"
    case .emptyCell: "fill it in; the format page says what belongs there"
    case .badCitation: "write 'KEY pinpoint', several separated by '; '"
    case .unknownSource: "add it to the table of sources or correct the key"
    case .badMarks: "put ⟦ and ⟧ around the exact words that the entry must find"
    case .marksInNegative: "remove the marks; nothing may be found in the negative example"
    case .tooManyRuns: "remove some braces and brackets"
    case .badKey: "use A to Z, 0 to 9 and single hyphens, as in 'GC34'"
    case .badEvidence: "write one of \(LegalSource.Evidence.allCases.map(\.rawValue).joined(separator: ", "))"
    case .badDirection: "write one of \(EntryDirection.allCases.map(\.rawValue).joined(separator: ", "))"
    case .notFound(_, let instead?): instead
    case .notFound(_, nil): "correct the form or mark the exact words"
    case .foundUnmarked: "mark these words too, or narrow the form"
    case .foundInNegative: "narrow the form or choose another example"
    }
  }
}
