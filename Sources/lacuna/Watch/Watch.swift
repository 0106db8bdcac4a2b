import Acquisition
import Glibc
import LegalText
import Reports

/// Checks again and again, and tells what is new.
struct Watch {
  let check: CheckRun
  /// File that `WatchMemory` is kept in.
  let memoryPath: String
  let webhooks: [WebAddress]
  let log: WatchLog
  let stop: StopSignal

  /// - Parameters:
  ///   - every: Time from one check to the next; nil to check once.
  ///   - jitter: Share of it by which each wait differs at random.
  /// - Returns: The status to end with. - Throws: `CommandFailure` when the first check shows that none can work.
  func run(every: Interval?, jitter: Double) throws(CommandFailure) -> ExitStatus {
    log.write(.info, "start", [("pid", .count(Int(getpid())))])
    var round = 1
    while true {
      let start = ContinuousClock.now
      log.write(.info, "check-begin", [("round", .count(round))])
      let outcome = try check.run()
      for line in outcome.complaints { log.write(line.contains(": error: ") ? .error : .warning, "check-says", [("text", .text(line))]) }
      guard let status = outcome.status else { return ended() }
      let isDelivered = try tell(outcome, status)
      let seconds = (ContinuousClock.now - start) / .seconds(1)
      log.write(
        [0, 1].contains(status) ? .info : .error, "check-end",
        [
          ("round", .count(round)), ("status", .count(Int(status))), ("alarms", .count(outcome.alarms.count)),
          ("seconds", .seconds(seconds)),
        ])
      if stop.status != nil { return ended() }
      guard let every else { return !isDelivered && status <= 1 ? .outputFailed : ExitStatus(rawValue: status) ?? .internalFault }
      // What is wrong with the call itself does not pass by waiting.
      if round == 1, status == ExitStatus.wrongUsage.rawValue || status == ExitStatus.faultyData.rawValue {
        return ExitStatus(rawValue: status) ?? .internalFault
      }
      let wait = every.seconds * (1 + Double.random(in: -jitter...jitter))
      log.write(.info, "wait", [("seconds", .seconds(wait))])
      guard stop.sleep(seconds: wait) else { return ended() }
      round += 1
    }
  }

  private func ended() -> ExitStatus {
    let status = stop.status ?? .done
    log.write(.info, "stop", [("status", .count(Int(status.rawValue)))])
    return status
  }

  /// Tells new risk on standard output and to the webhooks, and remembers it.
  /// - Returns: Whether the webhooks have taken all that there is to deliver.
  private func tell(_ outcome: CheckRun.Outcome, _ status: Int32) throws(CommandFailure) -> Bool {
    var memory = try WatchMemory.read(memoryPath)
    // A check that did not get through says nothing about what is gone, but what it said counts.
    let new = memory.take(outcome.alarms, isComplete: status == 0 || status == 1)
    if webhooks.isEmpty { memory.pending = [] }
    // Before anybody is told: what a check against a database has printed, it does not print again.
    try memory.write(memoryPath)
    if !new.isEmpty {
      let output = OutputStream(descriptor: STDOUT_FILENO)
      output.write(Array((new.joined(separator: "\n") + "\n").utf8))
      try output.finish()
    }
    guard !memory.pending.isEmpty else { return true }
    guard deliver(memory.pending, outcome.summary) else { return false }
    memory.pending = []
    try memory.write(memoryPath)
    return true
  }

  private func deliver(_ alarms: [String], _ summary: String) -> Bool {
    // The same for the same alarms, also on a later round: the receiver knows a repetition by it.
    let key = ContentDigest.hex(of: Array(alarms.map(WatchMemory.digest).sorted().joined().utf8))
    var json = JSONWriter()
    json.object { json in
      json.field("type", "lacuna-alarms")
      json.field("version", VersionReport.version)
      json.field("key", key)
      json.field("time", UTCTime.text(Int64(time(nil))))
      json.array("alarms") { json in for alarm in alarms { json.record(Array(alarm.utf8)) } }
      if !summary.isEmpty { json.field("summary", json: Array(summary.utf8)) }
    }
    let stop = stop
    var settings = FetchSettings(version: VersionReport.version, cacheFolder: "", suspicions: SuspicionTable())
    settings.retryLimit = 4
    settings.requestSeconds = 30
    settings.maximumByteCount = 1 << 20
    settings.isCancelled = { stop.status != nil }
    let sender = WebhookSender(settings: settings)
    var isDelivered = true
    for address in webhooks {
      if let fault = sender.deliver(json.bytes, to: address, key: key) {
        isDelivered = false
        log.write(.error, "webhook-failed", [("url", .text(address.text)), ("text", .text(fault.message))])
      } else {
        log.write(.info, "webhook-delivered", [("url", .text(address.text)), ("alarms", .count(alarms.count)), ("key", .text(key))])
      }
    }
    return isDelivered
  }
}
