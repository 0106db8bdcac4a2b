import LegalText
import Testing

@testable import RiskModel

private typealias Fixtures = ModelFixtures

@Suite("One clause, computed by hand")
struct ScoringTests {
  /// Signals, and what they must give with exposure 1: contributions in the order of the input.
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var signals: [Signal]
    var contributions: [Double]
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(name: "nothing found", signals: [], contributions: []),
    Case(name: "one risk", signals: [Fixtures.risk("vague", 1.5)], contributions: [3]),
    Case(
      name: "repeats count half of the one before, the largest first",
      signals: [Fixtures.risk("vague", 0.5), Fixtures.risk("vague", 1), Fixtures.risk("vague", 0.8)], contributions: [0.25, 2, 0.8]),
    Case(
      name: "of equal signals the first in the text counts most", signals: [Fixtures.risk("vague"), Fixtures.risk("vague")],
      contributions: [2, 1]),
    Case(name: "a mitigation", signals: [Fixtures.mitigation("intent", 0.5)], contributions: [-0.5]),
    Case(
      name: "an interaction is split by the members' own contributions",
      signals: [Fixtures.risk("absent"), Fixtures.mitigation("intent"), Fixtures.risk("vague")], contributions: [0.66, -1, 2.64]),
    Case(
      name: "an interaction counts as much as its weakest member", signals: [Fixtures.risk("vague", 0.25), Fixtures.risk("absent")],
      contributions: [0.6, 0.6]),
    Case(
      name: "an interaction of members that weigh nothing is split by their amounts",
      signals: [Fixtures.risk("weightless", 3), Fixtures.risk("hollow", 1)], contributions: [0.3, 0.1]),
    Case(
      name: "three members", signals: [Fixtures.risk("vague"), Fixtures.risk("absent"), Fixtures.risk("weightless")],
      contributions: [2 + 0.64 + 0.24, 0.5 + 0.16 + 0.06, 0]),
    Case(
      name: "a signal of value 0 says nothing", signals: [Fixtures.risk("vague", 0), Fixtures.mitigation("intent", 0)],
      contributions: [0, 0]),
  ]

  @Test("contributions add up as the formula says", arguments: cases)
  func closedForm(_ one: Case) throws {
    let score = try Fixtures.model().score(role: .offence, signals: one.signals)
    #expect(score.signals.map(\.signal.indicator) == one.signals.map(\.indicator))
    for (weighed, wanted) in zip(score.signals, one.contributions) { #expect(abs(weighed.contribution - wanted) < 1e-12) }
    #expect(score.intercept == -3)
    #expect(abs(score.logit - one.contributions.reduce(-3, +)) < 1e-12)
  }

  @Test(
    "log-odds become a score with two decimals",
    arguments: [(0.5, 11.92), (1, 26.89), (1.5, 50), (2, 73.11), (20, 100)] as [(Double, Double)])
  func scale(_ value: Double, _ expected: Double) throws {
    #expect(try Fixtures.model().score(role: .offence, signals: [Fixtures.risk("vague", value)]).score == expected)
  }

  @Test("the interval is that of the weights", arguments: [1.0, 2.5])
  func interval(_ slope: Double) throws {
    let settings = Fixtures.settings.replacing("calibration-slope\t1\t", with: "calibration-slope\t\(slope)\t")
    let score = try Fixtures.model(settings: settings).score(
      role: .duty, signals: [Fixtures.risk("vague", 2), Fixtures.risk("absent", 0.5)])
    // x = 1, 0.25 and 0.25 for the interaction; z(0.90) = 1.6448536269514722.
    let deviation = (0.25 + 0.16 + 0.0625 * 0.04 + 0.0625 * 0.04).squareRoot()
    let logit = slope * (-3 + 2 + 0.125 + 0.2)
    #expect(abs(score.logit - logit) < 1e-12)
    for (printed, exact) in [
      (score.low, logit - slope * 1.6448536269514722 * deviation), (score.high, logit + slope * 1.6448536269514722 * deviation),
    ] {
      #expect(printed == Logistic.score(exact))
    }
  }

  @Test("calibration is folded into intercept and contributions")
  func calibration() throws {
    let settings = Fixtures.settings.replacing("calibration-slope\t1\t", with: "calibration-slope\t0.5\t")
      .replacing("calibration-offset\t0\t", with: "calibration-offset\t0.7\t")
    let score = try Fixtures.model(settings: settings).score(
      role: .offence, signals: [Fixtures.risk("vague"), Fixtures.mitigation("intent")])
    #expect(abs(score.intercept - (-0.8)) < 1e-12)
    #expect(score.signals.map(\.contribution) == [1, -0.5])
    #expect(abs(score.logit - (-0.3)) < 1e-12)
  }

  @Test("the role scales risks, mitigations and interactions alike")
  func exposure() throws {
    let model = try Fixtures.model()
    let signals = [Fixtures.risk("vague"), Fixtures.risk("absent"), Fixtures.mitigation("intent")]
    let full = model.score(role: .offence, signals: signals).signals.map(\.contribution)
    let half = model.score(role: .duty, signals: signals).signals.map(\.contribution)
    for (whole, part) in zip(full, half) { #expect(abs(part - whole / 2) < 1e-12) }
  }

  @Test("a definition takes the highest exposure of the clauses that use it")
  func definitionByUse() throws {
    let model = try Fixtures.model()
    let signals = [Fixtures.risk("vague")]
    let used = model.score(role: .definition, usedBy: [.final, .duty, .preamble], signals: signals)
    #expect(used.logit == model.score(role: .duty, signals: signals).logit)
    #expect(model.score(role: .definition, signals: signals).logit == model.score(role: .final, signals: signals).logit)
  }

  @Test("names its features and refuses indicators that it does not know")
  func serving() throws {
    let model = try Fixtures.model()
    #expect(model.featureIDs == ["vague", "absent", "weightless", "hollow", "intent"])
    let faults = model.faults(
      serving: [("vague", .risk), ("intent", .risk), ("secrecy", .risk), ("intent", .mitigation), ("vague*absent", .risk)], file: "w.tsv")
    let hint = "of kind 'risk' to the weights, with a mean of 0 to leave it out"
    #expect(
      faults.map(\.oneLine)
        == ["intent", "secrecy", "vague*absent"].map {
          "w.tsv: error: [M150] the model has no risk '\($0)' / hint: add a row '\($0)' \(hint)"
        })
  }

  @Test("stops at signals that only a fault in the program can make")
  func impossibleSignals() async {
    await #expect(processExitsWith: .failure) {
      _ = try ModelFixtures.model().score(role: .offence, signals: [ModelFixtures.risk("unknown")])
    }
    await #expect(processExitsWith: .failure) {
      _ = try ModelFixtures.model().score(role: .offence, signals: [ModelFixtures.risk("intent")])
    }
    await #expect(processExitsWith: .failure) {
      _ = try ModelFixtures.model().score(role: .offence, signals: [ModelFixtures.risk("vague", -1)])
    }
    await #expect(processExitsWith: .failure) {
      _ = try ModelFixtures.model().score(role: .offence, signals: [ModelFixtures.risk("vague", .nan)])
    }
    await #expect(processExitsWith: .success) {
      _ = try ModelFixtures.model().score(role: .offence, signals: [ModelFixtures.risk("vague", 100)])
    }
  }
}
