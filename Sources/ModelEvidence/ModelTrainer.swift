public import ModelFitting
public import RiskModel

/// Fits the weights of a model to evidence, with calibration and without looking at what is held out.
public struct ModelTrainer: Sendable {
  public let space: FeatureSpace
  public let settings: TrainingSettings
  public let seed: UInt64
  /// Columns that are taken away.
  public var removed: Set<Int> = []

  /// - Parameter prior: Its weights and variances are the prior, its exposures and decay are in the figures.
  public init(prior: RiskModel, settings: TrainingSettings, seed: UInt64) {
    space = FeatureSpace(prior)
    self.settings = settings
    self.seed = seed
  }

  /// What a training run found.
  public struct Trained: Sendable {
    public var coefficients: [Double]
    public var summary: CoefficientSummary
    public var calibration: AffineCalibration
    public var fit: MaximumRegression.Fit
  }

  public var priors: [CoefficientPrior] { space.priors(strength: settings.priorStrength) }

  /// The figures of each document's clauses, without what is taken away.
  public func matrix(_ documents: [LabelledDocument]) -> [[SparseRow]] {
    documents.map { document in
      document.rows.map { row in
        let row = space.row(row)
        return removed.isEmpty ? row : row.removing(removed)
      }
    }
  }

  /// The most probable weights.
  public func fit(_ matrix: [[SparseRow]], _ documents: [LabelledDocument]) -> MaximumRegression.Fit {
    MaximumRegression(LogisticRegression(priors: priors)).fit(matrix, targets: documents.map(\.target), weights: documents.map(\.weight))
  }

  /// Fits all evidence; the calibration comes from folds that hold groups out.
  /// - Returns: Nil when the second derivatives are singular, which a prior with finite variances rules out.
  public func train(_ evidence: EvidenceSet) -> Trained? {
    let matrix = matrix(evidence.documents)
    let fit = fit(matrix, evidence.documents)
    let draws = LaplaceDraws(seed: seed, count: settings.drawCount)
    guard let drawn = draws.draw(fit.regression, priors: priors) else { return nil }
    let folds = evidence.folds(count: settings.foldCount, seed: seed)
    let held = heldOutLogits(matrix, evidence.documents, folds)
    return Trained(
      coefficients: fit.regression.coefficients, summary: CoefficientSummary(drawn, level: space.model.settings.intervalLevel),
      calibration: calibration(held, evidence.documents, evidence.documents.indices.map { $0 }), fit: fit)
  }

  /// Predictions by models that never saw the record, and those models.
  public struct HeldOut: Sendable {
    public var folds: [Int]
    /// For each document, in [0, 1].
    public var probabilities: [Double]
    /// For each fold the weights and the calibration of the model that did not see it.
    public var models: [(coefficients: [Double], calibration: AffineCalibration)]
  }

  /// The probability of each document by models that never saw its group: weights and calibration come from the other folds alone.
  ///
  /// The calibration of a fold needs logits of the rest that their own model had not seen: those of fits without two folds, one of which is the
  /// fold itself. A pair of folds serves both ways, so k folds need k (k + 1) / 2 fits.
  public func crossValidated(_ evidence: EvidenceSet, folds: [Int]) -> HeldOut {
    let documents = evidence.documents
    let matrix = matrix(documents)
    let count = (folds.max() ?? 0) + 1
    var inner = [[Double?]](repeating: [Double?](repeating: nil, count: documents.count), count: count)
    for first in 0..<count {
      for second in first + 1..<max(count, first + 1) {
        let coefficients = coefficients(matrix, documents, keeping: documents.indices.filter { folds[$0] != first && folds[$0] != second })
        for index in documents.indices {
          if folds[index] == second { inner[first][index] = Self.logit(matrix[index], coefficients) }
          if folds[index] == first { inner[second][index] = Self.logit(matrix[index], coefficients) }
        }
      }
    }
    var result = HeldOut(folds: folds, probabilities: [Double](repeating: 0, count: documents.count), models: [])
    for fold in 0..<count {
      let coefficients = coefficients(matrix, documents, keeping: documents.indices.filter { folds[$0] != fold })
      let kept = documents.indices.filter { inner[fold][$0] != nil }
      let calibration = calibration(inner[fold].map { $0 ?? 0 }, documents, kept)
      for index in documents.indices where folds[index] == fold {
        result.probabilities[index] = Sigmoid.value(calibration.applied(to: Self.logit(matrix[index], coefficients)))
      }
      result.models.append((coefficients, calibration))
    }
    return result
  }

  /// The highest logit among a document's clauses.
  public static func logit(_ clauses: [SparseRow], _ coefficients: [Double]) -> Double {
    clauses.reduce(-.infinity) { max($0, $1.dot(coefficients)) }
  }

  /// The prior as it stands, without fit and calibration: the same for every fold.
  public func prior(_ evidence: EvidenceSet, folds: [Int]) -> HeldOut {
    let matrix = matrix(evidence.documents)
    let means = priors.map(\.mean)
    let given = AffineCalibration(slope: space.model.settings.calibrationSlope, offset: space.model.settings.calibrationOffset)
    return HeldOut(
      folds: folds, probabilities: matrix.map { Sigmoid.value(given.applied(to: Self.logit($0, means))) },
      models: Array(repeating: (means, given), count: (folds.max() ?? 0) + 1))
  }

  /// One number a record (the points of a baseline) in place of the model, calibrated on the other folds.
  public func calibrated(_ points: [Double], _ evidence: EvidenceSet, folds: [Int], among kept: [Int]) -> [Double] {
    var result = [Double](repeating: 0, count: points.count)
    for fold in 0..<((folds.max() ?? 0) + 1) {
      let calibration = calibration(points, evidence.documents, kept.filter { folds[$0] != fold })
      for index in points.indices where folds[index] == fold { result[index] = Sigmoid.value(calibration.applied(to: points[index])) }
    }
    return result
  }

  // MARK: Parts

  private func heldOutLogits(_ matrix: [[SparseRow]], _ documents: [LabelledDocument], _ folds: [Int]) -> [Double] {
    var result = [Double](repeating: 0, count: documents.count)
    for fold in 0..<((folds.max() ?? 0) + 1) {
      let coefficients = coefficients(matrix, documents, keeping: documents.indices.filter { folds[$0] != fold })
      for index in documents.indices where folds[index] == fold { result[index] = Self.logit(matrix[index], coefficients) }
    }
    return result
  }

  private func coefficients(_ matrix: [[SparseRow]], _ documents: [LabelledDocument], keeping kept: [Int]) -> [Double] {
    fit(kept.map { matrix[$0] }, kept.map { documents[$0] }).regression.coefficients
  }

  /// Court records set the scale; what we wrote ourselves counts by its share, and fully where there is no court record.
  private func calibration(_ logits: [Double], _ documents: [LabelledDocument], _ kept: [Int]) -> AffineCalibration {
    let share = kept.contains { documents[$0].source == .courts } ? settings.calibrationOwnShare : 1
    return AffineCalibration(
      logits: kept.map { logits[$0] }, targets: kept.map { documents[$0].target },
      weights: kept.map { documents[$0].weight * (documents[$0].source == .courts ? 1 : share) },
      deviation: settings.calibrationDeviation)
  }
}
