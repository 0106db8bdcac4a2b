import LegalText
import StructureEvaluation
import Testing

@Suite("The report on a gold set")
struct ReportTests {
  private func evaluation() throws -> GoldSetEvaluation {
    let law = try GoldFixture.ferryLaw()
    var answers = zip(law.document.clauses, law.labels).map { AnsweredClause(start: $1, path: $0.path) }
    answers[2].path = ["2", "b"]
    return GoldSetEvaluation([DocumentEvaluation(law.document, clauses: answers, terms: [])])
  }

  @Test("the text shows the figures, and each error with a caret under its place")
  func text() throws {
    let report = String(decoding: StructureReportText().render(try evaluation(), variant: .clean), as: UTF8.self)
    let lines = report.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(lines[0] == "Layout: clean")
    #expect(lines[2].split(separator: " ").prefix(8).joined(separator: " ") == "source docs right false missed P R F1")
    #expect(lines[3].split(separator: " ").prefix(10).joined(separator: " ") == "isles 1 4 0 0 1.0000 1.0000 1.0000 0.7500 0.7500")
    #expect(lines.contains("isle.txt:3:1: wrong parent: gold 1 › b, read as 2 › b"))
    #expect(report.contains("    (b) at noon.\n    ^\n"))
  }

  @Test("records hold the same")
  func records() throws {
    let report = String(decoding: StructureReportRecords().render(try evaluation(), variant: .flat), as: UTF8.self)
    #expect(report.contains("\"variant\":\"flat\""))
    #expect(
      report.contains("\"kind\":\"wrong parent\",\"line\":3,\"column\":1,\"start\":39,\"gold\":[\"1\",\"b\"],\"answer\":[\"2\",\"b\"]"))
    #expect(report.contains("\"local_path\":0.75"))
  }

  @Test("the counts asked for are kept")
  func limits() throws {
    let none = StructureReportText(worstCount: 0).render(try evaluation(), variant: .clean)
    #expect(!String(decoding: none, as: UTF8.self).contains("isle.txt"))
    let hidden = String(decoding: StructureReportText(errorCount: 0).render(try evaluation(), variant: .clean), as: UTF8.self)
    #expect(hidden.contains("isle.txt: 1 error\n") && hidden.contains("… and 1 more place;") && !hidden.contains("^"))
  }

  @Test("a source's figures are those of its documents together; nothing at all counts as right")
  func figures() throws {
    let both = GoldSetEvaluation(try evaluation().documents + evaluation().documents)
    #expect(both.total.documents == 2 && both.total.boundaries == CountedFigures(right: 8))
    #expect(both.sources.map(\.name) == ["isles"])
    #expect(CountedFigures().f1 == 1 && CountedFigures(spurious: 1).precision == 0 && CountedFigures(missed: 1).f1 == 0)
    #expect(abs(CountedFigures(right: 2, spurious: 1, missed: 1).f1 - 2.0 / 3) < 1e-12)
  }

  @Test("wrapping breaks lines before column 77 and moves no byte")
  func wrapping() throws {
    let text = "1. " + String(repeating: "shell ", count: 40) + "end\n"
    let law = try GoldFixture(text, [.init(path: ["1"], label: "1.")], variant: .wrapped)
    let wrapped = String(decoding: law.document.text, as: UTF8.self)
    #expect(wrapped.utf8.count == text.utf8.count)
    #expect(wrapped.split(separator: "\n").allSatisfy { $0.count <= 76 } && wrapped.split(separator: "\n").count == 4)
    #expect(wrapped.replacing("\n", with: " ") == text.replacing("\n", with: " "))
  }

  @Test("the flat layout puts what stands below a section inside its line")
  func flattening() throws {
    let law = try GoldFixture.ferryLaw(variant: .flat)
    #expect(
      String(decoding: law.document.text, as: UTF8.self)
        == "1. The ferry sails daily. (a) at nine; (b) at noon.\n2. The fare is two shells.\n")
  }
}
