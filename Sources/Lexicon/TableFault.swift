/// What can be wrong with a table before anyone looks at its meaning (codes L001 to L014).
enum TableFault: FaultWording {
  case fileTooLarge(bytes: Int)
  case notUTF8(offset: Int)
  case isUTF16
  case noColumnRow(expected: [String])
  case unknownColumn(String, known: [String])
  case missingColumn(String)
  case duplicateColumn(String)
  case wrongCellCount(found: Int, expected: Int)
  case cellTooLong(bytes: Int)
  case tooManyRows
  case unclosedQuote
  case textAfterQuote
  case controlCharacter(UInt8)
  case duplicateHeader(String, firstLine: Int)

  var code: String {
    switch self {
    case .fileTooLarge: "L001"
    case .notUTF8, .isUTF16: "L002"
    case .noColumnRow: "L003"
    case .unknownColumn: "L004"
    case .missingColumn: "L005"
    case .duplicateColumn: "L006"
    case .wrongCellCount: "L007"
    case .cellTooLong: "L008"
    case .tooManyRows: "L009"
    case .unclosedQuote: "L010"
    case .textAfterQuote: "L011"
    case .controlCharacter: "L012"
    case .duplicateHeader: "L013"
    }
  }

  var message: String {
    switch self {
    case .fileTooLarge(let bytes): "the table has \(bytes) bytes, more than \(TabTable.maximumFileBytes)"
    case .notUTF8(let offset): "the bytes from offset \(offset) on are not UTF-8"
    case .isUTF16: "the table is in UTF-16"
    case .noColumnRow: "the table has no column row"
    case .unknownColumn(let name, _): name.isEmpty ? "a column has no name" : "unknown column '\(name)'"
    case .missingColumn(let name): "the column '\(name)' is missing"
    case .duplicateColumn(let name): "the column '\(name)' stands twice"
    case .wrongCellCount(let found, let expected): "the row has \(found) cells, the column row has \(expected)"
    case .cellTooLong(let bytes): "the cell has \(bytes) bytes, more than \(TabTable.maximumCellBytes)"
    case .tooManyRows: "the table has more than \(TabTable.maximumRows) rows"
    case .unclosedQuote: "a quoted cell does not end on its line"
    case .textAfterQuote: "text follows the closing quotation mark of a cell"
    case .controlCharacter(9): "a tab inside a quoted cell"
    case .controlCharacter(13): "a carriage return inside a line"
    case .controlCharacter(let byte): "the control character number \(byte)"
    case .duplicateHeader(let key, _): "the header '#\(key)' stands twice"
    }
  }

  var hint: String {
    switch self {
    case .fileTooLarge, .tooManyRows: "split the table into several files"
    case .notUTF8: "save the file as UTF-8"
    case .isUTF16: "save the file as tab-separated UTF-8, not as 'Unicode text'"
    case .noColumnRow(let expected): "put the column names first, separated by tabs: \(expected.joined(separator: " "))"
    case .unknownColumn(_, let known): "the columns are \(known.joined(separator: ", "))"
    case .missingColumn: "add it to the column row and to each row"
    case .duplicateColumn: "remove one of the two"
    case .wrongCellCount(let found, let expected):
      found < expected ? "add the missing tabs; an empty cell still needs its tab" : "remove the surplus tabs"
    case .cellTooLong: "shorten it"
    case .unclosedQuote: "close it, or use typographic quotation marks; a cell holds no line break"
    case .textAfterQuote: "double each quotation mark inside the cell, or use typographic ones"
    case .controlCharacter: "remove it"
    case .duplicateHeader(_, let line): "the first stands at line \(line)"
    }
  }
}
