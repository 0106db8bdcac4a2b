import LegalText
import Testing

@testable import Scoring

@Suite struct ArticleRollUpsTests {
  private func node(_ id: String, _ kind: ClauseKind, parent: Int?, end: Int) -> ClauseNode {
    ClauseNode(id: id, kind: kind, text: ByteRange(start: 0, end: 1), full: ByteRange(start: 0, end: 1), parent: parent, subtreeEnd: end)
  }

  private func clause(_ node: Int, _ score: Double) -> ScoredClause {
    let range = ByteRange(start: 0, end: 1)
    let score = ClauseScore(intercept: 0, logit: 0, score: score, low: score, high: score, signals: [])
    return ScoredClause(node: node, clause: Clause(node: node, range: range, reading: []), role: .duty, score: score, line: 1)
  }

  @Test func `clauses gather under their article, others under their highest unit that is no container`() {
    let tree = ClauseTree(nodes: [
      node("preamble", .preamble, parent: nil, end: 2),
      node("preamble__al_1", .alinea, parent: 0, end: 2),
      node("part_I", .part, parent: nil, end: 6),
      node("sec_1", .section, parent: 2, end: 5),
      node("sec_1__para_a", .paragraph, parent: 3, end: 5),
      node("al_1", .alinea, parent: 2, end: 6),
      node("sch_1", .schedule, parent: nil, end: 9),
      node("sch_1__para_3", .paragraph, parent: 6, end: 9),
      node("sch_1__para_3__subpara_a", .subparagraph, parent: 7, end: 9),
    ])
    // Node 4 stands for two clauses of the section, around a clause outside it.
    let articles = ArticleRollUps.articles(of: [clause(1, 10), clause(4, 20), clause(5, 30), clause(4, 60), clause(8, 5)], in: tree)
    #expect(articles.map(\.id) == ["preamble", "sec_1", "al_1", "sch_1__para_3"])
    #expect(articles.map(\.rollUp.score) == [10, 60, 30, 5])
    #expect(articles.map(\.rollUp.clauseCount) == [1, 2, 1, 1])
    #expect(articles.map(\.rollUp.mean) == [10, 40, 30, 5])
  }
}
