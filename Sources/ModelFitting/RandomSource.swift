#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Random numbers that a seed fixes on every machine (SplitMix64: Steele, Lea and Flood, OOPSLA 2014).
public struct RandomSource: Sendable {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// Evenly in (0, 1), never 0 or 1.
  public mutating func uniform() -> Double { (Double(next() >> 11) + 0.5) * 0x1p-53 }

  /// Evenly in 0 ..< count. - Precondition: `count` is above 0 and far below 2⁵³.
  public mutating func index(below count: Int) -> Int { min(Int(uniform() * Double(count)), count - 1) }

  /// Standard normal (Box and Muller 1958; the second number of the pair is not kept, so that every draw is a function of the state).
  public mutating func normal() -> Double {
    let radius = (-2 * log(uniform())).squareRoot()
    return radius * cos(2 * Double.pi * uniform())
  }

  /// Standard normal given that it is at least `least`: by rejection, in the tail from an exponential (Robert, Stat. Comput. 5, 1995).
  public mutating func normal(atLeast least: Double) -> Double {
    if least < 0.45 {
      while true {
        let value = normal()
        if value >= least { return value }
      }
    }
    let rate = (least + (least * least + 4).squareRoot()) / 2
    while true {
      let value = least - log(uniform()) / rate
      if uniform() <= exp(-(value - rate) * (value - rate) / 2) { return value }
    }
  }

  /// Puts an array into a random order (Fisher and Yates).
  public mutating func shuffle<Element>(_ elements: inout [Element]) {
    for last in stride(from: elements.count - 1, to: 0, by: -1) { elements.swapAt(last, index(below: last + 1)) }
  }
}
