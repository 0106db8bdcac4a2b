#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The logistic curve and its kin, computed so that no logit overflows.
public enum Sigmoid {
  /// `1 / (1 + e^-x)`.
  public static func value(_ x: Double) -> Double {
    if x >= 0 { return 1 / (1 + exp(-x)) }
    let power = exp(x)
    return power / (1 + power)
  }

  /// `ln(1 + e^x)`.
  public static func softplus(_ x: Double) -> Double { max(x, 0) + log1p(exp(-x.magnitude)) }

  /// The log-odds of a probability in (0, 1).
  public static func logit(_ probability: Double) -> Double { log(probability / (1 - probability)) }
}
