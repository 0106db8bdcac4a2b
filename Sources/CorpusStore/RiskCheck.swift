import Acquisition
public import Alignment
import GRDB
import LegalText

/// Compares instruments of the store with their baselines. Reads stored scores only: nothing is scored here.
public struct RiskCheck: Sendable {
  private let corpus: CorpusDatabase
  private let limits: BaselineCheck.Limits
  private let ruleset: String
  private let today: String
  private let now: String

  /// - Parameters:
  ///   - ruleset: Names the rules of this run.
  ///   - today: `YYYY-MM-DD`.
  ///   - now: UTC, `YYYY-MM-DDThh:mm:ssZ`.
  public init(_ corpus: CorpusDatabase, limits: BaselineCheck.Limits, ruleset: String, today: String, now: String) {
    self.corpus = corpus
    self.limits = limits
    self.ruleset = ruleset
    self.today = today
    self.now = now
  }

  /// Names what a comparison depends on besides the two versions: while it is the same, an instrument need not be compared again.
  private var key: String { "\(ruleset) \(limits.score) \(limits.increase)" }

  /// Compares what changed since it was compared last, and what holds an acceptance that ended. New risk becomes an open alert, once; an
  /// alert whose reason is gone is closed. One transaction an instrument.
  /// - Returns: Counts over the whole store; its alarms are those of the instruments that were compared now. What is to be told are
  ///   `alerts(onlyNew:)`.
  /// - Complexity: O(instruments + clauses of those compared).
  public func run() throws(StoreFault) -> CheckReport {
    var report = CheckReport()
    let pending = try pendingInstruments()
    for instrument in pending {
      guard let current = instrument.currentVersion else { continue }
      let one = try compare(instrument, baseline: instrument.baselineVersion, current: current)
      report.alarms += one.alarms
      report.stale += one.stale
      report.isEngineChange = report.isEngineChange || one.isEngineChange
      report.engineChangeCount += one.engineChangeCount
      report.rewordedCount += one.rewordedCount
      report.newCount += one.newCount
      report.goneCount += one.goneCount
      report.acceptedCount += one.acceptedCount
    }
    report.clauseCount = try corpus.read {
      try Int.fetchOne(
        $0, sql: "SELECT coalesce(sum(clause_count), 0) FROM versions JOIN instruments ON instruments.current_version = versions.id") ?? 0
    }
    return report
  }

  private func pendingInstruments() throws(StoreFault) -> [StoredInstrument] {
    try corpus.read {
      try Row.fetchAll(
        $0,
        sql: """
          SELECT * FROM instruments WHERE checked_version IS NOT current_version
          OR (baseline_version IS NOT current_version AND checked_key IS NOT :key)
          OR id IN (SELECT instrument_id FROM acceptances WHERE expires < :today) ORDER BY name
          """, arguments: ["key": key, "today": today]
      ).map(StoredInstrument.init)
    }
  }

  // MARK: One instrument

  private func compare(_ instrument: StoredInstrument, baseline: Int64?, current: Int64) throws(StoreFault) -> CheckReport {
    guard let new = try corpus.version(current) else {
      throw .damaged(corpus.path, reason: "a version of \(instrument.name) is missing")
    }
    var old: StoredVersion?
    if let baseline { old = try corpus.version(baseline) }
    // An instrument that turned up in a known source has no baseline: all of it is new.
    let before = try side(old, of: instrument)
    let after = try side(new, of: instrument)
    var known = Baseline(ruleset: old?.ruleset ?? new.ruleset)
    known.entries = before.document.clauses.map(\.entry)
    known.definitions = before.document.definitions.map(\.definition)
    let accepted = try corpus.acceptances(of: instrument.id)
    for index in known.entries.indices {
      let entry = known.entries[index]
      known.entries[index].accepted = accepted.first { "\($0.lineage)" == entry.clause && $0.hash == entry.hash }?.acceptance
    }
    var report = BaselineCheck.run([after.document], against: known, ruleset: new.ruleset, limits: limits, today: today)
    // A clause that was accepted in its new words is not in the baseline yet.
    report.alarms.removeAll { alarm in
      let clause = after.lineage[alarm.clause] ?? alarm.clause  // a definition is named by its clause's id
      return accepted.contains { "\($0.lineage)" == clause && $0.hash == after.hash[clause] && !$0.acceptance.isExpired(on: today) }
    }
    let found = report.alarms.map { alarm in
      StoredAlert(
        id: 0, key: alertKey(alarm, instrument, before, after), instrument: instrument.name, version: new.number,
        lineage: Int(after.lineage[alarm.clause] ?? alarm.clause), openedAt: now, reportedAt: nil,
        alarm: named(alarm, before, after, document: new.document))
    }
    try corpus.keep(found, of: instrument.id, version: new.id, checkedBy: key, at: now)
    report.alarms = found.map(\.alarm)
    return report
  }

  /// A version as the comparison sees it: clauses are named by their lineages.
  private struct Side {
    var document: CheckedDocument
    /// By lineage.
    var clauses: [String: StoredClause]
    var signals: [Int64: [StoredSignal]]
    var hash: [String: String]
    var lineage: [String: String]
  }

  private func side(_ version: StoredVersion?, of instrument: StoredInstrument) throws(StoreFault) -> Side {
    guard let version else {
      let nothing = CheckedDocument(name: instrument.name, clauses: [], definitions: [])
      return Side(document: nothing, clauses: [:], signals: [:], hash: [:], lineage: [:])
    }
    let clauses = try corpus.clauses(of: version.id)
    let signals = try corpus.signals(of: version.id)
    let lineage = Dictionary(clauses.map { ($0.eid, "\($0.lineage)") }, uniquingKeysWith: { first, _ in first })
    let checked = clauses.map { clause in
      let found = signals[clause.id] ?? []
      return CheckedDocument.Clause(
        entry: Baseline.Entry(
          document: instrument.name, clause: "\(clause.lineage)", hash: clause.hash, role: clause.role, score: clause.score,
          findings: Set(found.filter { !$0.isMitigation }.map(\.indicator)).sorted(),
          mitigations: Set(found.filter(\.isMitigation).map(\.indicator)).sorted()),
        label: clause.label.isEmpty ? clause.eid : clause.label, line: clause.line)
    }
    let definitions = try corpus.definitions(of: version.id).map { one in
      CheckedDocument.Definition(
        definition: Baseline.Definition(document: instrument.name, term: one.term, clause: one.eid, hash: one.hash), line: one.line,
        users: one.users)
    }
    let byLineage = Dictionary(clauses.map { ("\($0.lineage)", $0) }, uniquingKeysWith: { first, _ in first })
    return Side(
      document: CheckedDocument(name: instrument.name, clauses: checked, definitions: definitions), clauses: byLineage, signals: signals,
      hash: byLineage.mapValues(\.hash), lineage: lineage)
  }

  /// With ids in place of lineages, and with the signals that made the difference.
  private func named(_ alarm: RiskAlarm, _ before: Side, _ after: Side, document: String) -> RiskAlarm {
    var named = alarm
    named.document = document
    guard alarm.rule != .definitionChanged else { return named }
    let (old, new) = (before.clauses[alarm.clause], after.clauses[alarm.clause])
    named.clause = (new ?? old)?.eid ?? alarm.clause
    if alarm.label == alarm.clause { named.label = (new ?? old).map { $0.label.isEmpty ? $0.eid : $0.label } ?? alarm.label }
    if let old, let new {
      named.contributions = ContributionChange.changes(
        from: parts(before.signals[old.id]), logit: old.logit, to: parts(after.signals[new.id]), logit: new.logit)
    }
    return named
  }

  private func parts(_ signals: [StoredSignal]?) -> [ContributionChange.Part] {
    (signals ?? []).map {
      ContributionChange.Part(
        indicator: $0.indicator, isMitigation: $0.isMitigation, match: $0.match, contribution: $0.contribution)
    }
  }

  private func alertKey(_ alarm: RiskAlarm, _ instrument: StoredInstrument, _ before: Side, _ after: Side) -> String {
    var parts = [instrument.name, alarm.rule.rawValue]
    if let term = alarm.term {
      let definition = after.document.definitions.first { $0.definition.term == term && $0.definition.clause == alarm.clause }
      parts += [term, definition?.definition.hash ?? ""]
    } else {
      parts += [alarm.clause, after.hash[alarm.clause] ?? before.hash[alarm.clause] ?? "", alarm.indicators.joined(separator: " ")]
    }
    return String(ContentDigest.hex(of: Array(parts.joined(separator: "\u{0}").utf8)).prefix(16))
  }
}
