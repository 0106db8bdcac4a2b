import Foundation
import LegalText

/// Counts for `/metrics`, in Prometheus's text format. They say how many, how long and how much, never what.
public final class ServerMetrics: Sendable {
  private struct State {
    /// By route and status.
    var requests: [String: [Int: Int]] = [:]
    /// By route: how many answers took at most each bound of `bounds`, and the sum of seconds.
    var buckets: [String: [Int]] = [:]
    var seconds: [String: Double] = [:]
    var bodyByteCount = 0
    var heldByteCount = 0
    var inFlight = 0
    var closed: [String: Int] = [:]
  }

  /// Why a connection was ended by us.
  enum Closing: String {
    case malformed
    case slowHead = "slow_head"
    case slowBody = "slow_body"
    case slowReader = "slow_reader"
    case idle
  }

  private static let bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
  private let state = Lock(State())

  public init() {}

  func began() { state.withLock { $0.inFlight += 1 } }

  /// - Parameter route: Pattern of the route, never the path that the client wrote.
  func ended(route: String, status: Int, seconds: Double) {
    state.withLock { state in
      state.inFlight -= 1
      state.requests[route, default: [:]][status, default: 0] += 1
      state.seconds[route, default: 0] += seconds
      var counts = state.buckets[route] ?? [Int](repeating: 0, count: Self.bounds.count + 1)
      counts[Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count] += 1
      state.buckets[route] = counts
    }
  }

  func closed(_ reason: Closing) { state.withLock { $0.closed[reason.rawValue, default: 0] += 1 } }

  /// Takes bytes into account that a body needs. - Returns: False when more than `limit` would be held; then nothing was taken.
  func hold(_ byteCount: Int, limit: Int) -> Bool {
    state.withLock { state in
      guard state.heldByteCount + byteCount <= limit else { return false }
      state.heldByteCount += byteCount
      state.bodyByteCount += byteCount
      return true
    }
  }

  func release(_ byteCount: Int) { state.withLock { $0.heldByteCount -= byteCount } }

  /// - Parameter waiting: Texts that wait for a scorer.
  func text(waiting: Int) -> [UInt8] {
    let now = state.withLock { $0 }
    var text = ""
    func family(_ name: String, _ type: String, _ help: String) { text += "# HELP lacuna_\(name) \(help)\n# TYPE lacuna_\(name) \(type)\n" }
    family("requests_total", "counter", "Answers by route and status.")
    for (route, statuses) in now.requests.sorted(by: { $0.key < $1.key }) {
      for (status, count) in statuses.sorted(by: { $0.key < $1.key }) {
        text += "lacuna_requests_total{route=\"\(route)\",status=\"\(status)\"} \(count)\n"
      }
    }
    family("request_seconds", "histogram", "From the head of a request to the end of its answer.")
    for (route, counts) in now.buckets.sorted(by: { $0.key < $1.key }) {
      var sum = 0
      for (bound, count) in zip(Self.bounds.map { "\($0)" } + ["+Inf"], counts) {
        sum += count
        text += "lacuna_request_seconds_bucket{route=\"\(route)\",le=\"\(bound)\"} \(sum)\n"
      }
      text += "lacuna_request_seconds_sum{route=\"\(route)\"} \(now.seconds[route] ?? 0)\n"
      text += "lacuna_request_seconds_count{route=\"\(route)\"} \(sum)\n"
    }
    family("closed_connections_total", "counter", "Connections that the server ended, by reason.")
    for (reason, count) in now.closed.sorted(by: { $0.key < $1.key }) {
      text += "lacuna_closed_connections_total{reason=\"\(reason)\"} \(count)\n"
    }
    family("body_bytes_total", "counter", "Bytes of bodies received.")
    text += "lacuna_body_bytes_total \(now.bodyByteCount)\n"
    family("body_bytes_held", "gauge", "Bytes of bodies held now.")
    text += "lacuna_body_bytes_held \(now.heldByteCount)\n"
    family("requests_in_flight", "gauge", "Requests that are not answered yet, this one among them.")
    text += "lacuna_requests_in_flight \(now.inFlight)\n"
    family("texts_waiting", "gauge", "Texts that wait for a scorer.")
    text += "lacuna_texts_waiting \(waiting)\n"
    if let bytes = Self.residentByteCount() {
      text += "# HELP process_resident_memory_bytes Resident memory.\n# TYPE process_resident_memory_bytes gauge\n"
      text += "process_resident_memory_bytes \(bytes)\n"
    }
    return Array(text.utf8)
  }

  /// From `/proc`, where there is one.
  private static func residentByteCount() -> Int? {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else { return nil }
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
    return line?.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first.flatMap { Int($0) }.map { $0 * 1024 }
  }
}
