import Dispatch
import Glibc
import LegalText

/// Whether somebody asked the program to end, by SIGINT or SIGTERM. A second signal ends it at once.
final class StopSignal: Sendable {
  private let caught = Lock<ExitStatus?>(nil)
  private let sources = Lock<[any DispatchSourceSignal]>([])

  init() {
    for (number, status) in [(SIGINT, ExitStatus.interrupted), (SIGTERM, .terminated)] {
      _ = signal(number, SIG_IGN)  // the dispatch source hears of it all the same
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { [self] in
        let isSecond = caught.withLock { caught in
          defer { caught = caught ?? status }
          return caught != nil
        }
        if isSecond { _exit(status.rawValue) }
      }
      source.resume()
      sources.withLock { $0.append(source) }
    }
  }

  /// The status to end with; nil while nobody asked.
  var status: ExitStatus? { caught.withLock { $0 } }

  /// Waits. - Returns: False as soon as somebody asks for the end.
  func sleep(seconds: Double) -> Bool {
    let end = ContinuousClock.now + .seconds(seconds)
    while status == nil {
      let left = (end - ContinuousClock.now) / .seconds(1)
      if left <= 0 { return true }
      usleep(UInt32(min(left, 0.1) * 1_000_000))
    }
    return false
  }
}
