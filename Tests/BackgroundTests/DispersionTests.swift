import Foundation
import Testing

@testable import Background

@Suite("Dispersion and entropy in closed form")
struct DispersionTests {
  @Test(
    "DPnorm",
    arguments: [
      ([5.0, 5.0], [1.0, 1.0], 0.0),
      ([7, 0], [1, 1], 1),
      // ½ (|¾ − ½| + |¼ − ½|) = ¼, over 1 − ½.
      ([3, 1], [1, 1], 0.5),
      // Shares like the sizes.
      ([9, 1], [90, 10], 0),
      // All in the small part: ½ (0.9 + 0.9) over 1 − 0.1.
      ([0, 4], [90, 10], 1),
      // All in the large part: ½ (0.1 + 0.1) over 0.9.
      ([4, 0], [90, 10], 1.0 / 9),
      ([1, 1, 2], [1, 1, 1], 0.25),
      ([0, 0], [1, 1], 0), ([5], [10], 0),
    ] as [([Double], [Double], Double)])
  func deviation(observed: [Double], expected: [Double], value: Double) {
    #expect(abs(Dispersion.deviation(observed: observed, expected: expected) - value) < 1e-12)
  }

  @Test("traditions count alike whatever their size")
  func traditions() {
    let alone = Dispersion.overTraditions(counts: [1000, 0], sizes: [1_000_000, 1_000], lean: 0)
    #expect(alone.deviation == 1)
    #expect(abs(alone.meanRate - 0.0005) < 1e-12)
    let alike = Dispersion.overTraditions(counts: [1000, 1], sizes: [1_000_000, 1_000], lean: 0)
    #expect(abs(alike.deviation) < 1e-12)
    // (10 + 100 · 0.01) / 1100 and (10 + 1) / 1100, and so even; without leaning likewise.
    let small = Dispersion.overTraditions(counts: [20, 0], sizes: [1_000, 1_000], lean: 1_000)
    // Rates (20 + 10) / 2000 and 10 / 2000: shares ¾ and ¼.
    #expect(abs(small.deviation - 0.5) < 1e-12)
    #expect(abs(small.meanRate - 0.01) < 1e-12)
  }

  @Test(
    "entropy in bits",
    arguments: [
      ([], 0.0), ([0, 0], 0), ([7], 0), ([1, 1], 1), ([3, 3, 3, 3], 2), ([3, 1], 0.811_278_124_459_132_8), ([0, 2, 0, 2, 4], 1.5),
    ] as [([UInt32], Double)])
  func entropy(counts: [UInt32], bits: Double) {
    #expect(abs(ContextEntropy.bits(counts) - bits) < 1e-12)
  }

  @Test("the figures of a wording survive their eight bytes")
  func packing() {
    for (rate, share, spread, left, right) in [(1e-7, 0.5, 0.25, 3.5, 0), (0.03, 1, 1, 6, 6), (3e-9, 1e-6, 0, 0, 5.99)] {
      let figures = BackgroundFigures(meanRate: rate, passageShare: share, dispersion: spread, leftEntropy: left, rightEntropy: right)
      let read = BackgroundFigures(packed: figures.packed)
      #expect(abs(read.meanRate / rate - 1) < 0.0005)
      #expect(abs(read.passageShare / share - 1) < 0.0005)
      #expect(abs(read.dispersion - spread) <= 0.5 / 255 + 1e-12)
      #expect(abs(read.leftEntropy - left) <= 3.0 / 255 + 1e-12 && abs(read.rightEntropy - right) <= 3.0 / 255 + 1e-12)
      #expect(BackgroundFigures(packed: read.packed) == read)
    }
  }
}
