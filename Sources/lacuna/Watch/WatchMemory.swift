import Acquisition
import Ingest
import LegalText

/// Which risk was told already, so that it is told once: a line with a digest for each alarm of the last round.
struct WatchMemory: Sendable {
  let path: String
  private static let head = "lacuna-watch 1"

  /// Digests of what was told. A file that is damaged or no such file is empty: better told twice than never.
  func read() throws(CommandFailure) -> Set<String> {
    let bytes: [UInt8]?
    do throws(Diagnostic) { bytes = try WholeFile.read(path) } catch { throw CommandFailure(status: .outputFailed, diagnostics: [error]) }
    let lines = String(decoding: bytes ?? [], as: UTF8.self).split(separator: "\n").map(String.init)
    return lines.first == Self.head ? Set(lines.dropFirst()) : []
  }

  /// Replaces what was told. - Parameter alarms: Records of the alarms that are there now.
  func write(_ alarms: [String]) throws(CommandFailure) {
    let lines = [Self.head] + Set(alarms.map(Self.digest)).sorted()
    try OutputFile(path).write(Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  /// Names an alarm: its record but for the line, which moves when something is inserted above.
  static func digest(_ record: String) -> String {
    ContentDigest.hex(of: Array(record.replacing(/"line":[0-9]+,/, with: "", maxReplacements: 1).utf8))
  }
}
