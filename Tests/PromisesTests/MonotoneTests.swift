import LegalText
import Lexicon
import TestSupport
import Testing

/// Promise 2 on text: words that an entry flagged `monotone` names move the score of the clause they are put into the entry's way, or
/// not at all. That more of a signal moves the score its way is tested with the model (`ScorePropertyTests`).
@Suite("Monotone in added words")
struct MonotoneTests {
  /// Roles whose clauses do something.
  private static let operative: Set<ClauseRole> = [.offence, .power, .duty, .penalty, .cooperation, .jurisdiction, .delegation]

  @Test("an added risk never lowers the clause, an added mitigation never raises it")
  func insertion() throws {
    let analyst = try Analyst()
    let monotone = analyst.pack.lexicon.entries.indices.filter { analyst.pack.lexicon.entries[$0].isMonotone }
    #expect(monotone.count > 200)
    let texts = try Texts.random(Sampling.count(24, long: 600), sections: 2...4, seed: Sampling.seed + 20_000)
    var counts: [Insertion.Obstacle: Int] = [:]
    var moved = 0
    var queue: [Int] = []
    for (round, text) in texts.enumerated() {
      var generator = SeededGenerator(seed: Sampling.seed + UInt64(round))
      let before = try analyst.analyse(text.bytes)
      for _ in 0..<10 {
        // Every entry in turn, in random order.
        if queue.isEmpty { queue = monotone.shuffled(using: &generator) }
        let number = queue.removeLast()
        let entry = analyst.pack.lexicon.entries[number]
        guard let (clause, offset) = place(in: before, &generator) else { continue }
        let insertion = Insertion(entry: number, words: entry.words(using: &generator), offset: offset)
        let after = try analyst.analyse(insertion.applied(to: before.bytes))
        let obstacle = insertion.obstacle(before, after, clause: clause)
        counts[obstacle, default: 0] += 1
        guard obstacle == .none else { continue }
        let (old, new) = (before.score(clause), after.score(clause))
        if old.logit != new.logit { moved += 1 }
        let isRight = entry.direction == .risk ? new.logit >= old.logit : new.logit <= old.logit
        guard !isRight else { continue }
        Issue.record(
          """
          \(text.name), \(before.id(clause)), \(before.role(clause)): the \(entry.direction) \(entry.list)/\(entry.id) moved the logit \
          from \(old.logit) to \(new.logit)
            text: \(after.text(clause))
            before: \(before.explanation(clause))
            after: \(after.explanation(clause))
          """)
      }
    }
    let total = counts.values.reduce(0, +)
    let tested = counts[.none] ?? 0
    let others = Insertion.Obstacle.allCases.dropFirst().map { "\(counts[$0] ?? 0) × \($0.rawValue)" }
    print(
      "monotone: seed \(Sampling.seed), \(total) insertions, \(tested) tested, \(moved) moved the score; \(others.joined(separator: ", "))")
    #expect(tested * 3 > total, "most insertions must be such that the promise speaks of them")
    #expect(moved * 3 > tested, "most of these must matter")
  }

  /// A blank between two words in the middle of a clause that does something.
  private func place(in text: AnalysedText, _ generator: inout SeededGenerator) -> (clause: Int, offset: Int)? {
    let clauses = text.clauses.indices.filter { Self.operative.contains(text.role($0)) }
    guard let clause = clauses.randomElement(using: &generator) else { return nil }
    let range = text.clauses[clause].range
    let blanks = range.start..<range.end
    let isLetter = { (at: Int) in 0x61...0x7A ~= text.bytes[at] }
    let offsets = blanks.dropFirst().dropLast().filter { text.bytes[$0] == 0x20 && isLetter($0 - 1) && isLetter($0 + 1) }
    guard let blank = offsets.randomElement(using: &generator) else { return nil }
    return (clause, blank + 1)
  }
}
