import LegalText

/// Reads one table line by line and collects its faults.
struct TabTableReader {
  private let file: SourceFile
  private let required: [String]
  private let columns: [String]
  private(set) var headers: [String: TabCell] = [:]
  private(set) var rows: [TabRow] = []
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var isReadable = false
  /// For each column of the file its place in `columns`, nil for an unknown one; nil before the column row.
  private var places: [Int?]?
  /// Whether the column row can be used.
  private var hasSoundColumns = false

  init(file: SourceFile, required: [String], optional: [String]) {
    self.file = file
    self.required = required
    columns = required + optional
  }

  mutating func read() {
    let bytes = file.bytes
    guard bytes.count <= TabTable.maximumFileBytes else { return report(.fileTooLarge(bytes: bytes.count)) }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return report(.isUTF16) }
    if let offset = Self.firstBadByte(of: bytes) {
      let place = LineIndex(bytes).place(of: offset)
      return report(.notUTF8(offset: offset), line: place.line, column: place.column)
    }
    isReadable = true
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var line = 1
    while start < bytes.count {
      let next = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let end = next > start && bytes[next - 1] == 0x0D ? next - 1 : next
      guard readLine(TabLine(bytes: bytes, range: start..<end, number: line)) else { break }
      start = next + 1
      line += 1
    }
    if places == nil { report(.noColumnRow(expected: columns)) }
  }

  /// - Returns: Whether reading goes on.
  private mutating func readLine(_ line: TabLine) -> Bool {
    if line.isBlank { return true }
    if line.isRemark {
      if places == nil { readHeader(line) }
      return true
    }
    guard rows.count < TabTable.maximumRows else {
      report(.tooManyRows, line: line.number, column: 1)
      return false
    }
    let (cells, faults) = line.cells()
    for (fault, column) in faults { report(fault, line: line.number, column: column) }
    if let places {
      if faults.isEmpty && hasSoundColumns { readRow(cells, line: line.number, places: places) }
    } else {
      readColumns(cells, line: line.number)
    }
    return true
  }

  private mutating func readHeader(_ line: TabLine) {
    let (cells, faults) = line.cells()
    guard let first = cells.first, cells.count > 1 else { return }
    let key = String(first.text.dropFirst())
    guard !key.isEmpty, key.utf8.allSatisfy(Self.isKeyByte) else { return }
    for (fault, column) in faults { report(fault, line: line.number, column: column) }
    if let earlier = headers[key] {
      report(.duplicateHeader(key, firstLine: earlier.line), line: line.number, column: 1)
    } else {
      headers[key] = cells[1]
    }
  }

  private mutating func readColumns(_ cells: [TabCell], line: Int) {
    var found: [Int?] = []
    let before = diagnostics.count
    for cell in Self.withoutPadding(cells) {
      let place = columns.firstIndex(of: cell.text)
      if place == nil { report(.unknownColumn(cell.text, known: columns), line: line, column: cell.column) }
      if let place, found.contains(place) { report(.duplicateColumn(cell.text), line: line, column: cell.column) }
      found.append(place)
    }
    for (place, name) in required.enumerated() where !found.contains(place) { report(.missingColumn(name), line: line, column: 1) }
    places = found
    hasSoundColumns = diagnostics.count == before
  }

  private mutating func readRow(_ cells: [TabCell], line: Int, places: [Int?]) {
    let surplus = cells.dropFirst(places.count)
    guard cells.count >= places.count, surplus.allSatisfy({ $0.text.isEmpty }) else {
      let count = surplus.isEmpty ? cells.count : Self.withoutPadding(cells).count
      let column = surplus.first?.column ?? cells[cells.count - 1].column
      return report(.wrongCellCount(found: count, expected: places.count), line: line, column: column)
    }
    var row = [TabCell?](repeating: nil, count: columns.count)
    for (cell, place) in zip(cells, places) { if let place { row[place] = cell } }
    rows.append(TabRow(line: line, cells: row, columns: columns))
  }

  private mutating func report(_ fault: TableFault, line: Int? = nil, column: Int? = nil) {
    diagnostics.append(fault.diagnostic(file: file.name, line: line, column: column))
  }

  /// Spreadsheets pad short rows with empty cells.
  private static func withoutPadding(_ cells: [TabCell]) -> ArraySlice<TabCell> {
    guard let last = cells.lastIndex(where: { !$0.text.isEmpty }) else { return [] }
    return cells[...last]
  }

  private static func isKeyByte(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || byte == UInt8(ascii: "-")
  }

  private static func firstBadByte(of bytes: [UInt8]) -> Int? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }
}
