import LegalText

/// A pattern of findings that is worse than its parts: it reads no words, only what the indicators before it found.
public protocol CompositeIndicator: Indicator {
  /// For each part of the pattern, the ids of which one must be found.
  static var parts: [[String]] { get }
}

extension CompositeIndicator {
  /// How strongly the pattern is there: as much as its weakest part, each part by its strongest finding; 0 when a part is missing.
  /// - Complexity: O(parts · signals).
  static func support(in signals: some Sequence<Signal>) -> Double {
    parts.map { part in
      signals.filter { $0.direction == .risk && part.contains($0.indicator) }.map(\.value).max() ?? 0
    }.min() ?? 0
  }
}
