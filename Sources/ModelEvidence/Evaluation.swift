import LegalText
public import ModelFitting
import RiskModel

/// What a model is worth on records that it did not see: figures, groups, ablations, largest errors.
public struct Evaluation: Sendable {
  /// One kind of model.
  public struct Variant: Sendable {
    public var name: String
    public var why: String
    public var figures: EvaluationFigures
    /// Of own clauses, held out: AUROC, and the share of pairs in one family of which the open one scores higher.
    public var clauses: EvaluationFigures.Figure?
    public var pairs: (right: Int, all: Int)
  }

  /// Records of one kind.
  public struct Group: Sendable {
    public var facet: String
    public var name: String
    public var count: Int
    public var struck: Int
    public var auroc: Double?
    public var brier: Double?
    public var meanPrediction: Double
  }

  /// A record of the core that is far off, with what its decisive clause consists of.
  public struct LargeError: Sendable {
    public var document: LabelledDocument
    public var probability: Double
    /// Feature and share of the logit, the largest first; the intercept is left out.
    public var contributions: [(feature: String, amount: Double)]
  }

  public var evidence: EvidenceSet
  public var heldOut: ModelTrainer.HeldOut
  /// The fitted model first, then the prior alone, the baseline and the ablations.
  public var variants: [Variant]
  public var groups: [Group]
  public var errors: [LargeError]
  /// Of all evidence, by its weights, pooled over held-out folds.
  public var pooled: Reliability
  /// Share of simulated logits inside their 90 % interval.
  public var coverage: Double
  public var foldCount: Int

  /// - Complexity: Fits `folds · (folds + 1) / 2` models for each ablation and for the model itself.
  /// - Parameters:
  ///   - extended: With features that a fit may try; its variant says what they are worth.
  ///   - deviations: Half-width of the prior's interval in standard deviations.
  public init(
    _ evidence: EvidenceSet, trainer: ModelTrainer, extended: ModelTrainer, ablations: [Ablation], folds foldCount: Int, deviations: Double
  ) {
    self.evidence = evidence
    self.foldCount = foldCount
    let folds = evidence.folds(count: foldCount, seed: trainer.seed)
    let bootstrap = ClusterBootstrap(seed: trainer.seed, rounds: trainer.settings.bootstrapRounds)
    let documents = evidence.documents
    let courts = documents.indices.filter { documents[$0].source == .courts }
    func variant(_ name: String, _ why: String, _ probabilities: [Double]) -> Variant {
      let own = documents.indices.filter { documents[$0].source != .courts }
      let scores = own.map {
        LabelledScore(prediction: probabilities[$0], target: documents[$0].target, cluster: EvidenceSet.key(documents[$0]))
      }
      return Variant(
        name: name, why: why,
        figures: EvaluationFigures(courts.map { documents[$0] }, probabilities: courts.map { probabilities[$0] }, bootstrap: bootstrap),
        clauses: Discrimination.auroc(scores).map { EvaluationFigures.Figure(value: $0, low: $0, high: $0, count: scores.count) },
        pairs: Self.pairs(own.map { (documents[$0], probabilities[$0]) }))
    }
    let held = trainer.crossValidated(evidence, folds: folds)
    heldOut = held
    var variants = [variant("fitted", "Weights and calibration from the other folds", held.probabilities)]
    variants.append(
      variant("prior alone", "What experts said before any label; nothing fitted", trainer.prior(evidence, folds: folds).probabilities))
    let points = documents.map(\.baseline)
    if courts.contains(where: { points[$0] != 0 }) {
      var baseline = variant(
        "regular expressions", "models/baseline.tsv, calibrated on the other folds",
        trainer.calibrated(points, evidence, folds: folds, among: courts))
      baseline.clauses = nil
      baseline.pairs = (0, 0)
      variants.append(baseline)
    }
    variants.append(
      variant("with term statistics", Self.candidates(evidence, extended), extended.crossValidated(evidence, folds: folds).probabilities))
    for ablation in ablations {
      var without = trainer
      without.removed = trainer.space.columns(of: ablation.features)
      variants.append(variant(ablation.name, ablation.why, without.crossValidated(evidence, folds: folds).probabilities))
    }
    self.variants = variants
    groups = Self.groups(courts.map { (documents[$0], held.probabilities[$0]) }, trainer)
    errors = Self.errors(courts, held, documents, trainer)
    pooled = Reliability(zip(documents, held.probabilities).map { LabelledScore(prediction: $1, target: $0.target, weight: $0.weight) })
    let matrix = trainer.matrix(documents)
    let simulated = documents.indices.filter { documents[$0].weight > 0 }
    coverage = CoverageSimulation(seed: trainer.seed, rounds: trainer.settings.simulationRounds).coverage(
      of: MaximumRegression(LogisticRegression(priors: trainer.priors)), documents: simulated.map { matrix[$0] },
      weights: simulated.map { documents[$0].weight }, probes: courts.map { matrix[$0][0] }, deviations: deviations)
  }

  /// What fitting all evidence makes of the features that are tried.
  private static func candidates(_ evidence: EvidenceSet, _ extended: ModelTrainer) -> String {
    let fit = extended.fit(extended.matrix(evidence.documents), evidence.documents)
    let known = ["specificity", "term-hood"]
    let weights = (1..<extended.space.count).filter { known.contains(extended.space.feature($0).id) }.map { column in
      "`\(extended.space.feature(column).id)` \(PlainNumber.fixed(fit.regression.coefficients[column], decimals: 3))"
    }
    return "The background statistics of undefined wordings as features (models/candidates.tsv); weights fitted to all evidence: "
      + weights.joined(separator: ", ")
  }

  /// In each family, pairs of which one is labelled open and the other not: how many rank as labelled.
  private static func pairs(_ scored: [(LabelledDocument, Double)]) -> (right: Int, all: Int) {
    var families: [String: [(LabelledDocument, Double)]] = [:]
    for one in scored { families[EvidenceSet.key(one.0), default: []].append(one) }
    var (right, all) = (0, 0)
    for family in families.values {
      for open in family where open.0.isPositive {
        for closed in family where !closed.0.isPositive {
          all += 1
          if open.1 > closed.1 { right += 1 }
        }
      }
    }
    return (right, all)
  }

  private static func groups(_ scored: [(LabelledDocument, Double)], _ trainer: ModelTrainer) -> [Group] {
    let facets: [(name: String, value: (LabelledDocument) -> String)] = [
      ("topic", \.topic), ("jurisdiction", { String($0.group.split(separator: "|").first ?? "").trimmed }),
      ("role of the first clause", { $0.rows[0].role.rawValue }), ("verification", \.verified),
    ]
    var result: [Group] = []
    for facet in facets {
      var members: [String: [(LabelledDocument, Double)]] = [:]
      for one in scored { members[facet.value(one.0), default: []].append(one) }
      for (name, group) in members.sorted(by: { ($1.value.count, $0.key) < ($0.value.count, $1.key) })
      where group.count >= 4 && !name.isEmpty {
        let scores = group.map { LabelledScore(prediction: $0.1, target: $0.0.target) }
        result.append(
          Group(
            facet: facet.name, name: name, count: group.count, struck: group.count { $0.0.isPositive }, auroc: Discrimination.auroc(scores),
            brier: Reliability.brier(scores), meanPrediction: scores.reduce(0) { $0 + $1.prediction } / Double(scores.count)))
      }
    }
    return result
  }

  private static func errors(
    _ courts: [Int], _ held: ModelTrainer.HeldOut, _ documents: [LabelledDocument], _ trainer: ModelTrainer
  ) -> [LargeError] {
    let worst = courts.filter { documents[$0].isCore }.sorted { left, right in
      let (a, b) = (
        (held.probabilities[left] - documents[left].target).magnitude, (held.probabilities[right] - documents[right].target).magnitude
      )
      return a != b ? a > b : left < right
    }
    return worst.prefix(10).map { index in
      let model = held.models[held.folds[index]]
      let rows = trainer.matrix([documents[index]])[0]
      let row = rows[MaximumRegression.choice([rows], model.coefficients)[0]]
      let contributions = zip(row.columns, row.values).filter { $0.0 != 0 }.map { column, value in
        (feature: trainer.space.feature(column).id, amount: model.calibration.slope * model.coefficients[column] * value)
      }
      return LargeError(
        document: documents[index], probability: held.probabilities[index],
        contributions: contributions.sorted { ($1.amount.magnitude, $0.feature) < ($0.amount.magnitude, $1.feature) })
    }
  }
}

extension String {
  fileprivate var trimmed: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
