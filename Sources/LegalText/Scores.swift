/// Bands of the score: low < 25 ≤ moderate < 50 ≤ elevated < 75 ≤ high.
public enum Band: String, Sendable, CaseIterable, Comparable {
  case low, moderate, elevated, high

  /// - Parameter score: in [0, 100], as printed (rounded to two decimals).
  public init(score: Double) {
    switch score {
    case ..<25: self = .low
    case ..<50: self = .moderate
    case ..<75: self = .elevated
    default: self = .high
    }
  }

  /// Lowest score of the band.
  public var lowerBound: Double {
    switch self {
    case .low: 0
    case .moderate: 25
    case .elevated: 50
    case .high: 75
    }
  }

  public static func < (left: Band, right: Band) -> Bool { left.lowerBound < right.lowerBound }
}

/// A signal with the share of the logit that the model gives it: positive for findings, negative for mitigations, never of the
/// other sign.
public struct WeighedSignal: Sendable {
  public var signal: Signal
  /// Log-odds added to the clause's logit; interactions and calibration are folded in.
  public var contribution: Double

  public init(signal: Signal, contribution: Double) {
    self.signal = signal
    self.contribution = contribution
  }
}

/// A score with its interval. `intercept + Σ contributions = logit` and `score = 100 / (1 + e^−logit)` rounded to two decimals.
public struct ClauseScore: Sendable {
  public var intercept: Double
  public var logit: Double
  /// In [0, 100], rounded to two decimals.
  public var score: Double
  /// 90 % interval of the model's weights, same unit as `score`.
  public var low: Double
  public var high: Double
  /// Findings and mitigations in the order in which they were given.
  public var signals: [WeighedSignal]

  public init(intercept: Double, logit: Double, score: Double, low: Double, high: Double, signals: [WeighedSignal]) {
    self.intercept = intercept
    self.logit = logit
    self.score = score
    self.low = low
    self.high = high
    self.signals = signals
  }

  public var band: Band { Band(score: score) }
  /// Signals that raise the score.
  public var findings: [WeighedSignal] { signals.filter { $0.signal.direction == .risk } }
  /// Signals that lower it.
  public var mitigations: [WeighedSignal] { signals.filter { $0.signal.direction == .mitigation } }
}
