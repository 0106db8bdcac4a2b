import Reports
public import RiskModel

/// `lacuna model show`: prior, posterior and evidence of each weight, side by side.
public struct WeightList: Sendable {
  /// One weight. What a model without evidence does not know is nil.
  struct Row: Sendable {
    var feature: ModelFeature
    var evidence: WeightEvidence?

    var priorMean: Double { evidence?.prior ?? feature.mean }
    var priorDeviation: Double { evidence?.priorDeviation ?? feature.variance.squareRoot() }
  }

  private let model: RiskModel
  private let rows: [Row]

  /// - Parameter feature: The only weight to show; all unless given.
  public init(_ model: RiskModel, only feature: String? = nil) {
    self.model = model
    rows = ([model.intercept] + model.features).filter { feature == nil || $0.id == feature }.map {
      Row(feature: $0, evidence: model.evidence[$0.id])
    }
  }

  public var isEmpty: Bool { rows.isEmpty }

  /// A table for a person: the feature, its kind, the prior with its deviation, the weight with its 90 % interval, what it rests on.
  public func text() -> [UInt8] {
    let cells = rows.map { row -> [String] in
      let fitted = row.evidence.map { "\(fixed(row.feature.mean))" + "  [\(fixed($0.low)), \(fixed($0.high))]" }
      return [
        row.feature.id, row.feature.kind.rawValue, "\(fixed(row.priorMean)) ± \(fixed(row.priorDeviation))", fitted ?? "as the prior",
        row.evidence?.words ?? "expert prior: nothing is fitted in this model",
      ]
    }
    let titles = ["weight", "kind", "prior", "posterior [90 %]", "rests on"]
    let widths = titles.indices.map { column in (cells + [titles]).map { $0[column].count }.max() ?? 0 }
    var text = ""
    for line in [titles] + cells {
      // The last column may be as long as it likes.
      let padded = line.indices.dropLast().map { line[$0] + String(repeating: " ", count: widths[$0] - line[$0].count) }
      text += (padded + [line[line.count - 1]]).joined(separator: "  ") + "\n"
    }
    text += "\nlog-odds for each unit of the feature; calibrated logit = \(fixed(model.settings.calibrationSlope)) · sum "
    text += (model.settings.calibrationOffset < 0 ? "- " : "+ ") + "\(fixed(model.settings.calibrationOffset.magnitude))\n"
    return Array(text.utf8)
  }

  /// One object: the model's checksum, its calibration and `weights`.
  public func json() -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("model", model.contentHash)
      json.field("calibration_slope", model.settings.calibrationSlope)
      json.field("calibration_offset", model.settings.calibrationOffset)
      json.array("weights") { json in
        for row in rows {
          json.object { json in
            json.field("feature", row.feature.id)
            json.field("kind", row.feature.kind.rawValue)
            json.field("prior", row.priorMean)
            json.field("prior_deviation", row.priorDeviation)
            if let evidence = row.evidence {
              json.field("posterior", row.feature.mean)
              json.field("low", evidence.low)
              json.field("high", evidence.high)
              json.field("texts", evidence.texts)
              json.field("clusters", evidence.clusters)
              json.field("data_share", evidence.dataShare)
            } else {
              for name in ["posterior", "low", "high", "texts", "clusters", "data_share"] { json.nullField(name) }
            }
            json.field("source", row.feature.source)
          }
        }
      }
    }
    json.endRecord()
    return json.bytes
  }

  public func csv() -> [UInt8] {
    var csv = CSVWriter()
    csv.header([
      "feature", "kind", "prior", "prior_deviation", "posterior", "low", "high", "texts", "clusters", "data_share", "source",
    ])
    for row in rows {
      var cells: [CSVWriter.Cell] = [
        .text(row.feature.id), .text(row.feature.kind.rawValue), .exact(row.priorMean), .exact(row.priorDeviation),
      ]
      if let evidence = row.evidence {
        cells += [
          .exact(row.feature.mean), .exact(evidence.low), .exact(evidence.high), .integer(evidence.texts), .integer(evidence.clusters),
          .exact(evidence.dataShare),
        ]
      } else {
        cells += Array(repeating: .empty, count: 6)
      }
      csv.row(cells + [.text(row.feature.source)])
    }
    return csv.bytes
  }

  private func fixed(_ value: Double) -> String { PlainNumber.fixed(value, decimals: 2) }
}
