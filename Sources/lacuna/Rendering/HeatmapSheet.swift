import LegalText
import Reports

/// Gathers the documents of a heatmap in the order of the input. Only names and numbers are kept, not the texts.
final class HeatmapSheet: Sendable {
  private struct State {
    /// For the wide layout, whose columns are known only at the end.
    var matrix: HeatmapMatrix?
    /// For the others, what stands so far.
    var bytes: [UInt8] = []
  }

  private let table: HeatmapCSV?
  private let state: Lock<State>

  init(_ shape: HeatmapCommand.Shape, columns: HeatmapMatrix.Columns) {
    table =
      switch shape {
      case .wide: nil
      case .long: HeatmapCSV(shape: .long)
      case .findings: HeatmapCSV(shape: .findings)
      }
    state = Lock(State(matrix: table == nil ? HeatmapMatrix(columns: columns) : nil, bytes: table?.header() ?? []))
  }

  func add(_ outcome: DocumentOutcome) {
    state.withLock { state in
      state.matrix?.add(outcome)
      if let table { state.bytes += table.rows(outcome) }
    }
  }

  func bytes() -> [UInt8] { state.withLock { $0.matrix?.csv() ?? $0.bytes } }
}
