import Alignment
import LegalText

/// Alarms in words, the same in all reports.
enum AlarmWording {
  /// `Section 2(1): new indicator no-mens-rea, score 57.40 elevated, was 46.26`.
  static func message(_ alarm: RiskAlarm) -> String {
    DisplayText.oneLine("\(alarm.label): \(reason(alarm))\(scores(alarm))")
  }

  /// What a rule is about, in a sentence.
  static func description(_ rule: RiskAlarm.Rule) -> String {
    switch rule {
    case .score: "A new or reworded clause is at or above the threshold and was not before."
    case .increase: "A clause's score grew by as many points as are an alarm, or more."
    case .newIndicator: "An offence or a power has an indicator that it did not have."
    case .mitigationRemoved: "A clause lost a mitigation."
    case .safeguardRemoved: "A safeguard is gone."
    case .definitionChanged: "A definition has other words, or is gone."
    case .acceptanceExpired: "An accepted clause is still there after the day on which its acceptance ended."
    }
  }

  private static func reason(_ alarm: RiskAlarm) -> String {
    let indicators = alarm.indicators.joined(separator: ", ")
    let many = alarm.indicators.count == 1 ? "" : "s"
    switch alarm.rule {
    case .score: return alarm.oldScore == nil ? "a new clause at or above the threshold" : "the clause reached the threshold"
    case .increase: return "the score grew"
    case .newIndicator: return "new indicator\(many) \(indicators)"
    case .mitigationRemoved: return "mitigation\(many) removed: \(indicators)"
    case .safeguardRemoved: return indicators.isEmpty ? "a safeguard is gone" : "a safeguard is gone (\(indicators))"
    case .definitionChanged:
      let change = alarm.line == nil ? "the definition of “\(alarm.term ?? "")” is gone" : "“\(alarm.term ?? "")” is defined otherwise"
      return alarm.affected.isEmpty ? change : change + "; used in " + alarm.affected.joined(separator: ", ")
    case .acceptanceExpired:
      return "accepted until \(alarm.acceptance?.expires ?? "") (\(alarm.acceptance?.reason ?? "")), and still there"
    }
  }

  /// `'dishonestly' removed: +11.2`: what made the difference, the most first; at most five.
  static func contributions(_ alarm: RiskAlarm) -> [String] {
    let weighty = alarm.contributions.filter { $0.points.magnitude >= 0.05 }
    return weighty.sorted { $0.points.magnitude > $1.points.magnitude }.prefix(5).map { change in
      let what = change.match.map { "'\(DisplayText.oneLine($0))' (\(change.indicator))" } ?? change.indicator
      let how = change.new == nil ? "removed" : change.old == nil ? "added" : "weighs otherwise"
      return "\(what) \(how): \(DecimalText.signed(change.points))"
    }
  }

  private static func scores(_ alarm: RiskAlarm) -> String {
    switch (alarm.oldScore, alarm.newScore) {
    case (let old?, let new?):
      return "; score \(DecimalText.twoDecimals(new)) \(Band(score: new).rawValue), was \(DecimalText.twoDecimals(old))"
    case (nil, let new?): return "; score \(DecimalText.twoDecimals(new)) \(Band(score: new).rawValue)"
    case (let old?, nil): return "; its score was \(DecimalText.twoDecimals(old))"
    case (nil, nil): return ""
    }
  }

  /// `12 clauses: 10 as before, 1 reworded, 1 new; 0 gone`.
  static func counts(_ report: CheckReport) -> String {
    let same = report.clauseCount - report.rewordedCount - report.newCount
    var text = "\(report.clauseCount) clause\(report.clauseCount == 1 ? "" : "s"): \(same) as before, \(report.rewordedCount) reworded,"
    text += " \(report.newCount) new; \(report.goneCount) gone"
    return report.acceptedCount > 0 ? text + "; \(report.acceptedCount) accepted" : text
  }

  /// `2 new risks`, or `no new risk`.
  static func verdict(_ report: CheckReport) -> String {
    report.alarms.isEmpty ? "no new risk" : "\(report.alarms.count) new risk\(report.alarms.count == 1 ? "" : "s")"
  }

  /// What is no alarm and should be known all the same, a sentence each.
  static func remarks(_ report: CheckReport) -> [String] {
    var remarks = report.stale.map {
      DisplayText.oneLine("\($0.document): \($0.clause): accepted (\($0.accepted?.reason ?? "")), and gone; --update drops the acceptance")
    }
    remarks += report.suppressionNotes.map { DisplayText.oneLine("\($0.file):\($0.line ?? 1): \($0.message)") }
    if report.isEngineChange {
      let count = report.engineChangeCount
      remarks.append(
        "the rules are others than when the baseline was made: \(count) clause\(count == 1 ? "" : "s") with the same words"
          + " score\(count == 1 ? "s" : "") otherwise, which is no alarm; --update takes that over")
    }
    if !report.missingDocuments.isEmpty {
      let names = report.missingDocuments.map(DisplayText.oneLine).joined(separator: ", ")
      remarks.append("in the baseline and not in this run: \(names)")
    }
    return remarks
  }
}
