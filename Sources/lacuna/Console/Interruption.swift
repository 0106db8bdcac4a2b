import Dispatch
import Glibc
import LegalText
import Scoring

/// Ends a run early at Ctrl-C (SIGINT) or SIGTERM, so that what was printed is whole records.
///
/// The first signal lets the documents in hand finish, for a moment; then, or when the run hangs in a read, what is buffered is
/// written and the program ends. A second signal ends it at once.
final class Interruption: Sendable {
  /// How long the documents in hand may take.
  private static let graceSeconds = 0.5

  let flag = CancellationFlag()
  private let caught = Lock<ExitStatus?>(nil)
  private let output: OutputStream
  private let console: Console
  private let sources = Lock<[any DispatchSourceSignal]>([])

  init(output: OutputStream, console: Console) {
    self.output = output
    self.console = console
    for (number, status) in [(SIGINT, ExitStatus.interrupted), (SIGTERM, .terminated)] where !Self.isIgnored(number) {
      _ = signal(number, SIG_IGN)  // the dispatch source hears of it all the same
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { [self] in receive(status) }
      source.resume()
      sources.withLock { $0.append(source) }
    }
  }

  /// The status to end with, or nil when no signal came.
  var status: ExitStatus? { caught.withLock { $0 } }

  /// Whether the program was started to live through the signal, as jobs in the background of a script are.
  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard unsafe sigaction(number, nil, &action) == 0 else { return false }
    return unsafe unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  private func receive(_ status: ExitStatus) {
    let isSecond = caught.withLock { caught in
      defer { caught = caught ?? status }
      return caught != nil
    }
    if isSecond { _exit(status.rawValue) }
    flag.cancel()
    DispatchQueue.global().asyncAfter(deadline: .now() + Self.graceSeconds) { [self] in
      console.clearProgress()
      output.leave(status)
    }
  }
}
