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
  private let colours: ColourScale?
  private let state: Lock<State>

  /// - Parameter colours: Needed for pictures, which have the wide layout.
  init(_ shape: HeatmapCommand.Shape, columns: HeatmapMatrix.Columns, topics: [Topic], colours: ColourScale?) {
    table =
      switch shape {
      case .wide: nil
      case .long: HeatmapCSV(shape: .long)
      case .findings: HeatmapCSV(shape: .findings)
      }
    self.colours = colours
    let matrix = table == nil ? HeatmapMatrix(columns: columns, topics: topics) : nil
    state = Lock(State(matrix: matrix, bytes: table?.header() ?? []))
  }

  func add(_ outcome: DocumentOutcome) { add(HeatmapDocument(outcome)) }

  func add(_ document: HeatmapDocument) {
    state.withLock { state in
      state.matrix?.add(document)
      if let table { state.bytes += table.rows(document) }
    }
  }

  func sort(by order: HeatmapMatrix.Order) { state.withLock { $0.matrix?.sort(by: order) } }

  /// The values, in any layout.
  func csv() -> [UInt8] {
    let (matrix, bytes) = state.withLock { ($0.matrix, $0.bytes) }
    return matrix?.csv() ?? bytes
  }

  /// What pictures show; nil when none was asked for.
  var layout: HeatmapLayout? {
    guard let colours, let matrix = state.withLock({ $0.matrix }) else { return nil }
    return HeatmapLayout(matrix: matrix, colours: colours)
  }

  /// What the columns of the CSV files mean.
  var package: DataPackage { state.withLock { $0.matrix.map { DataPackage($0) } ?? DataPackage(table?.shape ?? .long) } }
}
