import LegalText
import Reports
import Testing

@Suite struct HeatmapTests {
  private let outcomes: [DocumentOutcome] = [
    .scored(Samples.computerAct()), Samples.unreadable, .scored(Samples.computerAct(isPartial: true)), .scored(Samples.hostile()),
  ]

  /// A document whose articles have these ids.
  private func document(_ ids: [String]) -> DocumentOutcome {
    var build = ResultBuilder(name: "d", text: "Words.")
    for id in ids { build.score(build.add(id, .article, path: [], label: id, words: "Words.")) }
    return .scored(build.result())
  }

  @Test("wide: a row for each document, unread ones with their status and no number", arguments: HeatmapMatrix.Columns.allCases)
  func wide(columns: HeatmapMatrix.Columns) throws {
    var matrix = HeatmapMatrix(columns: columns)
    for outcome in outcomes { matrix.add(outcome) }
    try expectSnapshot(matrix.csv(), "heatmap-\(columns.rawValue).csv")
    #expect(matrix.rows.map(\.status) == [.ok, .unreadable, .partial, .ok])
    for column in matrix.columns { #expect(matrix.score(matrix.rows[1], column) == nil) }
  }

  @Test("long and findings: no document goes missing", arguments: HeatmapCSV.Shape.allCases)
  func long(shape: HeatmapCSV.Shape) throws {
    let csv = HeatmapCSV(shape: shape)
    let bytes = csv.header() + outcomes.flatMap { csv.rows($0) }
    try expectSnapshot(bytes, "heatmap-\(shape.rawValue).csv")
    let rows = try #require(parseCSV(bytes))
    #expect(rows.allSatisfy { $0.count == rows[0].count })
    let clean = document(["art_1"])
    let cleanRow = try #require(parseCSV(csv.rows(clean)))
    #expect(cleanRow.count == 1)
    #expect(cleanRow[0].prefix(2) == ["d", "ok"])
  }

  @Test("a result without clauses counts as unread")
  func withoutClauses() {
    let outcome = DocumentOutcome.scored(ResultBuilder(name: "empty.txt", text: "").result())
    #expect(outcome.status == .unreadable)
    #expect(text(HeatmapCSV(shape: .long).rows(outcome)) == "empty.txt,unreadable,,,,,,,,,,\r\n")
  }

  @Test(
    "columns keep each document's order and go by number in the gaps",
    arguments: [
      ([["art_1", "art_2", "art_4"], ["art_1", "art_3"]], ["art_1", "art_2", "art_3", "art_4"]),
      ([["art_9", "art_11"], ["art_10"]], ["art_9", "art_10", "art_11"]),
      ([["sec_7", "sec_8"], ["sec_7A"], ["sec_07B"]], ["sec_7", "sec_7A", "sec_07B", "sec_8"]),
      ([["art_I", "art_II", "art_IV"], ["art_I", "art_III"]], ["art_I", "art_II", "art_III", "art_IV"]),
      ([["art_1", "sch_1__para_1"], ["preamble", "art_1", "art_2", "al_1"]], ["preamble", "art_1", "art_2", "sch_1__para_1", "al_1"]),
      ([["art_2", "art_1"], ["art_1", "art_2"]], ["art_2", "art_1"]), ([[], ["art_5"]], ["art_5"]),
    ])
  func columnOrder(documents: [[String]], expected: [String]) {
    var matrix = HeatmapMatrix()
    for ids in documents { matrix.add(document(ids)) }
    #expect(matrix.columns == expected)
  }
}
