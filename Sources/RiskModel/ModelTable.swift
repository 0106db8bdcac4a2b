import LegalText

/// One cell with its place. Line and column are 1-based, the column in bytes.
struct TableCell {
  var text: String
  var line: Int
  var column: Int
}

/// One tab-separated file of a model: header lines `#key<TAB>value`, a column row, rows of cells.
///
/// The dialect of `docs/lexicon-format.md` without quoted cells: no cell of a model needs a tab, a line break or a quotation mark
/// at its start, so such a cell is a fault and not a case.
struct ModelTable {
  let file: String
  private(set) var header: [String: String] = [:]
  private(set) var columns: [TableCell] = []
  private(set) var rows: [[TableCell]] = []

  /// Reads a file; every fault is appended to `faults` and faulty rows are left out.
  /// - Complexity: O(bytes).
  init(_ source: ModelFile, faults: inout [Diagnostic]) {
    file = source.name
    let bytes = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? source.bytes.dropFirst(3) : source.bytes[...]
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      let content = line.last == 0x0D ? line.dropLast() : line
      guard content.contains(where: { $0 != 0x20 && $0 != 0x09 }) else { continue }
      read(content, line: index + 1, faults: &faults)
    }
  }

  private mutating func read(_ content: ArraySlice<UInt8>, line: Int, faults: inout [Diagnostic]) {
    var cells: [TableCell] = []
    for cell in content.split(separator: 0x09, omittingEmptySubsequences: false) {
      let column = cell.startIndex - content.startIndex + 1
      guard let text = String(validating: cell, as: UTF8.self), !text.unicodeScalars.contains(where: { $0.value < 0x20 }) else {
        faults.append(
          Diagnostic(
            code: "M101", file: file, line: line, column: column, message: "cell is not UTF-8 text or holds a control character",
            hint: "save the file as UTF-8 without formatting"))
        return
      }
      cells.append(TableCell(text: text, line: line, column: column))
    }
    if content.first == UInt8(ascii: "#") {
      if columns.isEmpty, cells.count == 2 { header[String(cells[0].text.dropFirst())] = cells[1].text }
    } else if columns.isEmpty {
      columns = cells
    } else if let quoted = cells.first(where: { $0.text.hasPrefix("\"") }) {
      faults.append(
        fault("M102", at: quoted, "cell begins with a quotation mark", "model files have no quoted cells; remove the quotation marks"))
    } else if cells.count != columns.count {
      let message = "row has \(cells.count) cells where the column row has \(columns.count)"
      faults.append(fault("M103", at: cells[min(cells.count, columns.count) - 1], message, "separate the cells by exactly one tab each"))
    } else {
      rows.append(cells)
    }
  }

  /// A fault at a cell of this file.
  func fault(_ code: String, at cell: TableCell, _ message: String, _ hint: String) -> Diagnostic {
    Diagnostic(code: code, file: file, line: cell.line, column: cell.column, message: message, hint: hint)
  }

  /// A fault of the file as a whole.
  func fault(_ code: String, _ message: String, _ hint: String) -> Diagnostic {
    Diagnostic(code: code, file: file, message: message, hint: hint)
  }
}
