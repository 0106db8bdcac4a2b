public import Alignment
import LegalText

/// `lacuna check` for people and for programs that read lines: `file:line: rule: message`, then what is no alarm, then the counts.
public struct CheckText: Sendable {
  public var usesColour: Bool

  public init(usesColour: Bool) { self.usesColour = usesColour }

  public func render(_ report: CheckReport) -> [UInt8] {
    var text = ""
    for alarm in report.alarms {
      let rule = usesColour ? TerminalStyle.red.applied(to: alarm.rule.rawValue) : alarm.rule.rawValue
      text += "\(DisplayText.oneLine(alarm.document)):\(alarm.line ?? 1): \(rule): \(AlarmWording.message(alarm))\n"
      for reason in AlarmWording.contributions(alarm) { text += "    \(reason)\n" }
      if let key = alarm.key { text += "    alert \(key)\n" }
    }
    for remark in AlarmWording.remarks(report) { text += "note: \(remark)\n" }
    text += "\(AlarmWording.verdict(report)); \(AlarmWording.counts(report))\n"
    return Array(text.utf8)
  }

  /// What a run says that wrote the baseline.
  public static func written(_ baseline: Baseline, file: String) -> [UInt8] {
    let (clauses, documents) = (baseline.entries.count, Set(baseline.entries.map(\.document)).count)
    return Array(
      "\(DisplayText.oneLine(file)): \(clauses) clause\(clauses == 1 ? "" : "s") of \(documents) document\(documents == 1 ? "" : "s") written\n"
        .utf8)
  }
}
