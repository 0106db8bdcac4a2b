public import LegalText

/// A table in our tab-separated dialect (docs/lexicon-format.md): header pairs, a column row, rows.
///
/// ```
/// #key<TAB>value          header, only before the column row
/// # any remark            ignored, like blank lines
/// id<TAB>title            column row
/// a<TAB>"the ""first"""   row; a cell that begins with " is a quoted spreadsheet cell
/// ```
/// Lines may end in CRLF, the file may begin with a byte order mark, and tabs that a spreadsheet adds after the last column are
/// ignored. All faults are collected; rows and columns that are at fault are left out of `rows`.
public struct TabTable: Sendable {
  /// Longest file, in bytes: 8 MiB.
  public static let maximumFileBytes = 8 << 20
  /// Longest cell, in bytes: 4 KiB.
  public static let maximumCellBytes = 4 << 10
  /// Most rows of one table.
  public static let maximumRows = 100_000

  /// The file's name, for messages.
  public let name: String
  /// Values of the header lines by their key, without the `#`.
  public let headers: [String: TabCell]
  /// Rows without a fault, in file order; empty when the column row is at fault.
  public let rows: [TabRow]
  /// False when the file is too large or not UTF-8, so that nothing could be read from it.
  public let isReadable: Bool
  /// Everything that is wrong, in file order (codes L001 to L013).
  public let diagnostics: [Diagnostic]

  /// - Parameters:
  ///   - columns: Names of the columns that must be there, in any order.
  ///   - optional: Names of the columns that may be there.
  /// - Complexity: O(bytes).
  public init(file: SourceFile, columns: [String], optional: [String] = []) {
    var reader = TabTableReader(file: file, required: columns, optional: optional)
    reader.read()
    name = file.name
    headers = reader.headers
    rows = reader.rows
    isReadable = reader.isReadable
    diagnostics = reader.diagnostics
  }
}
