import Alignment
import Ingest
import LegalText
import Reports
import Scoring

/// What a worker made of one document.
struct Product: Sendable {
  /// What to print.
  var bytes: [UInt8] = []
  /// What to print after that, made while it is printed.
  var later: LaterBytes?
  /// Notes and warnings.
  var notes: [Diagnostic] = []
  /// Why the document could not be scored.
  var fault: Diagnostic?
  /// For reports that need all documents at once.
  var outcome: DocumentOutcome?
  /// What a page says of it beyond its scores.
  var supplement: PageSupplement?
  /// Terms to be drawn once it is known how many documents stand before.
  var graph: (document: String, graph: TermGraph)?
  /// Ready to be compared.
  var version: InstrumentVersion?
  /// As a baseline sees it.
  var checked: CheckedDocument?
  /// Whether something is at or above `--fail-on`.
  var isAlarming = false
  /// Of the document.
  var byteCount = 0
}

/// A run over all inputs of a command: workers, output in order, exit status.
struct DocumentRun {
  let session: Session
  let inputs: InputOptions
  let output: OutputStream

  private struct Tally {
    var hasFault = false
    var isAlarming = false
  }

  /// - Parameters:
  ///   - work: On any thread.
  ///   - emit: In the order of the input, one at a time: what to print for a product.
  ///   - unread: The same for an input that could not be read; its reason is shown already.
  /// - Returns: The status by the contract. - Throws: `CommandFailure` for an internal fault.
  func run(
    work: @escaping @Sendable (borrowing DocumentScorer, InputDocument) -> Product, emit: @escaping @Sendable (Product) -> [UInt8],
    unread: @escaping @Sendable (Diagnostic) -> [UInt8] = { _ in [] }
  ) throws(CommandFailure) -> ExitStatus {
    try inputs.requireInput()
    let tally = Lock(Tally())
    let (console, output) = (session.console, output)
    let interruption = Interruption(output: output, console: console)
    let pipeline = ScoringPipeline(ruleset: session.ruleset, language: session.language, jobs: inputs.workerCount)
    let end: ScoringPipeline.End
    do {
      end = try pipeline.run(inputs.makeSource(), cancellation: interruption.flag, work: work) { item in
        var goesOn = true
        switch item {
        case .success(let product):
          console.show(product.notes)
          if let fault = product.fault { console.show(fault) }
          tally.withLock { tally in
            if product.fault != nil { tally.hasFault = true }
            if product.isAlarming { tally.isAlarming = true }
          }
          console.clearProgress()
          goesOn = output.write(emit(product))
          if goesOn, let later = product.later {
            goesOn = later.print { bytes in
              var part = Product()
              part.bytes = bytes
              return output.write(emit(part))
            }
          }
          console.advance(bytes: product.byteCount)
        case .failure(let diagnostic):
          console.show(diagnostic)
          guard diagnostic.severity == .error else { return true }
          tally.withLock { $0.hasFault = true }
          goesOn = output.write(unread(diagnostic))
        }
        return goesOn
      }
    } catch {
      throw CommandFailure(status: .internalFault, diagnostics: [error])
    }
    console.clearProgress()
    if end == .cancelled, let status = interruption.status { output.leave(status) }
    return tally.withLock { $0.hasFault ? .unreadable : $0.isAlarming ? .found : .done }
  }
}
