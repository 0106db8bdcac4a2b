import LegalText
import Testing

@testable import RiskModel

@Suite("The scale")
struct LogisticTests {
  @Test(
    "is 0 to 100 with two decimals",
    arguments: [
      (-Double.infinity, 0), (-800, 0), (-12.3, 0), (-9.9, 0.01), (-3.2, 3.92), (0, 50), (1, 73.11), (9.9, 99.99), (800, 100),
      (.infinity, 100),
    ] as [(Double, Double)])
  func scores(_ logit: Double, _ expected: Double) { #expect(Logistic.score(logit) == expected) }

  @Test("never falls while the logit rises")
  func rises() {
    var last = 0.0
    for step in -200_000...200_000 {
      let score = Logistic.score(Double(step) / 10_000)
      if score < last { Issue.record("falls at \(step) / 10000") }
      last = score
    }
  }

  @Test("prints at most two decimals")
  func decimals() {
    for step in stride(from: -12.0, through: 12, by: 0.001) {
      let printed = "\(Logistic.score(step))"
      if printed.split(separator: ".")[1].count > 2 { Issue.record("\(step) gives \(printed)") }
    }
  }

  @Test(
    "knows the normal distribution",
    arguments: [
      (0.5, 0.6744897501960817), (0.8, 1.2815515655446004), (0.9, 1.6448536269514722), (0.95, 1.959963984540054),
      (0.99, 2.5758293035489004),
    ]
      as [(Double, Double)])
  func deviations(_ level: Double, _ expected: Double) { #expect(abs(Logistic.deviations(level: level) - expected) < 1e-12) }

  @Test(
    "the bands are those of the contract",
    arguments: [(24.99, Band.low), (25, .moderate), (49.99, .moderate), (50, .elevated), (74.99, .elevated), (75, .high)])
  func bands(_ score: Double, _ band: Band) {
    let result = ClauseScore(intercept: 0, logit: 0, score: score, low: 0, high: 100, signals: [])
    #expect(result.band == band)
  }
}
