public import Alignment
import LegalText

/// `lacuna check --format markdown`: a comment for a change request.
public enum CheckMarkdown {
  public static func render(_ report: CheckReport) -> [UInt8] {
    var text = "# Risk check: \(AlarmWording.verdict(report))\n\n\(ReviewNotice.text)\n\n\(AlarmWording.counts(report)).\n"
    if !report.alarms.isEmpty { text += "\n| place | rule | what |\n|---|---|---|\n" }
    for alarm in report.alarms {
      let place = alarm.document + (alarm.line.map { ":\($0)" } ?? "")
      text += "| \(MarkdownText.escaped(place)) | \(alarm.rule.rawValue) | \(MarkdownText.escaped(AlarmWording.message(alarm))) |\n"
    }
    let remarks = AlarmWording.remarks(report)
    if !remarks.isEmpty { text += "\n" }
    for remark in remarks { text += "- \(MarkdownText.escaped(remark))\n" }
    return Array(text.utf8)
  }
}
