import LegalText
import StructureEvaluation
import Testing

@Suite("An answer beside its gold")
struct DocumentEvaluationTests {
  /// The right answer, changed as a case wants.
  private func evaluate(_ change: (inout [AnsweredClause]) -> Void, variant: LayoutVariant = .clean) throws -> DocumentEvaluation {
    let law = try GoldFixture.ferryLaw(variant: variant)
    var answers = zip(law.document.clauses, law.labels).map { AnsweredClause(start: $1, path: $0.path) }
    change(&answers)
    return DocumentEvaluation(law.document, clauses: answers, terms: [])
  }

  @Test("a right answer has no error, in any layout", arguments: LayoutVariant.allCases)
  func right(variant: LayoutVariant) throws {
    let result = try evaluate({ _ in }, variant: variant)
    #expect(result.boundaries == CountedFigures(right: 4))
    #expect(result.rightPaths == 4 && result.rightLocalPaths == 4 && result.judgedPaths == 4)
    #expect(result.errors.isEmpty && result.errorCount == 0)
  }

  /// The label "1." ends at 2 and the text behind it begins at 3.
  @Test(
    "a start is right at the label, behind it, and two bytes beside either, not three",
    arguments: [(0, 1), (1, 1), (3, 1), (5, 1), (6, 0), (9, 0)])
  func slack(start: Int, rightCount: Int) throws {
    let result = try evaluate { $0 = [AnsweredClause(start: start, path: ["1"])] }
    #expect(result.boundaries == CountedFigures(right: rightCount, spurious: 1 - rightCount, missed: 4 - rightCount))
  }

  @Test("a clause that is not answered is missed at its label")
  func missed() throws {
    let result = try evaluate { $0.remove(at: 2) }
    #expect(result.boundaries == CountedFigures(right: 3, missed: 1))
    #expect(result.errors.map(\.kind) == [.missedStart])
    #expect(result.errors.first?.gold == ["1", "b"])
    #expect(result.errors.first?.offset == 39)
  }

  @Test("an answer without a clause is false")
  func spurious() throws {
    let result = try evaluate { $0.append(AnsweredClause(start: 9, path: ["7"])) }
    #expect(result.boundaries == CountedFigures(right: 4, spurious: 1))
    #expect(result.errors.map(\.kind) == [.falseStart])
    #expect(result.errors.first?.answer == ["7"])
  }

  @Test("one of two answers at the same place is false")
  func oneToOne() throws {
    let result = try evaluate { $0.append($0[1]) }
    #expect(result.boundaries == CountedFigures(right: 4, spurious: 1))
  }

  @Test("a path may be wrong in its number, its parent, or its host")
  func paths() throws {
    let number = try evaluate { $0[2].path = ["1", "c"] }
    #expect(number.errors.map(\.kind) == [.wrongNumber])
    let parent = try evaluate { $0[2].path = ["2", "b"] }
    #expect(parent.errors.map(\.kind) == [.wrongParent])
    #expect(parent.rightPaths == 3 && parent.rightLocalPaths == 3)
    let host = try evaluate { $0[3].path = ["schedule 1", "2"] }
    #expect(host.errors.map(\.kind) == [.wrongHost])
    #expect(host.rightPaths == 3 && host.rightLocalPaths == 4)
  }

  @Test("errors that follow from a wrong parent are counted with it")
  func followers() throws {
    let result = try evaluate { answers in
      for index in 0...2 { answers[index].path[0] = "9" }
    }
    #expect(result.errors.map(\.kind) == [.wrongNumber])
    #expect(result.errors.first?.followers == 2)
    #expect(result.errorCount == 3)
  }

  @Test("siblings that were put below the same wrong parent are one place")
  func siblings() throws {
    let result = try evaluate { answers in for index in 1...2 { answers[index].path = ["2", answers[index].path[1]] } }
    #expect(result.errors.map(\.kind) == [.wrongParent])
    #expect(result.errors.first?.followers == 1)
  }

  @Test("unit words, brackets and case do not count in a path", arguments: [["Section 1", "(A)"], ["§ 1.", "a)"], ["sec_1", "para a"]])
  func spelling(path: [String]) throws {
    let result = try evaluate { $0[1].path = path }
    #expect(result.rightPaths == 4)
  }

  @Test("a start in a part without structure is neither right nor false, in a history note it is false")
  func neutral() throws {
    func result(_ what: String) throws -> CountedFigures {
      let law = try GoldFixture(
        GoldFixture.ferry, GoldFixture.ferryEntries, neutral: "[{\"start\":5,\"end\":20,\"what\":\"\(what)\"}]")
      return DocumentEvaluation(law.document, clauses: [AnsweredClause(start: 12, path: ["9"])], terms: []).boundaries
    }
    #expect(try result("table") == CountedFigures(missed: 4))
    #expect(try result("history") == CountedFigures(spurious: 1, missed: 4))
    // Unlabelled units are points: only their beginning is free.
    #expect(try result("unlabelled") == CountedFigures(spurious: 1, missed: 4))
    // What looks like a label in a contents list was taken for a clause; the list as such is free.
    #expect(try result("toc") == CountedFigures(spurious: 1, missed: 4))
    #expect(try result("heading") == CountedFigures(missed: 4))
  }

  @Test("a clause that runs in may be found at its parent's label, when its path is right")
  func runIn() throws {
    let text = "3.—(1) Nobody feeds gulls.\n"
    let entries = [
      GoldFixture.Entry(path: ["3"], label: "3."), GoldFixture.Entry(path: ["3", "1"], label: "(1)", extra: ",\"run_in\":true"),
    ]
    let law = try GoldFixture(text, entries)
    let right = DocumentEvaluation(law.document, clauses: [AnsweredClause(start: 0, path: ["3", "1"])], terms: [])
    #expect(right.boundaries == CountedFigures(right: 1, missed: 1) && right.rightPaths == 1)
    let wrong = DocumentEvaluation(law.document, clauses: [AnsweredClause(start: 0, path: ["3", "2"])], terms: [])
    #expect(wrong.errors.map(\.kind) == [.wrongNumber, .missedStart])
  }

  @Test("the path of a range is not judged")
  func range() throws {
    let law = try GoldFixture("5 to 7. [Repealed]\n", [.init(path: ["5"], label: "5 to 7.", extra: ",\"range\":true")])
    let result = DocumentEvaluation(law.document, clauses: [AnsweredClause(start: 0, path: ["6"])], terms: [])
    #expect(result.boundaries.right == 1 && result.judgedPaths == 0 && result.errors.isEmpty)
  }

  @Test("terms are compared as words; mentions count neither way, undefined terms are no answer")
  func terms() throws {
    let law = try GoldFixture(
      GoldFixture.ferry, GoldFixture.ferryEntries,
      definitions: "[{\"term\":\"“Ferry”\",\"start\":7},{\"term\":\"shell\",\"start\":60}]", mentions: "[\"noon\"]")
    func record(_ term: String, _ status: TermStatus) -> TermRecord {
      TermRecord(
        term: term, status: status, isCircular: false, isResolved: true, scope: "instrument", range: ByteRange(start: 1, end: 2),
        useCount: 0,
        definedIn: nil)
    }
    let answers = [record("ferry", .partly), record("Noon", .defined), record("fare", .label), record("shell", .undefined)]
    let result = DocumentEvaluation(law.document, clauses: [], terms: answers)
    #expect(result.definitions == CountedFigures(right: 1, spurious: 1, missed: 1))
    #expect(result.missedTerms.map(\.term) == ["shell"])
    #expect(result.spuriousTerms.map(\.term) == ["fare"])
    let unmarked = try GoldFixture(GoldFixture.ferry, GoldFixture.ferryEntries, marking: "none")
    #expect(DocumentEvaluation(unmarked.document, clauses: [], terms: answers).definitions == nil)
  }

  @Test("a gold for another text is refused", arguments: ["{}", "[]", "not JSON"])
  func unreadable(gold: String) {
    #expect(throws: Diagnostic.self) { try GoldDocument(gold: Array(gold.utf8), text: [], file: "isle.txt") }
  }
}
