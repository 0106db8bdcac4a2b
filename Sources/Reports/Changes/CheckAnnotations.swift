public import Alignment
import LegalText

/// `lacuna check --format github`: workflow commands that become annotations of a change. Always warnings: a score is a sign for review.
public enum CheckAnnotations {
  public static func render(_ report: CheckReport) -> [UInt8] {
    var text = ""
    for alarm in report.alarms {
      text += "::warning file=\(property(alarm.document)),line=\(alarm.line ?? 1),title=\(property("lacuna " + alarm.rule.rawValue))"
      text += "::\(message(AlarmWording.message(alarm)))\n"
    }
    for remark in AlarmWording.remarks(report) { text += "::notice::\(message(remark))\n" }
    return Array(text.utf8)
  }

  /// Data of a workflow command: its own marks and line ends as percent codes.
  private static func message(_ text: String) -> String {
    String(
      text.map { character -> String in
        switch character {
        case "%": "%25"
        case "\r": "%0D"
        case "\n": "%0A"
        case "\r\n": "%0D%0A"
        default: String(character)
        }
      }.joined())
  }

  private static func property(_ text: String) -> String { message(text).replacing(":", with: "%3A").replacing(",", with: "%2C") }
}
