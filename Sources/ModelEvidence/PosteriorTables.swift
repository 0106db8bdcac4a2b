import LegalText
import ModelFitting
public import RiskModel

/// Writes a trained model as the tables of a model: weights with what they rest on, roles, settings with the calibration, covariances.
public struct PosteriorTables: Sendable {
  private let trainer: ModelTrainer
  private let trained: ModelTrainer.Trained
  private let evidence: EvidenceSet
  /// `key`, `value` lines about the inputs, for the header of `evidence.tsv`.
  private let inputs: [(key: String, value: String)]

  public init(
    trainer: ModelTrainer, trained: ModelTrainer.Trained, evidence: EvidenceSet, inputs: [(key: String, value: String)]
  ) {
    self.trainer = trainer
    self.trained = trained
    self.evidence = evidence
    self.inputs = inputs
  }

  /// Name and bytes of each table.
  /// - Parameter roles: The prior's table of exposures, which fitting does not change.
  public func files(roles: [UInt8]) -> [(name: String, bytes: [UInt8])] {
    [
      ("weights.tsv", weights()), ("roles.tsv", roles), ("settings.tsv", settings()), ("covariance.tsv", covariance()),
      ("evidence.tsv", evidenceTable()),
    ]
  }

  /// What the weight of a column rests on.
  public func evidence(of column: Int) -> WeightEvidence {
    let feature = trainer.space.feature(column)
    let sign = trainer.space.sign(column)
    let ends = [sign * trained.summary.lows[column], sign * trained.summary.highs[column]].sorted()
    var texts = 0
    var clusters: Set<String> = []
    for (document, chosen) in zip(evidence.documents, trained.fit.chosen) where document.weight > 0 {
      guard trainer.space.row(document.rows[chosen]).columns.contains(column) else { continue }
      texts += 1
      clusters.insert(EvidenceSet.key(document))
    }
    // The prior as it was used; a weight at its bound has a narrow posterior by the bound alone, so both are compared without it.
    let priorPrecision = trainer.priors[column].precision
    let posterior = trained.fit.regression.hessian[column, column]
    return WeightEvidence(
      prior: feature.mean, priorDeviation: (1 / priorPrecision).squareRoot(), expected: sign * trained.summary.means[column], low: ends[0],
      high: ends[1], texts: texts, clusters: clusters.count, dataShare: min(max(1 - priorPrecision / posterior, 0), 1))
  }

  // MARK: Tables

  private func head(_ table: String, _ title: String, _ more: String = "") -> String {
    "#lacuna-model\t1\n#table\t\(table)\n#title\t\(title)\n#licence\tCC0-1.0\n" + more
  }

  private func weights() -> [UInt8] {
    var text = head("weights", "Weights fitted to labelled texts from the prior; written by 'lacuna model train'")
    text += "feature\tkind\tmean\tvariance\tsource\twhy\n"
    for column in 0..<trainer.space.count {
      let feature = trainer.space.feature(column)
      let rests = evidence(of: column)
      let mean = trainer.space.sign(column) * trained.coefficients[column]
      let cells = [
        feature.id, feature.kind.rawValue, number(mean), number(trained.summary.covariance[column, column]), feature.source,
        "Fitted from the prior \(number(feature.mean)): \(rests.words).",
      ]
      text += cells.joined(separator: "\t") + "\n"
    }
    return Array(text.utf8)
  }

  private func settings() -> [UInt8] {
    let prior = trainer.space.model.settings
    let folds = "Affine calibration on \(trainer.settings.foldCount) folds that hold families out; above 0, so that it keeps every order."
    let rows = [
      ("decay", prior.decay, "As in the prior; fitting does not change it."),
      ("interval-level", prior.intervalLevel, "The 90 % interval that every score promises (docs/contract.md)."),
      ("calibration-slope", trained.calibration.slope, folds), ("calibration-offset", trained.calibration.offset, "As above."),
    ]
    let text = head("settings", "Numbers that belong to no single feature") + "setting\tvalue\twhy\n"
    return Array((text + rows.map { "\($0.0)\t\(number($0.1))\t\($0.2)\n" }.joined()).utf8)
  }

  private func covariance() -> [UInt8] {
    var text = head("covariance", "How the weights may be off together, in squared log-odds; pairs below a hundred-thousandth left out")
    text += "feature\tother\tcovariance\n"
    for column in 0..<trainer.space.count {
      for other in 0...column {
        let value = trained.summary.covariance[column, other] * trainer.space.sign(column) * trainer.space.sign(other)
        guard column == other || value.magnitude >= 1e-5 else { continue }
        text += "\(trainer.space.feature(column).id)\t\(trainer.space.feature(other).id)\t\(number(value))\n"
      }
    }
    return Array(text.utf8)
  }

  private func evidenceTable() -> [UInt8] {
    var text = head("evidence", "What each weight rests on", inputs.map { "#\($0.key)\t\($0.value)\n" }.joined())
    text += "feature\tprior\tprior-deviation\texpected\tlow\thigh\ttexts\tclusters\tdata-share\n"
    for column in 0..<trainer.space.count {
      let rests = evidence(of: column)
      let numbers = [rests.prior, rests.priorDeviation, rests.expected, rests.low, rests.high].map(number)
      let cells =
        [trainer.space.feature(column).id] + numbers + [
          "\(rests.texts)", "\(rests.clusters)", PlainNumber.text(rests.dataShare, decimals: 4),
        ]
      text += cells.joined(separator: "\t") + "\n"
    }
    return Array(text.utf8)
  }

  private func number(_ value: Double) -> String { PlainNumber.text(value, decimals: 6) }
}
