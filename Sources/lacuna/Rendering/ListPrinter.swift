import LegalText
import Reports

/// Puts documents together to one list, framed as records or with a blank line between them.
final class ListPrinter: Sendable {
  private struct State {
    var framing: RecordFraming?
    var hasPrinted = false
  }

  private let state: Lock<State>

  init(_ format: ListFormat) { state = Lock(State(framing: format.framing.map { RecordFraming(format: $0) })) }

  func opening() -> [UInt8] { state.withLock { $0.framing?.opening() ?? [] } }

  func emit(_ product: Product) -> [UInt8] {
    state.withLock { state in
      if state.framing != nil { return state.framing?.framed(product.bytes) ?? [] }
      defer { state.hasPrinted = true }
      return (state.hasPrinted ? [UInt8(ascii: "\n")] : []) + product.bytes
    }
  }

  func closing() -> [UInt8] { state.withLock { $0.framing?.closing() ?? [] } }
}
