import Foundation
import LegalText
import Testing

/// Promise 1: the numbers of a record add up to its score, for whoever has nothing but the record.
@Suite("Exact explanation")
struct ExplanationTests {
  /// What of a promise does not hold for one printed clause; nil when all does.
  private func complaint(_ record: PrintedRecord) -> String? {
    guard let logit = record.logit, let intercept = record.intercept, let findings = record.findings, let mitigations = record.mitigations
    else { return "a number is missing" }
    let sum = (findings + mitigations).reduce(intercept) { $0 + $1.contribution }
    guard abs(sum - logit) < 1e-9 else { return "the contributions add up to \(sum), the logit is \(logit)" }
    if let finding = findings.first(where: { $0.contribution < 0 }) { return "the finding \(finding.indicator) lowers" }
    if let one = mitigations.first(where: { $0.contribution > 0 }) { return "the mitigation \(one.indicator) raises" }
    let exact = 100 / (1 + exp(-logit))
    let isRounded = abs(record.score * 100 - (record.score * 100).rounded()) < 1e-6
    guard isRounded, abs(record.score - exact) <= 0.005 + 1e-9 else { return "the score is \(record.score), the logit gives \(exact)" }
    return record.band == Band(score: record.score).rawValue ? nil : "the band is \(record.band)"
  }

  private func check(_ texts: [Texts.Text]) throws -> Int {
    let scorer = try BuiltInRules.scorer()
    var count = 0
    for text in texts {
      let result = try scorer.result(text.bytes, name: text.name)
      let records = try PrintedRecord.records(result, levels: [.clause])
      #expect(records.count == result.clauses.count, "\(text.name): not one record for each clause")
      for record in records {
        if let complaint = complaint(record) { Issue.record("\(text.name), \(record.clause ?? "?"): \(complaint)") }
      }
      count += records.count
    }
    return count
  }

  @Test("holds for every clause of the specimens")
  func specimens() throws { #expect(try check(Texts.specimens()) > 300) }

  @Test("holds for every clause of random texts")
  func random() throws { #expect(try check(Texts.random(Sampling.count(12, long: 400))) > 100) }

  @Test("holds for every clause of real laws, where they lie beside the checkout")
  func realLaws() throws {
    let laws = Texts.realLaws()
    let count = try check(laws)
    print("exact explanation: \(count) clauses of \(laws.count) real laws")
  }
}
