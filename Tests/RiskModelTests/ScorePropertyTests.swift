import LegalText
import Testing

@testable import RiskModel

/// The promises of the contract on 10,000 random clauses each with the model that ships, and 2,000 with a calibrated one.
@Suite("Promises about the score")
struct ScorePropertyTests {
  static let seed: UInt64 = 20_260_731

  static let models: [(name: String, model: RiskModel, rounds: Int)] = {
    guard let prior = try? ModelFixtures.prior() else { return [] }
    let settings = ModelSettings(decay: 0.7, intervalLevel: 0.9, calibrationSlope: 1.7, calibrationOffset: -0.35)
    let calibrated = RiskModel(intercept: prior.intercept, features: prior.features, exposures: prior.exposures, settings: settings)
    return [("prior", prior, 10_000), ("calibrated", calibrated, 2_000)]
  }()

  /// A clause as the indicators might describe it, from nothing found to twenty signals, with ties and zeros.
  static func randomSignals(_ model: RiskModel, _ generator: inout SeededGenerator) -> [Signal] {
    let simple = model.features.filter { $0.kind != .interaction }
    return (0..<Int.random(in: 0...(Bool.random(using: &generator) ? 5 : 20), using: &generator)).map { _ in
      let feature = simple.randomElement(using: &generator) ?? simple[0]
      let value =
        Bool.random(using: &generator)
        ? [0, 0.2, 0.5, 1, 1.5].randomElement(using: &generator) ?? 1 : Double.random(in: 0...3, using: &generator)
      return feature.kind == .risk ? ModelFixtures.risk(feature.id, value) : ModelFixtures.mitigation(feature.id, value)
    }
  }

  static func forEachClause(_ label: String, _ body: (RiskModel, ClauseRole, [Signal], inout SeededGenerator) -> String?) {
    #expect(models.count == 2)
    for (name, model, rounds) in models {
      var generator = SeededGenerator(state: seed)
      for round in 0..<rounds {
        let role = ClauseRole.allCases.randomElement(using: &generator) ?? .offence
        let signals = randomSignals(model, &generator)
        if let complaint = body(model, role, signals, &generator) {
          Issue.record(
            "\(label): \(complaint); model \(name), seed \(seed), round \(round), \(role), \(signals.map { ($0.indicator, $0.value) })")
          return
        }
      }
    }
  }

  @Test("intercept and contributions add up to the logit, and the logit gives the score")
  func exactness() {
    Self.forEachClause("exactness") { model, role, signals, _ in
      let score = model.score(role: role, signals: signals)
      let sum = score.signals.reduce(score.intercept) { $0 + (Double("\($1.contribution)") ?? .nan) }
      guard abs(sum - score.logit) < 1e-9 else { return "sum \(sum), logit \(score.logit)" }
      return score.score == Logistic.score(score.logit) ? nil : "score \(score.score) is not that of \(score.logit)"
    }
  }

  @Test("no finding lowers and no mitigation raises")
  func signs() {
    Self.forEachClause("signs") { model, role, signals, _ in
      let score = model.score(role: role, signals: signals)
      let isRight = score.findings.allSatisfy { $0.contribution >= 0 } && score.mitigations.allSatisfy { $0.contribution <= 0 }
      return isRight && score.signals.allSatisfy { $0.contribution.sign == .plus || $0.contribution < 0 } ? nil : "wrong sign"
    }
  }

  @Test("more of a signal moves the score its way or not at all")
  func monotoneInValues() {
    Self.forEachClause("raised signal") { model, role, signals, generator in
      guard let place = signals.indices.randomElement(using: &generator) else { return nil }
      var raised = signals
      raised[place].value += Double.random(in: 0...1, using: &generator)
      return complaint(model, role, signals, raised, signals[place].direction)
    }
  }

  @Test("one more signal moves the score its way or not at all")
  func monotoneInCount() {
    Self.forEachClause("added signal") { model, role, signals, generator in
      guard let extra = Self.randomSignals(model, &generator).first else { return nil }
      var more = signals
      more.insert(extra, at: Int.random(in: 0...signals.count, using: &generator))
      return complaint(model, role, signals, more, extra.direction)
    }
  }

  private func complaint(
    _ model: RiskModel, _ role: ClauseRole, _ before: [Signal], _ after: [Signal], _ direction: SignalDirection
  ) -> String? {
    let old = model.score(role: role, signals: before)
    let new = model.score(role: role, signals: after)
    // No tolerance: the sums are monotone to the last bit.
    let isRight = direction == .risk ? new.logit >= old.logit && new.score >= old.score : new.logit <= old.logit && new.score <= old.score
    return isRight ? nil : "\(old.logit) became \(new.logit) by a \(direction)"
  }

  @Test("the order of the signals does not matter")
  func orderIndependence() {
    Self.forEachClause("order") { model, role, signals, generator in
      let score = model.score(role: role, signals: signals)
      let shuffled = model.score(role: role, signals: signals.shuffled(using: &generator))
      let isSame = score.logit.bitPattern == shuffled.logit.bitPattern && score.low == shuffled.low && score.high == shuffled.high
      return isSame && score.score == shuffled.score ? nil : "\(score.logit) became \(shuffled.logit)"
    }
  }

  @Test("the same clause gives the same numbers, and the signals come back as they went in")
  func determinism() {
    Self.forEachClause("determinism") { model, role, signals, _ in
      let first = model.score(role: role, signals: signals)
      let second = model.score(role: role, signals: signals)
      guard first.signals.map(\.contribution) == second.signals.map(\.contribution), first.logit == second.logit else { return "differs" }
      let isKept = zip(first.signals, signals).allSatisfy { $0.signal.indicator == $1.indicator && $0.signal.value == $1.value }
      return isKept && first.signals.count == signals.count ? nil : "signals moved"
    }
  }

  @Test("the interval holds the score")
  func interval() {
    Self.forEachClause("interval") { model, role, signals, _ in
      let score = model.score(role: role, signals: signals)
      return 0 <= score.low && score.low <= score.score && score.score <= score.high && score.high <= 100
        ? nil : "\(score.low) \(score.score) \(score.high)"
    }
  }

  @Test("the order of the files and of their rows does not matter")
  func rowOrder() throws {
    let model = try ModelFixtures.model()
    var generator = SeededGenerator(state: Self.seed)
    let lines = ModelFixtures.weights.split(separator: "\n")
    for round in 0..<50 {
      let shuffled = (lines.prefix(3) + lines.dropFirst(3).shuffled(using: &generator)).joined(separator: "\r\n")
      let (loaded, _) = RiskModel.load(files: ModelFixtures.files(weights: shuffled).shuffled(using: &generator))
      let other = try #require(loaded)
      let signals = Self.randomSignals(model, &generator)
      let isSame = other.contentHash == model.contentHash && other.features == model.features
      #expect(
        isSame && other.score(role: .offence, signals: signals).logit == model.score(role: .offence, signals: signals).logit,
        "round \(round)")
    }
  }
}
