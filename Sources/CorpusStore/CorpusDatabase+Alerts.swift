public import Alignment
import GRDB

extension CorpusDatabase {
  /// Why the risk of a clause in certain words is lived with.
  public struct StoredAcceptance: Sendable, Hashable {
    public var lineage: Int
    public var hash: String
    public var acceptance: Baseline.Acceptance
  }

  // MARK: Alerts

  /// Open alerts, by name of the instrument, then in the order of the text.
  /// - Parameter onlyNew: Only those that were not handed to anybody yet.
  public func alerts(onlyNew: Bool) throws(StoreFault) -> [StoredAlert] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT alerts.*, instruments.name, versions.number, versions.document FROM alerts
          JOIN instruments ON instruments.id = alerts.instrument_id JOIN versions ON versions.id = alerts.version_id
          WHERE closed_at IS NULL AND (reported_at IS NULL OR NOT ?) ORDER BY instruments.name, alerts.line IS NULL, alerts.line, alerts.id
          """, arguments: [onlyNew]
      ).map(StoredAlert.init)
    }
  }

  /// Remembers that somebody got these alerts.
  public func markReported(_ alerts: [StoredAlert], at time: String) throws(StoreFault) {
    guard !alerts.isEmpty else { return }
    try write { database in
      for alert in alerts {
        try database.execute(sql: "UPDATE alerts SET reported_at = ? WHERE id = ? AND reported_at IS NULL", arguments: [time, alert.id])
      }
    }
  }

  /// Takes the result of a comparison over: what is new opens, what is gone closes.
  func keep(_ alerts: [StoredAlert], of instrument: Int64, version: Int64, checkedBy key: String, at time: String) throws(StoreFault) {
    try write { database in
      let open = Set(
        try String.fetchAll(database, sql: "SELECT key FROM alerts WHERE instrument_id = ? AND closed_at IS NULL", arguments: [instrument]))
      for gone in open.subtracting(alerts.map(\.key)) {
        try database.execute(sql: "UPDATE alerts SET closed_at = ? WHERE key = ?", arguments: [time, gone])
      }
      for alert in alerts where !open.contains(alert.key) {
        let alarm = alert.alarm
        try database.execute(
          sql: """
            INSERT INTO alerts (key, instrument_id, version_id, rule, lineage, eid, label, line, role, old_score, new_score, indicators, term,
            affects, contributions, accepted_reason, accepted_until, opened_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (key) DO UPDATE SET version_id = excluded.version_id, line = excluded.line, eid = excluded.eid,
            label = excluded.label, opened_at = excluded.opened_at, reported_at = NULL, closed_at = NULL
            """,
          arguments: [
            alert.key, instrument, version, alarm.rule.rawValue, alert.lineage, alarm.clause, alarm.label, alarm.line, alarm.role,
            alarm.oldScore, alarm.newScore, alarm.indicators.joined(separator: " "), alarm.term, alarm.affected.joined(separator: " "),
            ContributionText.encoded(alarm.contributions), alarm.acceptance?.reason, alarm.acceptance?.expires, time,
          ])
      }
      try database.execute(
        sql: "UPDATE instruments SET checked_version = ?, checked_key = ? WHERE id = ?", arguments: [version, key, instrument])
    }
  }

  // MARK: Baseline

  /// Takes the versions in force as baseline: their risk is known from now on, and open alerts are closed.
  /// - Returns: How many instruments got another baseline.
  @discardableResult
  public func takeBaseline(at time: String) throws(StoreFault) -> Int {
    try write { database in
      try database.execute(
        sql: """
          UPDATE instruments SET baseline_version = current_version, checked_version = current_version
          WHERE baseline_version IS NOT current_version
          """)
      let count = database.changesCount
      try database.execute(
        sql: "UPDATE alerts SET closed_at = ?, reported_at = coalesce(reported_at, ?) WHERE closed_at IS NULL", arguments: [time, time])
      return count
    }
  }

  /// Accepts the risk of the clause that an alert speaks of, in its present words.
  /// - Returns: False when there is no such open alert, or it speaks of no clause.
  public func accept(alert key: String, _ acceptance: Baseline.Acceptance, at time: String) throws(StoreFault) -> Bool {
    try write { database in
      try database.execute(
        sql: """
          INSERT INTO acceptances (instrument_id, lineage, hash, reason, expires, added_at)
          SELECT alerts.instrument_id, alerts.lineage, clauses.hash, :reason, :expires, :time FROM alerts
          JOIN clauses ON clauses.version_id = alerts.version_id AND clauses.lineage = alerts.lineage
          WHERE alerts.key = :key AND alerts.closed_at IS NULL
          ON CONFLICT (instrument_id, lineage, hash) DO UPDATE SET reason = excluded.reason, expires = excluded.expires
          """, arguments: ["reason": acceptance.reason, "expires": acceptance.expires, "time": time, "key": key])
      guard database.changesCount > 0 else { return false }
      try database.execute(
        sql: """
          UPDATE alerts SET closed_at = :time WHERE closed_at IS NULL AND (instrument_id, lineage) =
          (SELECT instrument_id, lineage FROM alerts WHERE key = :key)
          """, arguments: ["time": time, "key": key])
      return true
    }
  }

  public func acceptances(of instrument: Int64) throws(StoreFault) -> [StoredAcceptance] {
    try read {
      try Row.fetchAll($0, sql: "SELECT * FROM acceptances WHERE instrument_id = ? ORDER BY id", arguments: [instrument]).map { row in
        let hash: Int64 = row["hash"]
        return StoredAcceptance(
          lineage: row["lineage"], hash: ReadingHash.hexadecimal(hash),
          acceptance: Baseline.Acceptance(reason: row["reason"], expires: row["expires"]))
      }
    }
  }
}

extension StoredAlert {
  init(_ row: Row) {
    let (indicators, affects): (String, String) = (row["indicators"], row["affects"])
    var alarm = RiskAlarm(
      rule: RiskAlarm.Rule(rawValue: row["rule"]) ?? .score, document: row["document"], clause: row["eid"], label: row["label"],
      line: row["line"], role: row["role"], oldScore: row["old_score"], newScore: row["new_score"])
    alarm.indicators = indicators.split(separator: " ").map(String.init)
    alarm.term = row["term"]
    alarm.affected = affects.split(separator: " ").map(String.init)
    alarm.contributions = ContributionText.decoded(row["contributions"])
    if let reason: String = row["accepted_reason"] {
      alarm.acceptance = Baseline.Acceptance(reason: reason, expires: row["accepted_until"])
    }
    alarm.key = row["key"]
    self.init(
      id: row["id"], key: row["key"], instrument: row["name"], version: row["number"], lineage: row["lineage"], openedAt: row["opened_at"],
      reportedAt: row["reported_at"], alarm: alarm)
  }
}
