import LegalText
import Testing

@testable import Reports

@Suite struct ExplanationTests {
  @Test("one clause in full", arguments: [0, 1, 2])
  func snapshot(clause: Int) throws {
    try expectSnapshot(Explanation(width: 90).render(Samples.computerAct(), clause: clause), "explain-\(clause).txt")
  }

  @Test("the argument, with what would lower the score and the standards cited")
  func argument() throws {
    let result = Samples.computerAct()
    let explanation = Explanation(
      width: 90, catalogue: Samples.indicators,
      sources: ["CCPR/C/GC/34": "General comment No. 34", "Grayned": "Grayned v. City of Rockford"])
    let repairs = [
      Repair(indicators: ["undefined-term"], earned: ["definition"], score: 30.5),
      Repair(indicators: ["open-ended-list"], earned: [], score: 81.25),
      Repair(indicators: ["undefined-term", "open-ended-list"], earned: [], score: 4),
    ]
    try expectSnapshot(explanation.render(result, clause: 1, repairs: repairs), "explain-argument.txt")
  }

  @Test("the exact line adds up to the logit")
  func addsUp() throws {
    let result = Samples.computerAct()
    for index in result.clauses.indices {
      let lines = text(Explanation(width: 10_000).render(result, clause: index)).split(separator: "\n")
      let line = try #require(lines.first { $0.hasPrefix("Exactly  ") }).dropFirst(9)
      let sides = line.split(separator: " = ")
      let words = sides[0].split(separator: " ")
      var sum = try #require(Double(String(words[0])))
      for pair in stride(from: 1, to: words.count, by: 2) {
        sum += try #require(Double(String(words[pair + 1]))) * (words[pair] == "-" ? -1 : 1)
      }
      #expect(try abs(sum - #require(Double(String(sides[1])))) < 1e-9)
    }
  }

  @Test(
    "finds a clause by id or label, and the clauses that a unit holds",
    arguments: [
      ("sec_5__subsec_1__para_b", [1]), ("Section 5(1)(a)", [0]), ("sec_5", [0, 1]), ("Section 6", [2]), ("sec_6__al_1", [2]),
      ("sec_9", []),
    ])
  func names(reference: String, expected: [Int]) { #expect(Explanation.clauses(named: reference, in: Samples.computerAct()) == expected) }

  @Test(
    "marks nested, equal, adjacent and crossing places",
    arguments: [
      ([(0, 5, 1)], "⟦abcde⟧[1]fghi"), ([(0, 9, 1), (2, 4, 2)], "⟦ab⟦cd⟧[2]efghi⟧[1]"), ([(2, 4, 1), (2, 4, 3)], "ab⟦cd⟧[1][3]efghi"),
      ([(0, 2, 1), (2, 4, 2)], "⟦ab⟧[1]⟦cd⟧[2]efghi"), ([(0, 4, 1), (2, 6, 2)], "⟦ab⟦cd⟧[1]ef⟧[2]ghi"), ([(9, 12, 1)], "abcdefghi"),
      ([(7, 12, 1)], "abcdefg⟦hi⟧[1]"), ([(1, 4, 1), (1, 2, 2)], "a⟦⟦b⟧[2]cd⟧[1]efghi"), ([], "abcdefghi"),
    ] as [([(Int, Int, Int)], String)])
  func marks(places: [(Int, Int, Int)], expected: String) {
    let marks = places.map { MarkedText.Mark(range: ByteRange(start: $0.0, end: $0.1), number: $0.2) }
    let marked = MarkedText(text: Array("abcdefghijkl".utf8), marks: marks)
    #expect(marked.words(of: ByteRange(start: 0, end: 9)) == expected)
  }

  @Test("fits the terminal and cannot be recoloured by the document")
  func fits() {
    for line in text(Explanation(width: 70).render(Samples.hostile(), clause: 0)).split(separator: "\n") {
      #expect(DisplayText.width(line) <= 70, "\(line)")
      #expect(!line.unicodeScalars.contains("\u{1B}"))
    }
  }
}
