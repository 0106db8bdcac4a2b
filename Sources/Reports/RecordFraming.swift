/// Turns records, one a line, into the chosen format: as they are (`ndjson`), or as one array under `records` (`json`).
///
/// Records are rendered document by document, on any thread; the frame is put around them in the order of the output.
/// ```swift
/// var frame = RecordFraming(format: .json)
/// write(frame.opening())
/// for lines in documents { write(frame.framed(lines)) }
/// write(frame.closing())
/// ```
public struct RecordFraming: Sendable {
  public enum Format: String, Sendable, CaseIterable { case ndjson, json }

  public let format: Format
  private var isFirst = true

  public init(format: Format) { self.format = format }

  /// What stands before the first record.
  public func opening() -> [UInt8] { format == .json ? Array("{\"records\":[".utf8) : [] }

  /// `lines` as they stand in the output.
  /// - Parameter lines: Whole records, each ended by a line feed; may be empty.
  /// - Complexity: O(bytes).
  public mutating func framed(_ lines: [UInt8]) -> [UInt8] {
    guard format == .json else { return lines }
    var result: [UInt8] = []
    result.reserveCapacity(lines.count + 8)
    for record in lines.split(separator: UInt8(ascii: "\n")) {
      result.append(contentsOf: (isFirst ? "\n" : ",\n").utf8)
      result.append(contentsOf: record)
      isFirst = false
    }
    return result
  }

  /// What stands after the last record.
  public func closing() -> [UInt8] { format == .json ? Array("\n]}\n".utf8) : [] }
}
