/// A strict reader of RFC 4180 for the tests: rows of cells, or nil for anything that the RFC does not allow.
func parseCSV(_ bytes: [UInt8]) -> [[String]]? {
  var rows: [[String]] = []
  var row: [String] = []
  var index = 0
  while index < bytes.count {
    var cell: [UInt8] = []
    if bytes[index] == UInt8(ascii: "\"") {
      index += 1
      while true {
        guard index < bytes.count else { return nil }
        if bytes[index] == UInt8(ascii: "\"") {
          index += 1
          guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { break }
        }
        cell.append(bytes[index])
        index += 1
      }
    } else {
      while index < bytes.count, bytes[index] != UInt8(ascii: ","), bytes[index] != 0x0D {
        if bytes[index] == UInt8(ascii: "\"") || bytes[index] == 0x0A { return nil }
        cell.append(bytes[index])
        index += 1
      }
    }
    row.append(String(decoding: cell, as: UTF8.self))
    guard index < bytes.count else { return nil }
    if bytes[index] == UInt8(ascii: ",") {
      index += 1
      continue
    }
    guard index + 1 < bytes.count, bytes[index] == 0x0D, bytes[index + 1] == 0x0A else { return nil }
    rows.append(row)
    row = []
    index += 2
  }
  return row.isEmpty ? rows : nil
}
