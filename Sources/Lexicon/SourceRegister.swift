import LegalText

/// The sources that entries may cite (`lexicons/sources.tsv`).
struct SourceRegister {
  static let columns = ["key", "title", "year", "evidence", "address"]

  /// In file order.
  private(set) var sources: [LegalSource] = []
  /// Places by key.
  private var places: [String: String] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter files: A later file adds to the earlier ones.
  init(_ files: [SourceFile]) {
    for file in files {
      let table = TabTable(file: file, columns: Self.columns)
      diagnostics += table.diagnostics
      for row in table.rows { add(row, file: file.name) }
    }
  }

  /// Whether the key has a row, even one that is otherwise at fault.
  func contains(_ key: String) -> Bool { places[key] != nil }

  private mutating func add(_ row: TabRow, file: String) {
    let (key, title, evidence) = (row["key"], row["title"], row["evidence"])
    func report(_ fault: LexiconFault, _ cell: TabCell) {
      diagnostics.append(fault.diagnostic(file: file, line: cell.line, column: cell.column))
    }
    if !Kebab.isUpperCase(key.text) { report(.badKey(key.text), key) }
    if title.text.isEmpty { report(.emptyCell("title"), title) }
    let value = LegalSource.Evidence(rawValue: evidence.text)
    if value == nil { report(.badEvidence(evidence.text), evidence) }
    if let first = places[key.text] { return report(.duplicateRow(key.text, first: first), key) }
    places[key.text] = "\(file):\(row.line)"
    guard let value else { return }
    sources.append(
      LegalSource(key: key.text, title: title.text, year: row["year"].text, evidence: value, address: row["address"].text))
  }
}
