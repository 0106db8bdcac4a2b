import LegalText
import Scoring
import Testing

/// Promise 6: every score carries its interval, and a roll-up that of its maximum.
@Suite("Uncertainty shown")
struct UncertaintyTests {
  private func records(_ text: Texts.Text, _ scorer: borrowing DocumentScorer) throws -> [PrintedRecord] {
    try PrintedRecord.records(try scorer.result(text.bytes, name: text.name), levels: [.clause, .article, .document])
  }

  private func check(_ texts: [Texts.Text]) throws {
    let scorer = try BuiltInRules.scorer()
    for text in texts {
      let records = try records(text, scorer)
      for one in records where !(0 <= one.low && one.low <= one.score && one.score <= one.high && one.high <= 100) {
        Issue.record("\(text.name), \(one.type) \(one.clause ?? ""): \(one.low) \(one.score) \(one.high)")
      }
      let clauses = records.filter { $0.type == "clause" }
      let articles = records.filter { $0.type == "article" }
      let documents = records.filter { $0.type == "document" }
      #expect(documents.count == 1)
      expectMaximum(documents[0], of: clauses, text.name)
      #expect(articles.compactMap(\.clauses).reduce(0, +) == clauses.count, "\(text.name): the articles hold each clause once")
      for article in articles {
        guard let id = article.clause else { continue }
        let own = clauses.filter { $0.clause == id || $0.clause?.hasPrefix(id + "__") == true }
        // A section that is repeated (`sec_3__oc_2`) has an id that begins like that of the first.
        if own.count == article.clauses { expectMaximum(article, of: own, "\(text.name), \(id)") }
      }
    }
  }

  private func expectMaximum(_ whole: PrintedRecord, of parts: [PrintedRecord], _ name: String) {
    #expect(whole.score == parts.map(\.score).max(), "\(name): the score is the maximum")
    #expect(whole.low == parts.map(\.low).max(), "\(name): the lower bound of a maximum of comonotone scores")
    #expect(whole.high == parts.map(\.high).max(), "\(name): the upper bound of a maximum of comonotone scores")
    #expect(whole.clauses == parts.count)
    #expect(whole.above == parts.count { $0.band == "elevated" || $0.band == "high" })
    let mean = parts.reduce(0) { $0 + $1.score } / Double(parts.count)
    #expect(abs((whole.mean ?? -1) - mean) <= 0.005 + 1e-9, "\(name): the mean")
    #expect(whole.band == Band(score: whole.score).rawValue)
  }

  @Test("holds for every record of the specimens")
  func specimens() throws { try check(Texts.specimens()) }

  @Test("holds for every record of random texts")
  func random() throws { try check(Texts.random(Sampling.count(8, long: 300), seed: Sampling.seed + 10_000)) }

  @Test("holds for every record of real laws, where they lie beside the checkout")
  func realLaws() throws { try check(Texts.realLaws()) }
}
