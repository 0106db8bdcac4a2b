/// Reports that can be downloaded.
enum ReportFormat: String, CaseIterable, Sendable {
  case csv, html, markdown, sarif

  var contentType: String {
    switch self {
    case .csv: "text/csv; charset=utf-8"
    case .html: "text/html; charset=utf-8"
    case .markdown: "text/markdown; charset=utf-8"
    case .sarif: "application/sarif+json"
    }
  }

  var ending: String {
    switch self {
    case .csv: "csv"
    case .html: "html"
    case .markdown: "md"
    case .sarif: "sarif"
    }
  }
}
