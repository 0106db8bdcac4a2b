/// One line of a table, cut into cells on demand.
struct TabLine {
  let bytes: [UInt8]
  /// Without the line break.
  let range: Range<Int>
  /// 1-based.
  let number: Int

  /// Whether the line has nothing but blanks and tabs.
  var isBlank: Bool { bytes[range].allSatisfy { $0 == 0x20 || $0 == 0x09 } }
  /// Whether the line begins with `#`.
  var isRemark: Bool { bytes[range].first == UInt8(ascii: "#") }

  /// The cells from left to right, and the faults with their 1-based columns.
  /// - Complexity: O(line).
  func cells() -> (cells: [TabCell], faults: [(TableFault, column: Int)]) {
    var cells: [TabCell] = []
    var faults: [(TableFault, column: Int)] = []
    var start = range.lowerBound
    while true {
      let end: Int
      if start < range.upperBound, bytes[start] == UInt8(ascii: "\"") {
        end = appendQuoted(from: start, to: &cells, &faults)
      } else {
        end = bytes[start..<range.upperBound].firstIndex(of: 0x09) ?? range.upperBound
        append(bytes[start..<end], at: start, isQuoted: false, to: &cells, &faults)
      }
      if end == range.upperBound { return (cells, faults) }
      start = end + 1
    }
  }

  /// - Returns: Offset of the tab after the cell, or the line's end.
  private func appendQuoted(from start: Int, to cells: inout [TabCell], _ faults: inout [(TableFault, column: Int)]) -> Int {
    let quote = UInt8(ascii: "\"")
    var content: [UInt8] = []
    var at = start + 1
    while at < range.upperBound {
      if bytes[at] == quote {
        guard at + 1 < range.upperBound, bytes[at + 1] == quote else { break }
        at += 1
      }
      content.append(bytes[at])
      at += 1
    }
    append(content[...], at: start + 1, isQuoted: true, to: &cells, &faults)
    guard at < range.upperBound else {
      faults.append((.unclosedQuote, column(start)))
      return range.upperBound
    }
    let end = bytes[at..<range.upperBound].firstIndex(of: 0x09) ?? range.upperBound
    if bytes[(at + 1)..<end].contains(where: { $0 != 0x20 }) { faults.append((.textAfterQuote, column(at + 1))) }
    return end
  }

  private func append(
    _ content: ArraySlice<UInt8>, at offset: Int, isQuoted: Bool, to cells: inout [TabCell], _ faults: inout [(TableFault, column: Int)]
  ) {
    var content = content
    var offset = offset
    while content.first == 0x20 {
      content.removeFirst()
      offset += 1
    }
    while content.last == 0x20 { content.removeLast() }
    let cell = TabCell(text: String(decoding: content, as: UTF8.self), line: number, column: column(offset), isQuoted: isQuoted)
    if content.count > TabTable.maximumCellBytes { faults.append((.cellTooLong(bytes: content.count), cell.column)) }
    if let place = content.firstIndex(where: { $0 < 0x20 || $0 == 0x7F }) {
      faults.append((.controlCharacter(content[place]), cell.column(at: place - content.startIndex)))
    }
    cells.append(cell)
  }

  /// A byte order mark counts in no column.
  private func column(_ offset: Int) -> Int { offset - range.lowerBound + 1 }
}
