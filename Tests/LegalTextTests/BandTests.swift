import LegalText
import Testing

@Suite("A band")
struct BandTests {
  @Test(
    "includes its lower bound and excludes its upper",
    arguments: [
      (0, Band.low), (24.99, .low), (25, .moderate), (49.99, .moderate), (50, .elevated), (74.99, .elevated), (75, .high), (100, .high),
    ])
  func bounds(score: Double, band: Band) { #expect(Band(score: score) == band) }

  @Test("starts at the bound that it names", arguments: Band.allCases)
  func lowerBound(band: Band) {
    #expect(Band(score: band.lowerBound) == band)
    #expect(band.lowerBound == 0 || Band(score: band.lowerBound.nextDown) < band)
  }

  @Test("sorts from low to high")
  func order() { #expect(Band.allCases.shuffled().sorted() == [.low, .moderate, .elevated, .high]) }

  @Test("of a clause is that of its printed score")
  func clauseScore() {
    let score = ClauseScore(intercept: -1, logit: 0, score: 50, low: 40, high: 60, signals: [])
    #expect(score.band == .elevated)
    #expect(score.findings.isEmpty && score.mitigations.isEmpty)
  }
}
