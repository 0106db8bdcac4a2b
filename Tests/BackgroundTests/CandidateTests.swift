import Definitions
import TestSupport
import Testing
import Tokenization

@testable import Background

@Suite("Candidates")
struct CandidateTests {
  private func candidates(_ text: String) throws -> [String] {
    let tokenized = try Tokenizer(abbreviations: []).tokenize(Array(text.utf8))
    let words = KeyedWords(tokenized, words: WordCorpus.terms)
    var found: [String] = []
    words.forEachCandidate(in: 0..<words.keys.count) { one in
      if one.count > 1 { found.append(one.tokens.map { tokenized.string(tokenized.tokens[$0]) }.joined(separator: " ")) }
    }
    return found
  }

  @Test(
    "begin and end with content words, and cross no mark",
    arguments: [
      ("the computer system", ["computer system"]),
      ("computer system data", ["computer system", "computer system data", "system data"]),
      ("denial of service", ["denial of service"]),
      ("denial of the service", []),
      ("of service of", []),
      ("computer, system", []), ("computer. System", []), ("computer (system)", []), ("computer\n\nsystem", []),
      ("computer\nsystem", ["computer system"]), ("real-time collection", ["real time", "real time collection", "time collection"]),
      ("stored data", ["stored data"]), ("data stored", []), ("computer 5 system", []), ("a b", []),
      (
        "one two six ten day",
        ["one two", "one two six", "one two six ten", "two six", "two six ten", "two six ten day", "six ten", "six ten day", "ten day"]
      ),
      ("", []), ("the", []),
    ] as [(String, [String])])
  func table(text: String, expected: [String]) throws {
    #expect(try candidates(text) == expected)
  }

  @Test("keys are those of base forms, in order")
  func keys() throws {
    let terms = TermWords(inflection: Inflection(plural: ["s>"]), barred: ["the"])
    let words = try WordCorpus.keyed("Computer Systems", terms)
    var keys: [UInt64] = []
    words.forEachCandidate(in: 0..<2) { keys.append($0.key) }
    #expect(keys == [WordKey.word("computer"), WordKey.phrase(["computer", "system"]), WordKey.word("system")])
    #expect(WordKey.phrase(["computer", "system"]) != WordKey.phrase(["system", "computer"]))
  }
}
