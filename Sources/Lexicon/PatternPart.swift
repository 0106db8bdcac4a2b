/// A piece of a pattern: the word sequences of which exactly one stands at this place.
struct PatternPart {
  /// One sequence for a plain word; several for braces; the empty one and another for brackets.
  var options: [[PatternWord]]

  /// Number of words of the longest option.
  var maximumWords: Int { options.map(\.count).max() ?? 0 }

  /// All ways through `parts`, without repeats, in the order of the options.
  /// - Precondition: The product of the option counts is at most `FormPattern.maximumRuns`.
  static func expand(_ parts: [PatternPart]) -> [[PatternWord]] {
    var runs: [[PatternWord]] = [[]]
    for part in parts {
      if part.options.count == 1 {
        for index in runs.indices { runs[index] += part.options[0] }
      } else {
        runs = runs.flatMap { run in part.options.map { run + $0 } }
      }
    }
    var seen: Set<[PatternWord]> = []
    return runs.count == 1 ? runs : runs.filter { seen.insert($0).inserted }
  }
}
