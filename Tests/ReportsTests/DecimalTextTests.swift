import Testing

@testable import Reports

@Suite struct DecimalTextTests {
  @Test(
    "two decimals",
    arguments: [
      (0, "0.00"), (46.26, "46.26"), (99.995, "100.00"), (-0.74, "-0.74"), (-0.001, "0.00"), (0.005, "0.01"), (100, "100.00"),
      (1e16, "10000000000000000.0"),
    ])
  func twoDecimals(number: Double, expected: String) { #expect(DecimalText.twoDecimals(number) == expected) }

  @Test("a sign in front", arguments: [(2.69, "+2.69"), (-0.74, "-0.74"), (-0.001, "+0.00"), (0, "+0.00")])
  func signed(number: Double, expected: String) { #expect(DecimalText.signed(number) == expected) }

  @Test("an incomplete share is never 100 %", arguments: [(1, "100 %"), (0.9999, "99 %"), (0.72, "72 %"), (0.57, "57 %"), (0, "0 %")])
  func percent(share: Double, expected: String) { #expect(DecimalText.percent(share) == expected) }

  @Test("every score from 0 to 100 in hundredths is written as itself")
  func hundredths() {
    for hundredth in 0...10_000 {
      let score = Double(hundredth) / 100
      #expect(DecimalText.rounded(score) == score)
      #expect(Double(DecimalText.twoDecimals(score)) == score)
      #expect(DecimalText.shortest(score).utf8.count <= DecimalText.twoDecimals(score).utf8.count)
    }
  }
}
