import LegalText
import Reports

/// Puts rendered documents together to one output: framing, opening and closing.
final class ScorePrinter: Sendable {
  private struct State {
    var framing: RecordFraming?
    var hasOpened = false
    /// For formats that render at the end.
    var outcomes: [DocumentOutcome] = []
    /// As many as outcomes.
    var supplements: [PageSupplement?] = []
  }

  private let renderer: ScoreRenderer
  private let state: Lock<State>

  init(_ renderer: ScoreRenderer) {
    self.renderer = renderer
    state = Lock(State(framing: renderer.format.framing.map { RecordFraming(format: $0) }))
  }

  /// What stands at the top whatever comes: the frame of records, the titles of a table of values. A table for people begins with its
  /// first document, because an empty one would look like a clean result.
  func opening() -> [UInt8] {
    if let framing = state.withLock({ $0.framing }) { return framing.opening() }
    return renderer.format == .csv ? renderer.opening() : []
  }

  /// One document, as it stands in the output.
  func emit(_ product: Product) -> [UInt8] {
    state.withLock { state in
      if let outcome = product.outcome {
        state.outcomes.append(outcome)
        state.supplements.append(product.supplement)
      }
      guard !product.bytes.isEmpty else { return [] }
      if state.framing != nil {
        state.hasOpened = true
        return state.framing?.framed(product.bytes) ?? []
      }
      defer { state.hasOpened = true }
      if renderer.format != .text || state.hasOpened { return separator(state.hasOpened) + product.bytes }
      return renderer.opening() + product.bytes
    }
  }

  /// An input that could not be read: only a report of all documents has a place for it.
  func skip(_ diagnostic: Diagnostic) -> [UInt8] {
    if renderer.rendersAtEnd {
      state.withLock {
        $0.outcomes.append(.unreadable(name: diagnostic.file, diagnostic))
        $0.supplements.append(nil)
      }
    }
    return []
  }

  /// What stands after the last document, and how much of it was left out.
  func closing() -> LimitedReport {
    state.withLock { state in
      if let framing = state.framing { return LimitedReport(bytes: framing.closing(), shownCount: 0, droppedCount: 0) }
      let isWhole = renderer.format.isExchange && renderer.explained == nil
      guard renderer.rendersAtEnd ? !state.outcomes.isEmpty || isWhole : state.hasOpened else {
        return LimitedReport(bytes: [], shownCount: 0, droppedCount: 0)
      }
      state.hasOpened = true
      return renderer.closing(state.outcomes, state.supplements)
    }
  }

  /// Whether any document, or any clause to explain, was printed.
  var hasPrinted: Bool { state.withLock { $0.hasOpened } }

  private func separator(_ isFurther: Bool) -> [UInt8] {
    renderer.format == .text && renderer.explained != nil && isFurther ? [UInt8(ascii: "\n")] : []
  }
}
