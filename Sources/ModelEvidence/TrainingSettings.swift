public import LegalText
public import Lexicon

/// The numbers by which a model is fitted (`models/training.tsv`); no choice of the fit is written in the program.
public struct TrainingSettings: Sendable, Hashable {
  /// Factor of the prior's precisions; above 1 leans more on the experts.
  public var priorStrength = 1.0
  /// What all that we wrote ourselves weighs, as a share of the court records; at most 1.
  public var ownShare = 1.0
  /// Weight of a court record outside the recommended core.
  public var weightBeyondCore = 0.5
  /// Labels that the bands of the specimens stand for.
  public var bandTargets: [Band: Double] = [:]
  public var foldCount = 5
  public var drawCount = 4000
  /// Standard deviation of the calibration's slope and offset around 1 and 0.
  public var calibrationDeviation = 1.0
  /// What our own texts count in the calibration, as a share of what they count in the fit.
  public var calibrationOwnShare = 0.0
  public var bootstrapRounds = 1000
  public var simulationRounds = 60

  private static let names: [(name: String, range: ClosedRange<Double>, isWhole: Bool)] = [
    ("prior-strength", 0.01...1000, false), ("own-share", 0...1, false), ("weight-beyond-core", 0...1, false), ("target-low", 0...1, false),
    ("target-moderate", 0...1, false), ("target-elevated", 0...1, false), ("target-high", 0...1, false), ("folds", 2...50, true),
    ("draws", 100...100_000, true), ("calibration-deviation", 0.001...10, false),
    ("calibration-own-share", 0...1, false), ("bootstrap-rounds", 50...100_000, true),
    ("simulation-rounds", 5...10_000, true),
  ]

  /// Reads the table. - Returns: All faults (L001 to L013, M301 to M303); the settings are nil exactly when there are any.
  public static func load(_ file: SourceFile) -> (settings: TrainingSettings?, diagnostics: [Diagnostic]) {
    let table = TabTable(file: file, columns: ["setting", "value", "why"])
    var diagnostics = table.diagnostics
    var values: [String: Double] = [:]
    for row in table.rows {
      let (name, cell) = (row["setting"], row["value"])
      guard let known = names.first(where: { $0.name == name.text }), values[name.text] == nil else {
        diagnostics.append(
          Diagnostic(
            code: "M301", file: file.name, line: name.line, column: name.column,
            message: "'\(name.text)' is no setting of the training, or it stands here twice",
            hint: "the settings are \(names.map(\.name).joined(separator: ", "))"))
        continue
      }
      guard let value = Double(cell.text), known.range.contains(value), !known.isWhole || value == value.rounded() else {
        diagnostics.append(
          Diagnostic(
            code: "M302", file: file.name, line: cell.line, column: cell.column, message: "'\(cell.text)' is no value of '\(name.text)'",
            hint: "a \(known.isWhole ? "whole " : "")number from \(known.range.lowerBound) to \(known.range.upperBound)"))
        continue
      }
      values[name.text] = value
    }
    let missing = names.map(\.name).filter { values[$0] == nil }
    if !missing.isEmpty, table.isReadable, diagnostics.isEmpty {
      diagnostics.append(
        Diagnostic(
          code: "M303", file: file.name, message: "settings are missing: \(missing.joined(separator: ", "))",
          hint: "restore the file from the distribution"))
    }
    return (diagnostics.isEmpty ? TrainingSettings(values) : nil, diagnostics)
  }

  private init(_ values: [String: Double]) {
    func value(_ name: String) -> Double { values[name] ?? 0 }
    priorStrength = value("prior-strength")
    ownShare = value("own-share")
    weightBeyondCore = value("weight-beyond-core")
    for band in Band.allCases { bandTargets[band] = value("target-\(band.rawValue)") }
    foldCount = Int(value("folds"))
    drawCount = Int(value("draws"))
    calibrationDeviation = value("calibration-deviation")
    calibrationOwnShare = value("calibration-own-share")
    bootstrapRounds = Int(value("bootstrap-rounds"))
    simulationRounds = Int(value("simulation-rounds"))
  }

  /// For tests and callers that set everything themselves.
  public init() {
    bandTargets = [.low: 0.03, .moderate: 0.35, .elevated: 0.65, .high: 0.95]
  }
}
