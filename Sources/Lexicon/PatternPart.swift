/// A piece of a pattern.
enum PatternPart: Sendable {
  /// A word outside braces and brackets.
  case word(PatternWord)
  /// Exactly one of several word sequences; brackets are a sequence and the empty one.
  case choice([[PatternWord]])

  /// The sequences of which one stands at this place.
  var options: [[PatternWord]] {
    switch self {
    case .word(let word): [[word]]
    case .choice(let options): options
    }
  }

  var optionCount: Int {
    switch self {
    case .word: 1
    case .choice(let options): options.count
    }
  }

  /// Number of words of the longest sequence.
  var maximumWords: Int {
    switch self {
    case .word: 1
    case .choice(let options): options.reduce(0) { max($0, $1.count) }
    }
  }

  /// Whether one of the sequences is empty or has nothing but `_`.
  var canLackFixedWord: Bool {
    switch self {
    case .word(let word): word == .any
    case .choice(let options): options.contains { option in option.allSatisfy { $0 == .any } }
    }
  }
}
