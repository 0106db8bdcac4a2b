import Alignment
import Testing

@testable import CorpusStore

@Suite struct RiskCheckTests {
  private static let worse = Corpus.law.replacing("dishonestly and with intent to cause harm sends", with: "sends")

  private func check(_ corpus: Corpus, score: Double = 50, today: String = "2026-06-01") throws -> CheckReport {
    try RiskCheck(
      corpus.database, limits: BaselineCheck.Limits(score: score, increase: 10), ruleset: "rules-1", today: today,
      now: "2026-06-01T00:00:00Z"
    ).run()
  }

  @Test func `an amendment alarms once, with what made the difference`() throws {
    let corpus = try Corpus()
    try corpus.store(Corpus.law)
    #expect(try check(corpus).alarms.isEmpty)
    try corpus.store(Self.worse)
    let report = try check(corpus)
    #expect(report.rewordedCount == 1 && report.newCount == 0)
    #expect(Set(report.alarms.map(\.clause)) == ["sec_1"])
    #expect(report.alarms.contains { $0.rule == .mitigationRemoved && $0.indicators.contains("mens-rea") })
    let contributions = try #require(report.alarms.first).contributions
    #expect(contributions.contains { $0.indicator == "mens-rea" && $0.new == nil && $0.points > 0 })
    let alerts = try corpus.database.alerts(onlyNew: true)
    #expect(alerts.count == report.alarms.count && alerts.allSatisfy { $0.lineage == 1 && $0.alarm.line == 2 })
    #expect(alerts.map(\.alarm.contributions.count).max() == contributions.count)
    try corpus.database.markReported(alerts, at: "2026-06-01T00:00:00Z")
    #expect(try check(corpus).alarms.isEmpty)
    #expect(try corpus.database.alerts(onlyNew: true).isEmpty)
    #expect(try corpus.database.alerts(onlyNew: false).count == alerts.count)
  }

  @Test func `an alert closes when its reason goes, and opens again when that comes back`() throws {
    let corpus = try Corpus()
    try corpus.store(Corpus.law)
    try corpus.store(Self.worse)
    _ = try check(corpus)
    let first = try corpus.database.alerts(onlyNew: true)
    try corpus.database.markReported(first, at: "2026-06-01T00:00:00Z")
    try corpus.store(Corpus.law)
    _ = try check(corpus)
    #expect(try corpus.database.alerts(onlyNew: false).isEmpty)
    try corpus.store(Self.worse)
    _ = try check(corpus)
    #expect(try corpus.database.alerts(onlyNew: true).map(\.key) == first.map(\.key))
  }

  @Test func `an instrument without a baseline is new altogether`() throws {
    let corpus = try Corpus()
    try corpus.store(Self.worse, isBaseline: false)
    let report = try check(corpus)
    #expect(report.newCount == 3 && report.alarms.contains { $0.rule == .newIndicator && $0.clause == "sec_1" })
    #expect(try check(corpus).alarms.isEmpty)
    try corpus.store(Corpus.law, isBaseline: false)
    #expect(try check(corpus).newCount == 3)
    #expect(try corpus.database.takeBaseline(at: "2026-06-02T00:00:00Z") == 1)
    #expect(try check(corpus).alarms.isEmpty)
  }

  @Test func `renumbering alone is no risk`() throws {
    let corpus = try Corpus()
    try corpus.store(Corpus.law.replacing("dishonestly and with intent to cause harm sends", with: "sends"))
    try corpus.store(
      "1. Fish\nThe harbour master counts the fish.\n\n"
        + Self.worse.replacing("3. ", with: "4. ").replacing("2. L", with: "3. L").replacing("1. I", with: "2. I"))
    let report = try check(corpus)
    #expect(report.alarms.isEmpty && report.newCount == 1 && report.goneCount == 0 && report.rewordedCount == 0)
  }

  @Test func `another threshold compares again, the baseline quietens`() throws {
    let corpus = try Corpus()
    try corpus.store(Corpus.law)
    try corpus.store(Self.worse)
    let usual = try check(corpus).alarms.count
    #expect(try check(corpus, score: 1).alarms.count <= usual)
    #expect(try check(corpus, score: 100).alarms.contains { $0.rule == .score } == false)
    #expect(try corpus.database.takeBaseline(at: "2026-06-02T00:00:00Z") == 1)
    #expect(try corpus.database.alerts(onlyNew: false).isEmpty)
    #expect(try check(corpus).alarms.isEmpty)
    #expect(try corpus.database.takeBaseline(at: "2026-06-02T00:00:00Z") == 0)
  }

  @Test func `an accepted risk is silent until its day, or until its words change`() throws {
    let corpus = try Corpus()
    try corpus.store(Corpus.law)
    try corpus.store(Self.worse)
    _ = try check(corpus)
    let alert = try #require(try corpus.database.alerts(onlyNew: true).first)
    let acceptance = Baseline.Acceptance(reason: "settled", expires: "2026-12-31")
    #expect(try corpus.database.accept(alert: alert.key, acceptance, at: "2026-06-01T00:00:00Z"))
    #expect(try corpus.database.accept(alert: "no such key", acceptance, at: "2026-06-01T00:00:00Z") == false)
    #expect(try corpus.database.alerts(onlyNew: false).isEmpty)
    try corpus.database.takeBaseline(at: "2026-06-01T00:00:00Z")
    #expect(try check(corpus, today: "2026-12-31").alarms.isEmpty)
    let expired = try check(corpus, today: "2027-01-01").alarms
    #expect(expired.map(\.rule) == [.acceptanceExpired] && expired.first?.acceptance?.reason == "settled")
  }

  @Test func `a changed definition names its users`() throws {
    let corpus = try Corpus()
    let text = """
      1. Interpretation
      In this Act, “signal” means a light that is shown from a tower.

      2. Signals
      A person shows a signal at night.

      """
    try corpus.store(text)
    try corpus.store(text.replacing("a light that is shown from a tower", with: "anything that can be seen, heard or felt"))
    let alarm = try #require(try check(corpus).alarms.first { $0.rule == .definitionChanged })
    #expect(alarm.term == "signal" && alarm.affected.contains("sec_2"))
  }
}
