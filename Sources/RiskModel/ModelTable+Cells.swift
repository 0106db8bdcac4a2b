import LegalText

extension ModelTable {
  /// A decimal number within `range`, or nil with a fault. Digits, a sign and a point only: `1e3`, `inf` and `0x1` are refused because
  /// a lawyer reading the table should see the number.
  func number(_ cell: TableCell, in range: ClosedRange<Double>, _ faults: inout [Diagnostic]) -> Double? {
    let digits = cell.text.utf8.drop { $0 == UInt8(ascii: "-") }
    let isPlain =
      cell.text.utf8.count - digits.count <= 1 && digits.first != UInt8(ascii: ".") && digits.last != UInt8(ascii: ".")
      && digits.allSatisfy { $0 == UInt8(ascii: ".") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard isPlain, let value = Double(cell.text) else {
      faults.append(fault("M111", at: cell, "'\(cell.text)' is not a number", "write it with a decimal point, like -3.2"))
      return nil
    }
    guard range.contains(value) else {
      faults.append(
        fault("M112", at: cell, "\(cell.text) is out of range", "it must lie between \(range.lowerBound) and \(range.upperBound)"))
      return nil
    }
    return value + 0  // -0 becomes 0
  }

  /// Reports cells of a row that say nothing. `names` gives the columns that must be filled.
  func requireFilled(_ row: [TableCell], _ names: [String], _ faults: inout [Diagnostic]) {
    for (cell, column) in zip(row, columns) where names.contains(column.text) && cell.text.allSatisfy(\.isWhitespace) {
      faults.append(
        fault("M113", at: cell, "'\(column.text)' is empty", "give a reason or a source; a number without one cannot be defended"))
    }
  }

  /// Reports a key that stands in an earlier row.
  /// - Returns: Whether the key is new.
  func requireNew<Key: Hashable>(_ key: Key, at cell: TableCell, _ firstLines: inout [Key: Int], _ faults: inout [Diagnostic]) -> Bool {
    if let first = firstLines[key] {
      faults.append(fault("M110", at: cell, "duplicate '\(cell.text)'", "first given at line \(first)"))
      return false
    }
    firstLines[key] = cell.line
    return true
  }
}
