public import LegalText

/// `lacuna terms --lint`: what a drafter should look at, as lines or as records.
public enum DraftingReport {
  /// `file:line:column: warning: [T602] what / hint: next step`, a line for each finding in the order given.
  public static func lines(document: String, text: [UInt8], findings: [DraftingFinding]) -> [UInt8] {
    let index = LineIndex(text)
    var lines = ""
    for finding in findings {
      let place = index.place(of: finding.range.start)
      let diagnostic = Diagnostic(
        severity: finding.severity, code: finding.code, file: document, line: place.line, column: place.column, message: finding.message,
        hint: finding.hint)
      lines += diagnostic.oneLine + "\n"
    }
    return Array(lines.utf8)
  }

  /// One JSON object a line; `start` and `end` are bytes, `line` and `column` count from 1, columns in bytes.
  public static func records(document: String, text: [UInt8], findings: [DraftingFinding]) -> [UInt8] {
    let index = LineIndex(text)
    var json = JSONWriter()
    for finding in findings {
      let place = index.place(of: finding.range.start)
      json.object { json in
        json.field("document", document)
        json.field("rule", finding.rule)
        json.field("code", finding.code)
        json.field("severity", finding.severity.rawValue)
        json.field("term", finding.term)
        json.field("start", finding.range.start)
        json.field("end", finding.range.end)
        json.field("line", place.line)
        json.field("column", place.column)
        json.field("message", finding.message)
        json.field("hint", finding.hint)
        json.field("source", finding.source)
      }
      json.endRecord()
    }
    return json.bytes
  }
}
