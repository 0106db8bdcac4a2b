public import Alignment
import LegalText

/// `lacuna check --format junit`: a suite for each document, a case for each clause with new risk, one that passes where there is none, an error
/// where a document could not be read.
public enum CheckJUnit {
  public static func render(_ report: CheckReport) -> [UInt8] {
    var total = (tests: 0, failures: 0, errors: 0)
    var suites = ""
    let alarms = Dictionary(grouping: report.alarms, by: \.document)
    for name in names(report) {
      let (cases, tests, failures) = cases(alarms[name] ?? [], of: name)
      suites += suite(name, tests: tests, failures: failures, errors: 0, cases + remarks(report, of: name))
      total = (total.tests + tests, total.failures + failures, total.errors)
    }
    for fault in report.unreadable {
      let name = MarkupText.line(fault.file)
      let error = "<testcase name=\"readable\" classname=\"\(name)\"><error message=\"\(MarkupText.line(fault.message))\"/></testcase>\n"
      suites += suite(fault.file, tests: 1, failures: 0, errors: 1, error)
      total = (total.tests + 1, total.failures, total.errors + 1)
    }
    return Array(
      ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"lacuna check\" tests=\"\(total.tests)\" failures=\"\(total.failures)\" "
        + "errors=\"\(total.errors)\">\n" + suites + "</testsuites>\n").utf8)
  }

  /// In the run's order; each once.
  private static func names(_ report: CheckReport) -> [String] {
    var seen: Set<String> = []
    return (report.documents + report.alarms.map(\.document)).filter { seen.insert($0).inserted }
  }

  private static func suite(_ name: String, tests: Int, failures: Int, errors: Int, _ content: String) -> String {
    "<testsuite name=\"\(MarkupText.line(name))\" tests=\"\(tests)\" failures=\"\(failures)\" errors=\"\(errors)\">\n\(content)</testsuite>\n"
  }

  private static func cases(_ alarms: [RiskAlarm], of document: String) -> (xml: String, tests: Int, failures: Int) {
    let name = MarkupText.line(document)
    guard !alarms.isEmpty else { return ("<testcase name=\"no new risk\" classname=\"\(name)\"/>\n", 1, 0) }
    var xml = ""
    for alarm in alarms {
      let title = MarkupText.line("\(alarm.label): \(alarm.rule.rawValue)")
      let line = alarm.line.map { "line \($0): " } ?? ""
      let message = AlarmWording.message(alarm)
      xml +=
        "<testcase name=\"\(title)\" classname=\"\(name)\"><failure type=\"\(alarm.rule.rawValue)\" message=\"\(MarkupText.line(message))\">"
      xml += "\(MarkupText.line("\(document): \(line)\(message)"))</failure></testcase>\n"
    }
    return (xml, alarms.count, alarms.count)
  }

  private static func remarks(_ report: CheckReport, of document: String) -> String {
    let notes = report.suppressionNotes.filter { $0.file == document }.map { MarkupText.line("line \($0.line ?? 1): \($0.message)") }
    return notes.isEmpty ? "" : "<system-err>\(notes.joined(separator: "\n"))</system-err>\n"
  }
}
