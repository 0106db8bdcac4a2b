import LegalText
import Tokenization

/// Reads one list file into entries and collects its faults.
struct ListReader {
  static let columns = ["id", "forms", "category", "grade", "flags", "source", "note", "positive", "negative"]

  private let file: SourceFile
  private let categories: CategoryTable
  private let sources: SourceRegister?
  /// Sound entries in file order.
  private(set) var entries: [LexiconEntry] = []
  /// The ids of all rows, also of those that are at fault.
  private(set) var ids: [TabCell] = []
  /// Name of the list.
  private(set) var list = ""
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter sources: nil when keys are not to be looked up.
  init(_ file: SourceFile, categories: CategoryTable, sources: SourceRegister?) {
    self.file = file
    self.categories = categories
    self.sources = sources
  }

  /// - Throws: `Diagnostic` T002 when a pattern is too long to be cut into words.
  mutating func read(language: String, using tokenizer: borrowing Tokenizer) throws(Diagnostic) {
    let table = TabTable(file: file, columns: Self.columns)
    diagnostics = table.diagnostics
    guard table.isReadable else { return }
    readHeaders(table, language: language)
    for row in table.rows {
      ids.append(row["id"])
      let before = diagnostics.count
      let patterns = try readForms(row["forms"], using: tokenizer)
      let entry = readRow(row, patterns: patterns)
      if let entry, diagnostics.count == before { entries.append(entry) }
    }
  }

  private mutating func readHeaders(_ table: TabTable, language: String) {
    for (key, expected) in [("lacuna-lexicon", "1"), ("language", language)] {
      guard let cell = header(key, table) else { continue }
      if cell.text != expected { report(.wrongHeader(key, found: cell.text, expected: expected), cell) }
    }
    for key in ["title", "licence"] { _ = header(key, table) }
    guard let cell = header("list", table) else {
      list = file.stem
      return
    }
    list = cell.text
    if list != file.stem { report(.listIsNotFileName(list: list, file: file.stem), cell) }
    if categories.lists[list] == nil { report(.unknownList(list, known: categories.listNames), cell) }
  }

  private mutating func header(_ key: String, _ table: TabTable) -> TabCell? {
    if let cell = table.headers[key], !cell.text.isEmpty { return cell }
    diagnostics.append(LexiconFault.missingHeader(key).diagnostic(file: file.name, line: table.headers[key]?.line ?? 1, column: 1))
    return nil
  }

  private mutating func readForms(_ cell: TabCell, using tokenizer: borrowing Tokenizer) throws(Diagnostic) -> [FormPattern] {
    if cell.text.isEmpty { return [] }
    let (patterns, faults) = try PatternParser.parse(cell.text, using: tokenizer)
    for (fault, offset) in faults {
      diagnostics.append(fault.diagnostic(file: file.name, line: cell.line, column: cell.column(at: offset)))
    }
    return patterns
  }

  private mutating func readRow(_ row: TabRow, patterns: [FormPattern]) -> LexiconEntry? {
    let id = row["id"]
    for column in ["id", "forms", "category", "source", "note", "positive", "negative"] where row[column].text.isEmpty {
      report(.emptyCell(column), row[column])
    }
    if !id.text.isEmpty && !Kebab.isLowerCase(id.text) { report(.badID(id.text), id) }
    let direction = readCategory(row["category"])
    let grade = readGrade(row["grade"])
    let isMonotone = readFlags(row["flags"])
    let citations = readSources(row["source"])
    checkMarks(positive: row["positive"], negative: row["negative"])
    guard let direction, let grade else { return nil }
    return LexiconEntry(
      id: id.text, list: list, category: row["category"].text, direction: direction, grade: grade, isMonotone: isMonotone,
      sources: citations, note: row["note"].text, positive: row["positive"].text, negative: row["negative"].text,
      forms: patterns.map(\.text), file: file.name, line: row.line, patterns: patterns,
      cells: .init(id: id, forms: row["forms"], positive: row["positive"], negative: row["negative"]))
  }

  private mutating func readCategory(_ cell: TabCell) -> EntryDirection? {
    guard let known = categories.lists[list], !cell.text.isEmpty else { return nil }
    if let direction = known[cell.text] { return direction }
    report(.unknownCategory(cell.text, known: categories.categoryNames[list] ?? []), cell)
    return nil
  }

  private mutating func readGrade(_ cell: TabCell) -> Int? {
    switch cell.text {
    case "1": return 1
    case "2": return 2
    case "3": return 3
    default:
      report(.badGrade(cell.text), cell)
      return nil
    }
  }

  private mutating func readFlags(_ cell: TabCell) -> Bool {
    var isMonotone = false
    for flag in cell.text.split(separator: " ") {
      if flag == "monotone" {
        isMonotone = true
      } else {
        report(.unknownFlag(String(flag)), cell, at: cell.text.utf8.distance(from: cell.text.startIndex, to: flag.startIndex))
      }
    }
    return isMonotone
  }

  private mutating func readSources(_ cell: TabCell) -> [SourceCitation] {
    var citations: [SourceCitation] = []
    guard !cell.text.isEmpty else { return [] }
    let text = cell.text.utf8
    for part in text.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
      let citation = part.drop { $0 == 0x20 }
      let offset = text.distance(from: text.startIndex, to: citation.startIndex)
      let key = Substring(citation.prefix { $0 != 0x20 })
      guard Kebab.isUpperCase(String(key)) else {
        report(.badCitation(String(Substring(citation))), cell, at: offset)
        continue
      }
      if let sources, !sources.contains(String(key)) { report(.unknownSource(String(key)), cell, at: offset) }
      var pinpoint = citation[key.endIndex...].drop { $0 == 0x20 }
      while pinpoint.last == 0x20 { pinpoint.removeLast() }
      citations.append(SourceCitation(key: String(key), pinpoint: String(Substring(pinpoint))))
    }
    return citations
  }

  private mutating func checkMarks(positive: TabCell, negative: TabCell) {
    if !positive.text.isEmpty, let fault = MarkedText(positive.text).fault { report(.badMarks(fault.what), positive, at: fault.offset) }
    if let offset = MarkedText.firstMark(in: negative.text) { report(.marksInNegative, negative, at: offset) }
  }

  private mutating func report(_ fault: LexiconFault, _ cell: TabCell, at offset: Int = 0) {
    diagnostics.append(fault.diagnostic(file: file.name, line: cell.line, column: cell.column(at: offset)))
  }
}
