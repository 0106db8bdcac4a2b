/// How far a run is: documents, megabytes and megabytes a second, on one line that is written over.
struct Progress {
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var shown: ContinuousClock.Instant?
  private var documentCount = 0
  private var byteCount = 0

  init() { start = clock.now }

  /// Removes the line from the terminal.
  static let clearing = "\r\u{1B}[K"

  /// Counts a document.
  /// - Returns: The line to show, or nil when the last one is younger than a tenth of a second.
  mutating func add(bytes: Int) -> String? {
    documentCount += 1
    byteCount += bytes
    let now = clock.now
    if let shown, now - shown < .milliseconds(100) { return nil }
    shown = now
    return Self.clearing + line(at: now)
  }

  /// Whether a line stands on the terminal.
  var isShown: Bool { shown != nil }

  private func line(at now: ContinuousClock.Instant) -> String {
    let seconds = (now - start) / .seconds(1)
    let megabytes = Double(byteCount) / 1_000_000
    let rate = seconds > 0 ? megabytes / seconds : 0
    return "\(documentCount) document\(documentCount == 1 ? "" : "s"), \(Self.hundredths(megabytes)) MB, \(Self.hundredths(rate)) MB/s"
  }

  private static func hundredths(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}
