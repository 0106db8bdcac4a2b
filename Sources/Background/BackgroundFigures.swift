import Glibc

/// What a background knows about one wording.
public struct BackgroundFigures: Sendable, Equatable {
  /// Mean over the traditions of its share of their words, in (0, 1].
  public var meanRate: Double
  /// Share of the passages that hold it, in (0, 1].
  public var passageShare: Double
  /// DPnorm over the traditions, in [0, 1]: 0 spread alike, 1 in one alone.
  public var dispersion: Double
  /// Entropy of the words before and behind it, in bits, in [0, 6].
  public var leftEntropy: Double
  public var rightEntropy: Double

  public init(meanRate: Double, passageShare: Double, dispersion: Double, leftEntropy: Double, rightEntropy: Double) {
    self.meanRate = meanRate
    self.passageShare = passageShare
    self.dispersion = dispersion
    self.leftEntropy = leftEntropy
    self.rightEntropy = rightEntropy
  }

  /// The smaller of the two entropies: a whole term is free on both sides.
  public var freedom: Double { min(leftEntropy, rightEntropy) }

  // MARK: - Eight bytes

  /// Steps a bit: rates keep a relative precision of 0.05 %.
  private static let steps = 1600.0
  private static let lowest = -40.0
  private static let mostBits = 6.0

  /// Quantised: two logarithms of 16 bits, three numbers of 8 bits, the first lowest; the highest byte is 0.
  var packed: UInt64 {
    let fractions = [dispersion, leftEntropy / Self.mostBits, rightEntropy / Self.mostBits].map {
      UInt64((min(1, max(0, $0)) * 255).rounded())
    }
    return Self.logarithm(meanRate) | Self.logarithm(passageShare) << 16 | fractions[0] << 32 | fractions[1] << 40 | fractions[2] << 48
  }

  init(packed: UInt64) {
    func fraction(_ shift: UInt64) -> Double { Double(packed >> shift & 0xFF) / 255 }
    self.init(
      meanRate: Self.rate(packed & 0xFFFF), passageShare: Self.rate(packed >> 16 & 0xFFFF), dispersion: fraction(32),
      leftEntropy: fraction(40) * Self.mostBits, rightEntropy: fraction(48) * Self.mostBits)
  }

  private static func logarithm(_ rate: Double) -> UInt64 {
    guard rate > 0 else { return 0 }
    return UInt64((min(1, max(0, (log2(rate) - lowest) / -lowest)) * -lowest * steps).rounded())
  }

  private static func rate(_ logarithm: UInt64) -> Double { exp2(Double(logarithm) / steps + lowest) }
}
