import Acquisition
import Ingest
import LegalText

/// What a watch knows from its last round: which alarms it saw, and which of them no webhook has taken yet.
///
/// A line with a digest for each alarm that was seen, a line of JSON for each that is still to be delivered. The latter are kept whole, because
/// a check against a database prints each alert only once.
struct WatchMemory: Sendable, Equatable {
  private static let head = "lacuna-watch 1"

  /// Digests of the alarms of the last round.
  private(set) var seen: Set<String> = []
  /// Records of alarms that are to be delivered, in the order in which they came.
  var pending: [String] = []

  /// Reads it. A file that is not there, damaged or none of ours is empty: better told twice than never.
  static func read(_ path: String) throws(CommandFailure) -> WatchMemory {
    let bytes: [UInt8]?
    do throws(Diagnostic) {
      bytes = try WholeFile.read(path)
    } catch {
      throw CommandFailure(status: .outputFailed, diagnostics: [error])
    }
    let lines = String(decoding: bytes ?? [], as: UTF8.self).split(separator: "\n").map(String.init)
    guard lines.first == head else { return WatchMemory() }
    var memory = WatchMemory()
    for line in lines.dropFirst() {
      if line.hasPrefix("{") { memory.pending.append(line) } else { memory.seen.insert(line) }
    }
    return memory
  }

  func write(_ path: String) throws(CommandFailure) {
    try OutputFile(path).write(Array(([Self.head] + seen.sorted() + pending).map { $0 + "\n" }.joined().utf8))
  }

  /// Takes over what is there now. - Returns: The alarms that were not seen before, which are to be delivered now, too.
  mutating func take(_ alarms: [String], isComplete: Bool) -> [String] {
    let new = alarms.filter { !seen.contains(Self.digest($0)) }
    let found = Set(alarms.map(Self.digest))
    // Input that could not be read may hide risk that is still there.
    seen = isComplete ? found : seen.union(found)
    pending += new
    return new
  }

  /// Names an alarm: its record but for the line, which moves when something is inserted above.
  static func digest(_ record: String) -> String {
    ContentDigest.hex(of: Array(record.replacing(/"line":[0-9]+,/, with: "", maxReplacements: 1).utf8))
  }
}
