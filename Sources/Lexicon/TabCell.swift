/// One cell of a table with its place in the file.
public struct TabCell: Sendable {
  /// The content without the quotation marks of a quoted cell and without blanks at its ends.
  public let text: String
  /// 1-based line.
  public let line: Int
  /// 1-based column, in bytes, of the content's first byte.
  public let column: Int
  /// Whether the cell was written in quotation marks, where `""` stands for one mark.
  let isQuoted: Bool

  /// The 1-based column of the byte at `offset` of `text`, as the file has it.
  /// - Complexity: O(offset) for a quoted cell, O(1) otherwise.
  public func column(at offset: Int) -> Int {
    guard isQuoted else { return column + offset }
    return column + offset + text.utf8.prefix(offset).count { $0 == UInt8(ascii: "\"") }
  }
}
