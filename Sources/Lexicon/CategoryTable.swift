import LegalText

/// The categories of each list and what they say (`lexicons/categories.tsv`).
struct CategoryTable {
  static let columns = ["list", "category", "direction", "title"]

  /// Directions by category by list.
  private(set) var lists: [String: [String: EntryDirection]] = [:]
  /// Names of the lists, and of each list's categories, in file order, for hints.
  private(set) var listNames: [String] = []
  private(set) var categoryNames: [String: [String]] = [:]
  private(set) var diagnostics: [Diagnostic] = []
  private var places: [String: String] = [:]

  /// - Parameter files: A later file adds to the earlier ones.
  init(_ files: [SourceFile]) {
    for file in files {
      let table = TabTable(file: file, columns: Self.columns)
      diagnostics += table.diagnostics
      for row in table.rows { add(row, file: file.name) }
    }
  }

  private mutating func add(_ row: TabRow, file: String) {
    let (list, category, direction) = (row["list"], row["category"], row["direction"])
    var isSound = true
    func report(_ fault: LexiconFault, _ cell: TabCell) {
      diagnostics.append(fault.diagnostic(file: file, line: cell.line, column: cell.column))
      isSound = false
    }
    for cell in [list, category] where !Kebab.isLowerCase(cell.text) { report(.badID(cell.text), cell) }
    let value = EntryDirection(rawValue: direction.text)
    if value == nil { report(.badDirection(direction.text), direction) }
    if row["title"].text.isEmpty { report(.emptyCell("title"), row["title"]) }
    let name = "\(list.text) \(category.text)"
    if let first = places[name] { report(.duplicateRow(name, first: first), list) }
    guard isSound, let value else { return }
    places[name] = "\(file):\(row.line)"
    if lists[list.text] == nil { listNames.append(list.text) }
    lists[list.text, default: [:]][category.text] = value
    categoryNames[list.text, default: []].append(category.text)
  }
}
