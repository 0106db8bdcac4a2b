/// Why there is no whole answer.
enum TransportFault: Error, Sendable, Equatable {
  /// The program that makes requests is not installed or cannot be started.
  case noProgram(String)
  case timedOut
  /// Longer than the bound.
  case tooLarge
  case unresolvable
  case unreachable(String)
  /// The certificate, or the encryption as a whole.
  case untrusted(String)
  /// The connection ended early, or what came is no HTTP, or cannot be unpacked.
  case broken(String)
  case cancelled

  /// Whether it may pass by itself.
  var isPassing: Bool {
    switch self {
    case .timedOut, .unresolvable, .unreachable, .broken: true
    case .noProgram, .tooLarge, .untrusted, .cancelled: false
    }
  }

  /// In one clause without a full stop.
  var message: String {
    switch self {
    case .noProgram(let reason): "cannot be fetched: the program 'curl' could not be started (\(reason))"
    case .timedOut: "did not answer in time"
    case .tooLarge: "is larger than the bound"
    case .unresolvable: "has a host that is not known"
    case .unreachable(let reason): "cannot be reached: \(reason)"
    case .untrusted(let reason): "has no connection that can be trusted: \(reason)"
    case .broken(let reason): "was not delivered whole: \(reason)"
    case .cancelled: "was left before it had answered"
    }
  }
}
