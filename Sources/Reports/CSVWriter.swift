/// Writes tables after RFC 4180: commas, CRLF after each row, UTF-8 without a mark, cells quoted only where needed.
///
/// Text cells that a spreadsheet would run as a formula get an apostrophe in front (law text often opens with a dash); numbers are
/// never touched.
public struct CSVWriter: Sendable {
  /// One cell of a row.
  public enum Cell: Sendable {
    case text(String)
    case integer(Int)
    /// Written with two decimals.
    case number(Double)
    /// Written as the shortest decimal that reads back as the same double.
    case exact(Double)
    /// Nothing is known, which is not the same as zero.
    case empty
  }

  /// What has been written so far.
  public private(set) var bytes: [UInt8] = []

  public init() {}

  /// Writes one row and its CRLF. A row of one empty cell is written as `""`, because an empty line would be no row.
  /// - Precondition: Numbers are finite.
  public mutating func row(_ cells: [Cell]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      switch cell {
      case .text(let text): append(Self.guarded(text))
      case .integer(let number): bytes.append(contentsOf: "\(number)".utf8)
      case .number(let number): bytes.append(contentsOf: DecimalText.twoDecimals(number).utf8)
      case .exact(let number): bytes.append(contentsOf: DecimalText.shortest(number).utf8)
      case .empty: break
      }
    }
    if cells.count == 1, bytes.isEmpty || bytes.last == UInt8(ascii: "\n") { bytes.append(contentsOf: "\"\"".utf8) }
    bytes.append(contentsOf: "\r\n".utf8)
  }

  /// Writes a row of names.
  public mutating func header(_ names: [String]) { row(names.map { .text($0) }) }

  /// The text as it stands in the cell: with `'` in front when it opens with = + - @, tab, carriage return or NUL, which spreadsheet
  /// programs take for the start of a formula (OWASP ASVS 1.2.10).
  public static func guarded(_ text: String) -> String {
    switch text.utf8.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D, 0x00: "'" + text
    default: text
    }
  }

  private mutating func append(_ text: String) {
    let needsQuotes = text.utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
    }
    guard needsQuotes else { return bytes.append(contentsOf: text.utf8) }
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
