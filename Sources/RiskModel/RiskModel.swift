public import LegalText

/// Weights that turn the signals of a clause into a score that explains itself.
///
/// An additive model on log-odds: every signal contributes a number, and the numbers add up to the score's logit. It never sees text.
/// ```swift
/// let (model, faults) = RiskModel.load(files: files)       // weights, roles and settings; all faults at once
/// guard let model else { return faults }
/// let score = model.score(role: .offence, signals: signals)
/// for one in score.signals { report(one.signal, one.contribution) }
/// ```
/// A value of this type is immutable and may be shared between threads.
public struct RiskModel: Sendable {
  /// Weight of a clause in which nothing was found, before calibration.
  public let intercept: ModelFeature
  /// All risks, mitigations and interactions, ordered by id.
  public let features: [ModelFeature]
  public let settings: ModelSettings
  /// Sixteen hexadecimal digits over every number that a score depends on. The order of rows, comments, `source` and `why` do not
  /// change it.
  public let contentHash: String

  /// What each weight of a fitted model rests on, by id; empty for a prior.
  public let evidence: [String: WeightEvidence]

  /// Share in which a role counts, in [0, 1]; one entry for each role.
  let exposures: [ClauseRole: Double]
  /// Index in `features` of each risk and mitigation.
  let positions: [String: Int]
  /// For each feature, the indices of the features it joins; empty unless it is an interaction.
  let members: [[Int]]
  /// Log-odds per unit of each feature with the calibration's slope folded in, and their variances: the numbers that `score` reads.
  let slopedMeans: [Double]
  let slopedVariances: [Double]
  /// Half-width of the interval in standard deviations.
  let deviations: Double
  /// How the weights may be off together; nil where each errs by itself.
  let uncertainty: WeightUncertainty?

  /// - Precondition: Checked by the loader: ids unique, signs right, members known risks, one exposure for each role.
  init(
    intercept: ModelFeature, features: [ModelFeature], exposures: [ClauseRole: Double], settings: ModelSettings,
    uncertainty: WeightUncertainty? = nil, evidence: [String: WeightEvidence] = [:]
  ) {
    let ordered = Self.sorted(features)
    var positions: [String: Int] = [:]
    for (index, feature) in ordered.enumerated() where feature.kind != .interaction { positions[feature.id] = index }
    self.intercept = intercept
    self.features = ordered
    self.settings = settings
    self.exposures = exposures
    self.positions = positions
    members = ordered.map { $0.members.compactMap { positions[$0] } }
    let slope = settings.calibrationSlope
    slopedMeans = ordered.map { slope * $0.mean }
    slopedVariances = ordered.map { slope * slope * $0.variance }
    deviations = Logistic.deviations(level: settings.intervalLevel)
    self.uncertainty = uncertainty
    self.evidence = evidence
    contentHash = Self.digest(intercept, ordered, exposures, settings, uncertainty)
  }

  /// In the order of the model.
  static func sorted(_ features: [ModelFeature]) -> [ModelFeature] {
    features.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
  }

  /// Names that a signal may carry as its `indicator`: the risks and mitigations, without intercept and interactions.
  public var featureIDs: Set<String> { Set(positions.keys) }

  /// How many standard deviations on each side of the mean hold `level` of a normal distribution: 1.645 for 0.90.
  /// - Parameter level: Above 0, below 1 - 1e-15.
  public static func deviations(level: Double) -> Double { Logistic.deviations(level: level) }

  /// Share in which signals count in a clause of this role, in [0, 1].
  public func exposure(of role: ClauseRole) -> Double { exposures[role] ?? 0 }

  /// The faults of using this model with indicators that it does not know, or knows as the opposite: one per indicator, in the order
  /// given. To be called once, before the first score; `score` takes such a signal for a fault in the program.
  /// - Parameter file: Name for the diagnostics, e.g. the weights file.
  public func faults(serving indicators: [(id: String, direction: SignalDirection)], file: String) -> [Diagnostic] {
    indicators.compactMap { indicator in
      let wanted: ModelFeature.Kind = indicator.direction == .risk ? .risk : .mitigation
      if let index = positions[indicator.id], features[index].kind == wanted { return nil }
      return Diagnostic(
        code: "M150", file: file, message: "the model has no \(wanted.rawValue) '\(indicator.id)'",
        hint: "add a row '\(indicator.id)' of kind '\(wanted.rawValue)' to the weights, with a mean of 0 to leave it out")
    }
  }

  private static func digest(
    _ intercept: ModelFeature, _ features: [ModelFeature], _ exposures: [ClauseRole: Double], _ settings: ModelSettings,
    _ uncertainty: WeightUncertainty?
  ) -> String {
    var digest = ContentDigest()
    for feature in [intercept] + features {
      digest.add(feature.id)
      digest.add(feature.kind.rawValue)
      digest.add(feature.mean)
      digest.add(feature.variance)
    }
    for role in ClauseRole.allCases {
      digest.add(role.rawValue)
      digest.add(exposures[role] ?? 0)
    }
    for number in [settings.decay, settings.intervalLevel, settings.calibrationSlope, settings.calibrationOffset] { digest.add(number) }
    for number in (uncertainty?.covariance ?? []) + (uncertainty?.shift ?? []) { digest.add(number) }
    return digest.hexadecimal
  }
}
