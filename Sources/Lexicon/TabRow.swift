/// One row of a table: a cell for each column that the reader was asked for.
public struct TabRow: Sendable {
  /// 1-based line in the file.
  public let line: Int
  /// In the order in which the caller named the columns, whatever the order in the file; nil for an optional column that is absent.
  public let cells: [TabCell?]
  let columns: [String]

  /// The cell of a required column.
  /// - Precondition: `column` is one of the columns that the table was read with and the file has it.
  public subscript(column: String) -> TabCell {
    guard let cell = optional(column) else { preconditionFailure("the table was not read with the column '\(column)'") }
    return cell
  }

  /// The cell of an optional column, or nil when the file does not have the column.
  public func optional(_ column: String) -> TabCell? {
    guard let place = columns.firstIndex(of: column) else { return nil }
    return cells[place]
  }
}
