public import LegalText

extension RiskModel {
  /// Reads the tables of a model (two more of a fitted one) and checks everything that can be wrong with them.
  ///
  /// The format and the codes (M1xx) are described in `models/prior/MODEL.md`.
  /// - Parameters:
  ///   - files: One file for each table, in any order; the header line `#table` says which is which.
  ///   - fallback: Files for the tables that `files` leaves out, so that a user may replace the weights alone.
  /// - Returns: All faults, by file in the order given and by line within a file, then those of the model as a whole; the model is
  ///   nil exactly when there are any.
  /// - Complexity: O(bytes).
  public static func load(files: [ModelFile], fallback: [ModelFile] = []) -> (model: RiskModel?, diagnostics: [Diagnostic]) {
    var faults: [Diagnostic] = []
    var tables: [ModelTableKind: ModelTable] = [:]
    var failed = false
    var hasOwnWeights = false
    for (place, file) in (files + fallback).enumerated() {
      var own: [Diagnostic] = []
      let table = ModelTable(file, faults: &own)
      let kind = kind(of: table, &own)
      // A fallback only speaks when it is used.
      if place >= files.count, let kind, tables[kind] != nil { continue }
      // What is said of some weights is not true of others.
      if place >= files.count, kind?.isOptional == true, hasOwnWeights { continue }
      if place < files.count, kind == .weights { hasOwnWeights = true }
      if let kind, let first = tables[kind] {
        own.append(table.fault("M105", "a second table '\(kind.rawValue)'", "the first is \(first.file); leave one of them out"))
      } else if let kind {
        tables[kind] = table
      } else {
        failed = true
      }
      faults += own
    }
    // A table that could not be identified is a fault already; calling it missing as well would send the reader the wrong way.
    for kind in ModelTableKind.allCases where tables[kind] == nil && !failed && !kind.isOptional {
      faults.append(
        Diagnostic(
          code: "M106", file: files.first?.name ?? "model", message: "the model has no table '\(kind.rawValue)'",
          hint: "add a file with the header line '#table', a tab and '\(kind.rawValue)'"))
    }

    let weights = tables[.weights].map { readWeights($0, &faults) }
    let exposures = tables[.roles].map { readExposures($0, &faults) }
    let settings = tables[.settings].flatMap { readSettings($0, &faults) }
    guard faults.isEmpty, let weights, let intercept = weights.intercept, let exposures, let settings else { return (nil, faults) }
    let names = Set([intercept.id] + weights.features.map(\.id))
    let evidence = tables[.evidence].map { readEvidence($0, names, &faults) } ?? [:]
    let uncertainty = tables[.covariance].map { readUncertainty($0, intercept, weights.features, evidence, &faults) }
    guard faults.isEmpty else { return (nil, faults) }
    let model = RiskModel(
      intercept: intercept, features: weights.features, exposures: exposures, settings: settings, uncertainty: uncertainty,
      evidence: evidence)
    return (model, faults)
  }

  private static func kind(of table: ModelTable, _ faults: inout [Diagnostic]) -> ModelTableKind? {
    guard table.header["lacuna-model"] == "1" else {
      faults.append(
        table.fault("M107", "not a model file of version 1", "begin the file with the line '#lacuna-model', a tab and '1'"))
      return nil
    }
    guard let kind = ModelTableKind(rawValue: table.header["table"] ?? "") else {
      let known = ModelTableKind.allCases.map(\.rawValue).joined(separator: ", ")
      faults.append(table.fault("M108", "header line '#table' is missing or unknown", "one of: \(known)"))
      return nil
    }
    guard table.columns.map(\.text) == kind.columns else {
      let hint = "the column row is, separated by tabs: \(kind.columns.joined(separator: " "))"
      let message = "wrong columns for the table '\(kind.rawValue)'"
      faults.append(table.columns.first.map { table.fault("M109", at: $0, message, hint) } ?? table.fault("M109", message, hint))
      return nil
    }
    return kind
  }
}
