import LegalText

extension RiskModel {
  /// Largest size of a mean and of a variance: far beyond any sensible weight, small enough that no sum overflows.
  private static let largestNumber = 20.0

  /// The table `weights`. The intercept is nil only if a fault says so.
  static func readWeights(_ table: ModelTable, _ faults: inout [Diagnostic]) -> (intercept: ModelFeature?, features: [ModelFeature]) {
    var intercepts: [ModelFeature] = []
    var features: [ModelFeature] = []
    var firstLines: [String: Int] = [:]
    let kinds = Dictionary(table.rows.map { ($0[0].text, $0[1].text) }, uniquingKeysWith: { first, _ in first })
    for row in table.rows {
      table.requireFilled(row, ["source", "why"], &faults)
      guard let kind = ModelFeature.Kind(rawValue: row[1].text) else {
        let known = ModelFeature.Kind.allCases.map(\.rawValue).joined(separator: ", ")
        faults.append(table.fault("M114", at: row[1], "unknown kind '\(row[1].text)'", "one of: \(known)"))
        continue
      }
      // Members in any order are the same interaction.
      let key = row[0].text.split(separator: "*", omittingEmptySubsequences: false).sorted().joined(separator: "*")
      let isNew = table.requireNew(key, at: row[0], &firstLines, &faults)
      let isNamed = checkName(row[0], kind, kinds, table, &faults)
      let mean = table.number(row[2], in: meanRange(kind), &faults)
      let variance = table.number(row[3], in: 0...largestNumber, &faults)
      guard isNew, isNamed, let mean, let variance else { continue }
      let feature = ModelFeature(id: row[0].text, kind: kind, mean: mean, variance: variance, source: row[4].text, why: row[5].text)
      if kind == .intercept { intercepts.append(feature) } else { features.append(feature) }
    }
    if !table.rows.contains(where: { $0[1].text == ModelFeature.Kind.intercept.rawValue }) {
      faults.append(table.fault("M115", "no intercept", "add a row 'intercept' of kind 'intercept'"))
    }
    return (intercepts.first, features)
  }

  private static func meanRange(_ kind: ModelFeature.Kind) -> ClosedRange<Double> {
    switch kind {
    case .intercept: -largestNumber...largestNumber
    case .risk, .interaction: 0...largestNumber
    case .mitigation: -largestNumber...0
    }
  }

  /// Whether the name fits its kind; reports why not.
  private static func checkName(
    _ cell: TableCell, _ kind: ModelFeature.Kind, _ kinds: [String: String], _ table: ModelTable, _ faults: inout [Diagnostic]
  ) -> Bool {
    let names = cell.text.split(separator: "*", omittingEmptySubsequences: false).map(String.init)
    let before = faults.count
    if kind == .interaction {
      if !(2...3).contains(names.count) || Set(names).count != names.count {
        faults.append(table.fault("M117", at: cell, "'\(cell.text)' is no interaction", "join two or three different risks by '*'"))
      }
      for name in names where kinds[name] != ModelFeature.Kind.risk.rawValue {
        faults.append(
          table.fault("M118", at: cell, "'\(name)' is no risk of this table", "interactions join risks; an absence is a risk of its own"))
      }
    } else if (kind == .intercept) != (cell.text == ModelFeature.Kind.intercept.rawValue) || !isFeatureName(cell.text) {
      faults.append(
        table.fault(
          "M116", at: cell, "'\(cell.text)' is no name for a feature of kind '\(kind.rawValue)'",
          "lower-case words joined by '-'; 'intercept' is the intercept alone"))
    }
    return faults.count == before
  }

  private static func isFeatureName(_ name: String) -> Bool {
    name.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { word in
      !word.isEmpty
        && word.utf8.allSatisfy {
          (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        }
    }
  }

  /// The table `roles`: an exposure for every role.
  static func readExposures(_ table: ModelTable, _ faults: inout [Diagnostic]) -> [ClauseRole: Double] {
    var exposures: [ClauseRole: Double] = [:]
    var firstLines: [String: Int] = [:]
    for row in table.rows {
      table.requireFilled(row, ["why"], &faults)
      guard let role = ClauseRole(rawValue: row[0].text) else {
        let known = ClauseRole.allCases.map(\.rawValue).joined(separator: ", ")
        faults.append(table.fault("M120", at: row[0], "unknown role '\(row[0].text)'", "one of: \(known)"))
        continue
      }
      let isNew = table.requireNew(role.rawValue, at: row[0], &firstLines, &faults)
      if let exposure = table.number(row[1], in: 0...1, &faults), isNew { exposures[role] = exposure }
    }
    for role in ClauseRole.allCases where firstLines[role.rawValue] == nil {
      faults.append(table.fault("M121", "no exposure for the role '\(role.rawValue)'", "add a row for it"))
    }
    return exposures
  }

  /// The table `settings`; nil only if a fault says why.
  static func readSettings(_ table: ModelTable, _ faults: inout [Diagnostic]) -> ModelSettings? {
    let ranges: [(name: String, range: ClosedRange<Double>)] = [
      ("decay", 0...0.95), ("interval-level", 0.5...0.999), ("calibration-slope", 0.01...100),
      ("calibration-offset", -largestNumber...largestNumber),
    ]
    var values: [String: Double] = [:]
    var firstLines: [String: Int] = [:]
    for row in table.rows {
      table.requireFilled(row, ["why"], &faults)
      guard let setting = ranges.first(where: { $0.name == row[0].text }) else {
        let known = ranges.map(\.name).joined(separator: ", ")
        faults.append(table.fault("M130", at: row[0], "unknown setting '\(row[0].text)'", "one of: \(known)"))
        continue
      }
      let isNew = table.requireNew(setting.name, at: row[0], &firstLines, &faults)
      if let value = table.number(row[1], in: setting.range, &faults), isNew { values[setting.name] = value }
    }
    for (name, _) in ranges where firstLines[name] == nil {
      faults.append(table.fault("M131", "no setting '\(name)'", "add a row for it"))
    }
    guard let decay = values["decay"], let level = values["interval-level"], let slope = values["calibration-slope"],
      let offset = values["calibration-offset"]
    else { return nil }
    return ModelSettings(decay: decay, intervalLevel: level, calibrationSlope: slope, calibrationOffset: offset)
  }
}
