import Foundation
import Indicators
import LegalText
import TestSupport
import Testing

/// Promise 2 on definitions: a definition in scope never raises a clause by more than it takes away.
@Suite("Added definitions")
struct AddedDefinitionTests {
  /// A closed meaning that says nothing else: no word of it is in a list.
  private static let meaning = "a thing of the kind that is described in the table below"

  /// Meanings that settle little or nothing: a definition that is open itself takes less away, and still never adds.
  private static let openMeanings = [
    "anything that is offensive, indecent or against public order",
    "whatever the Minister considers harmful to the national interest",
    "speech, data or any other thing of a similar nature",
    "an act against good morals, national unity or public order, and any other undesirable act that causes annoyance",
  ]

  /// Adds a definition as the last of the interpretation section.
  private func adding(_ term: String, to text: String, meaning: String = Self.meaning) -> String? {
    guard let heading = text.range(of: "In this Act—\n"), let end = text[heading.upperBound...].range(of: ".\n\n") else { return nil }
    return text.replacingCharacters(in: end, with: ";\n“\(term)” means \(meaning).\n\n")
  }

  /// The first undefined term of each clause, by its folded words.
  private func undefinedTerms(_ text: AnalysedText) -> [String: Set<Int>] {
    var users: [String: Set<Int>] = [:]
    for clause in text.clauses.indices {
      for one in text.score(clause).findings where ["undefined-term", "vague-ground"].contains(one.signal.indicator) {
        guard let range = one.signal.range else { continue }
        users[text.context.text.string(range).lowercased(), default: []].insert(clause)
      }
    }
    return users
  }

  @Test("never raise a clause that they do not make, nor the highest of all others", arguments: [false, true])
  func additions(isOpen: Bool) throws {
    let analyst = try Analyst()
    let texts = try Texts.random(Sampling.count(20, long: 500), sections: 2...5, seed: Sampling.seed + 30_000)
    var tested = 0
    var lowered = 0
    for (round, text) in texts.enumerated() {
      var generator = SeededGenerator(seed: Sampling.seed + UInt64(round))
      let before = try analyst.analyse(text.bytes)
      let users = undefinedTerms(before)
      for term in users.keys.sorted().shuffled(using: &generator).prefix(4) {
        let meaning = isOpen ? generator.pick(Self.openMeanings) : Self.meaning
        guard let changed = adding(term, to: String(decoding: text.bytes, as: UTF8.self), meaning: meaning) else { continue }
        let after = try analyst.analyse(Array(changed.utf8))
        let places = Dictionary(uniqueKeysWithValues: after.clauses.indices.map { (after.id($0), $0) })
        tested += 1
        for clause in before.clauses.indices {
          guard let now = places[before.id(clause)] else {
            Issue.record("\(text.name): \(before.id(clause)) is gone after defining “\(term)”")
            continue
          }
          let (old, new) = (before.score(clause), after.score(now))
          if new.logit < old.logit { lowered += 1 }
          guard new.logit > old.logit else { continue }
          Issue.record(
            """
            \(text.name), \(before.id(clause)), \(before.role(clause)) → \(after.role(now)): defining “\(term)” moved the logit from \
            \(old.logit) to \(new.logit)
              text: \(before.text(clause))
              before: \(before.explanation(clause))
              after: \(after.explanation(now))
            """)
        }
        let oldest = before.clauses.indices.map { before.score($0).score }.max() ?? 0
        let known = Set(before.clauses.indices.map { before.id($0) })
        let newest = after.clauses.indices.filter { known.contains(after.id($0)) }.map { after.score($0).score }.max() ?? 0
        #expect(newest <= oldest, "\(text.name): defining “\(term)”")
      }
    }
    print("added \(isOpen ? "open" : "closed") definitions: seed \(Sampling.seed), \(tested) tested, \(lowered) clauses lowered")
    #expect(tested > texts.count && lowered > tested / 3)
  }
}
