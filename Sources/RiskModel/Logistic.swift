#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// From log-odds to the scale of the score.
enum Logistic {
  /// `100 / (1 + e^-logit)`, rounded to two decimals, halves away from zero. Infinite log-odds give 0 and 100.
  static func score(_ logit: Double) -> Double {
    let percent = 100 / (1 + exp(-logit))
    return (percent * 100).rounded(.toNearestOrAwayFromZero) / 100
  }

  /// How many standard deviations on each side of the mean hold `level` of a normal distribution: 1.645 for 0.90.
  ///
  /// Bisection on `erf`, which is monotone: 64 halvings of 0 ... 8 reach the precision of a Double.
  /// - Parameter level: Above 0, below 1 - 1e-15.
  static func deviations(level: Double) -> Double {
    var low = 0.0
    var high = 8.0
    for _ in 0..<64 {
      let middle = (low + high) / 2
      if erf(middle / 2.0.squareRoot()) < level { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
