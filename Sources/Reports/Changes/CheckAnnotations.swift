public import Alignment
import LegalText

/// `lacuna check --format github`: workflow commands that become annotations of a change. Always warnings: a score is a sign for review.
public enum CheckAnnotations {
  public static func render(_ report: CheckReport) -> [UInt8] {
    var text = ""
    for alarm in report.alarms {
      text += WorkflowCommand.line(
        "warning",
        [("file", alarm.document), ("line", "\(alarm.line ?? 1)"), ("title", "lacuna " + alarm.rule.rawValue)], AlarmWording.message(alarm))
    }
    for remark in AlarmWording.remarks(report) { text += WorkflowCommand.line("notice", [], remark) }
    return Array(text.utf8)
  }
}
