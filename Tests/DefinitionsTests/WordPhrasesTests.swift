import TestSupport
import Testing
import Tokenization

@testable import Definitions

/// Phrases found by the numbers of words against phrases found by their letters.
@Suite("Phrases against their plain twin")
struct WordPhrasesTests {
  private static let words = ["in", "this", "act", "the", "term", "means", "a", "of", "section", "ship"]

  @Test("both find the same phrase at every place", arguments: 0..<200)
  func differential(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    // Small texts over a part of the words: some phrases cannot stand in them at all, others stand everywhere.
    let spoken = Array(Self.words.shuffled(using: &generator).prefix(Int.random(in: 1...6, using: &generator)))
    let text = (0..<Int.random(in: 0..<60, using: &generator)).map { _ in spoken.randomElement(using: &generator)! }
    let phrases = (0..<Int.random(in: 0..<8, using: &generator)).map { _ in
      (0..<Int.random(in: 0...4, using: &generator)).map { _ in Self.words.randomElement(using: &generator)! }
    }
    let folded = FoldedWords(try Tokenizer(abbreviations: []).tokenize(Array(text.joined(separator: " ").utf8)))
    let fast = folded.present(phrases)
    let twin = PlainPhrases(phrases: phrases, text: text)
    let wanted = Int.random(in: 0..<3, using: &generator)
    func isWanted(_ place: Int, _ first: Int) -> Bool { (place + first) % 3 != wanted }
    for token in -2..<(text.count + 3) {
      let comment: Comment = "seed \(seed), token \(token) of \(text), phrases \(phrases)"
      #expect(fast.phrase(at: token).map { [$0.place, $0.count] } == twin.phrase(at: token).map { [$0.place, $0.count] }, comment)
      let (found, expected) = (fast.phrase(endingAt: token), twin.phrase(endingAt: token))
      #expect(found.map { [$0.place, $0.count] } == expected.map { [$0.place, $0.count] }, comment)
      let (chosen, wished) = (fast.phrase(endingAt: token, where: isWanted), twin.phrase(endingAt: token, where: isWanted))
      #expect(chosen.map { [$0.place, $0.count] } == wished.map { [$0.place, $0.count] }, comment)
    }
    #expect(fast.isEmpty == !phrases.contains { !$0.isEmpty && $0.allSatisfy(text.contains) }, "seed \(seed)")
    let set = Set(phrases.joined())
    let numbers = folded.present(set)
    for index in text.indices {
      #expect(numbers.contains(folded.number(index)) == set.contains(text[index]), "seed \(seed), token \(index)")
    }
  }

  @Test("a set answers for every number below its count", arguments: [1, 63, 64, 65, 200])
  func numbers(_ count: Int) {
    let members = Set((0..<UInt32(count)).filter { $0 % 7 == 3 || $0 == UInt32(count) - 1 })
    let set = WordNumbers(members, count: count)
    for number in 0..<count { #expect(set.contains(number) == members.contains(UInt32(number))) }
  }
}
