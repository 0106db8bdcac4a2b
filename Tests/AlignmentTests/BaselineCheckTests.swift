import Alignment
import Testing

/// When something is new risk.
@Suite struct BaselineCheckTests {
  private static let old = """
    1. Definitions
    In this Act, “vessel” means a ship that carries passengers.

    2. Offences
    (1) A person who knowingly disturbs public order commits an offence and is liable to imprisonment for two years.
    (2) A person who knowingly damages a vessel commits an offence.

    3. Lamps
    The keeper lights the lamp at dusk.

    """
  private static let limits = BaselineCheck.Limits(score: 70, increase: 10)

  private func document(_ text: String) throws -> CheckedDocument { CheckedDocument(try Versions.version(text)) }

  private func baseline(_ text: String = old, ruleset: String = "r") throws -> Baseline {
    BaselineCheck.updated([try document(text)], from: nil, ruleset: ruleset)
  }

  private func check(_ text: String, against baseline: Baseline, today: String = "2027-01-01") throws -> CheckReport {
    BaselineCheck.run([try document(text)], against: baseline, ruleset: "r", limits: Self.limits, today: today)
  }

  private func alarms(_ words: String, _ other: String) throws -> [String] {
    #expect(Self.old.contains(words))
    return try check(Self.old.replacing(words, with: other), against: try baseline()).alarms.map { "\($0.rule.rawValue) \($0.clause)" }
  }

  @Test func `nothing changed, nothing new`() throws {
    let report = try check(Self.old, against: try baseline())
    #expect(report.alarms.isEmpty && report.newCount == 0 && report.rewordedCount == 0 && report.goneCount == 0)
  }

  @Test func `words without risk are no alarm`() throws { #expect(try alarms("at dusk", "at dawn") == []) }

  @Test func `a lost mitigation, a new indicator and a higher score`() throws {
    #expect(
      try alarms("(1) A person who knowingly", "(1) A person who") == [
        "score sec_2__subsec_1", "increase sec_2__subsec_1", "new-indicator sec_2__subsec_1", "mitigation-removed sec_2__subsec_1",
      ])
  }

  @Test func `a changed definition`() throws {
    let report = try check(Self.old.replacing("that carries passengers", with: "of any size"), against: try baseline())
    #expect(report.alarms.map(\.rule) == [.definitionChanged])
    #expect(report.alarms.first?.affected == ["sec_2__subsec_2"])
  }

  @Test func `clauses that only get other numbers are known`() throws {
    let renumbered = Self.old.replacing("3. Lamps", with: "4. Lamps").replacing(
      "2. Offences", with: "2. Boats\nA boat is painted blue.\n\n3. Offences")
    let report = try check(renumbered, against: try baseline())
    #expect(report.alarms.isEmpty)
    #expect(report.newCount == 1 && report.rewordedCount == 0 && report.goneCount == 0)
  }

  @Test func `a renumbered and reworded clause is compared with the one between the same neighbours`() throws {
    let changed = Self.old.replacing("3. Lamps", with: "4. Lamps").replacing("2. Offences", with: "3. Offences").replacing(
      "(1) A person who knowingly", with: "(1) A person who")
    #expect(try check(changed, against: try baseline()).alarms.contains { $0.rule == .mitigationRemoved && $0.clause == "sec_3__subsec_1" })
  }

  @Test func `other rules are said and are no alarm`() throws {
    var other = try baseline(ruleset: "other")
    for index in other.entries.indices { other.entries[index].score = 1 }
    let report = try check(Self.old, against: other)
    #expect(report.alarms.isEmpty && report.isEngineChange && report.engineChangeCount == 4)
    #expect(try check(Self.old, against: try baseline()).isEngineChange == false)
  }

  @Test func `acceptances hold to their last day, expire, and go stale`() throws {
    var known = try baseline()
    known.entries[1].accepted = Baseline.Acceptance(reason: "settled", expires: "2027-06-30")
    #expect(try check(Self.old, against: known, today: "2027-06-30").alarms.isEmpty)
    #expect(try check(Self.old, against: known, today: "2027-06-30").acceptedCount == 1)
    #expect(try check(Self.old, against: known, today: "2027-07-01").alarms.map(\.rule) == [.acceptanceExpired])
    let without = Self.old.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("(1)") }.joined(separator: "\n")
    #expect(try check(without, against: known).stale.map(\.clause) == ["sec_2__subsec_1"])
    let updated = BaselineCheck.updated([try document(Self.old)], from: known, ruleset: "r")
    #expect(updated.entries[1].accepted?.reason == "settled")
    #expect(updated == known)
  }

  @Test func `a document that was not read is named, not taken for gone`() throws {
    let report = BaselineCheck.run([], against: try baseline(), ruleset: "r", limits: Self.limits, today: "2027-01-01")
    #expect(report.missingDocuments == ["bill.txt"] && report.goneCount == 0 && report.alarms.isEmpty)
  }
}
