import LegalText
import TestSupport
import Testing

@Suite("A roll-up")
struct RollUpTests {
  private static func score(_ score: Double, low: Double = 0, high: Double = 100) -> ClauseScore {
    ClauseScore(intercept: -2, logit: 0, score: score, low: low, high: high, signals: [])
  }

  @Test("of no clause does not exist")
  func empty() { #expect(RollUp([]) == nil) }

  @Test("of one clause is that clause")
  func single() throws {
    let rollUp = try #require(RollUp([Self.score(46.26, low: 31.02, high: 62.9)]))
    #expect(rollUp.score == 46.26)
    #expect(rollUp.low == 31.02)
    #expect(rollUp.high == 62.9)
    #expect(rollUp.mean == 46.26)
    #expect(rollUp.clauseCount == 1)
    #expect(rollUp.aboveCount == 0)
    #expect(rollUp.band == .moderate)
  }

  @Test("takes the maximum of score and of both ends of the interval, the mean, and counts from elevated on")
  func several() throws {
    let rollUp = try #require(
      RollUp([Self.score(10, low: 5, high: 95), Self.score(50, low: 20, high: 60), Self.score(75, low: 1, high: 80)]))
    #expect(rollUp.score == 75)
    #expect(rollUp.low == 20)
    #expect(rollUp.high == 95)
    #expect(rollUp.mean == 45)
    #expect(rollUp.clauseCount == 3)
    #expect(rollUp.aboveCount == 2)
    #expect(rollUp.band == .high)
  }

  @Test("does not depend on the order of the clauses, and lies within its interval", arguments: [UInt64(4), 5, 6])
  func anyOrder(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let scores = (0..<20).map { _ in
      let value = Double(Int.random(in: 0...400, using: &generator)) / 4
      return Self.score(value, low: value / 2, high: (value + 100) / 2)
    }
    let rollUp = try #require(RollUp(scores))
    let shuffled = try #require(RollUp(scores.shuffled(using: &generator)))
    #expect(rollUp.score == shuffled.score && rollUp.aboveCount == shuffled.aboveCount && rollUp.mean == shuffled.mean, "seed \(seed)")
    #expect(rollUp.low <= rollUp.score && rollUp.score <= rollUp.high, "seed \(seed)")
    #expect(rollUp.mean <= rollUp.score, "seed \(seed)")
  }
}
