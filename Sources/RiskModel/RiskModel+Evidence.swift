import LegalText

extension RiskModel {
  private static let largestNumber = 1000.0

  /// The table `evidence`: what each weight of `features` rests on. Rows of unknown features are faults.
  static func readEvidence(_ table: ModelTable, _ names: Set<String>, _ faults: inout [Diagnostic]) -> [String: WeightEvidence] {
    var evidence: [String: WeightEvidence] = [:]
    var firstLines: [String: Int] = [:]
    let span = -largestNumber...largestNumber
    for row in table.rows {
      guard requireKnown(row[0], names, table, &faults), table.requireNew(row[0].text, at: row[0], &firstLines, &faults),
        let prior = table.number(row[1], in: span, &faults), let deviation = table.number(row[2], in: 0...largestNumber, &faults),
        let expected = table.number(row[3], in: span, &faults), let low = table.number(row[4], in: span, &faults),
        let high = table.number(row[5], in: span, &faults), let texts = table.number(row[6], in: 0...1e9, &faults),
        let clusters = table.number(row[7], in: 0...1e9, &faults), let share = table.number(row[8], in: 0...1, &faults)
      else { continue }
      evidence[row[0].text] = WeightEvidence(
        prior: prior, priorDeviation: deviation, expected: expected, low: low, high: high, texts: Int(texts), clusters: Int(clusters),
        dataShare: share)
    }
    return evidence
  }

  /// The table `covariance`, one row for each pair that is not 0, in either order; with the shifts that the evidence tells.
  static func readUncertainty(
    _ table: ModelTable, _ intercept: ModelFeature, _ features: [ModelFeature], _ evidence: [String: WeightEvidence],
    _ faults: inout [Diagnostic]
  ) -> WeightUncertainty {
    let all = [intercept] + sorted(features)
    let places = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1.id, $0) })
    var uncertainty = WeightUncertainty(count: all.count)
    // The table has thousands of rows: pairs are told apart by the places of their weights.
    var firstLines: [Int: Int] = [:]
    for row in table.rows {
      guard let i = place(of: row[0], places, table, &faults), let j = place(of: row[1], places, table, &faults),
        table.requireNew(min(i, j) * all.count + max(i, j), at: row[0], &firstLines, &faults),
        let value = table.number(row[2], in: -largestNumber...largestNumber, &faults)
      else { continue }
      uncertainty.covariance[i * all.count + j] = value
      uncertainty.covariance[j * all.count + i] = value
    }
    for (place, feature) in all.enumerated() {
      if let expected = evidence[feature.id]?.expected { uncertainty.shift[place] = expected - feature.mean }
    }
    return uncertainty
  }

  private static func place(of cell: TableCell, _ places: [String: Int], _ table: ModelTable, _ faults: inout [Diagnostic]) -> Int? {
    if let place = places[cell.text] { return place }
    reportUnknown(cell, table, &faults)
    return nil
  }

  private static func requireKnown(_ cell: TableCell, _ names: Set<String>, _ table: ModelTable, _ faults: inout [Diagnostic]) -> Bool {
    if names.contains(cell.text) { return true }
    reportUnknown(cell, table, &faults)
    return false
  }

  private static func reportUnknown(_ cell: TableCell, _ table: ModelTable, _ faults: inout [Diagnostic]) {
    faults.append(
      table.fault("M140", at: cell, "'\(cell.text)' is no weight of this model", "train the model anew; this table belongs to another"))
  }
}
