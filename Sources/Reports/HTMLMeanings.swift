import LegalText

/// What the findings on a page mean, each indicator once: the clauses lead here.
struct HTMLMeanings {
  let report: HTMLReport

  /// - Parameter indicators: Ids of those that the page shows; without a catalogue entry there is nothing to say of one.
  func html(_ indicators: Set<String>) -> String {
    let infos = indicators.compactMap { report.catalogue[$0] }.sorted { report.names.words(for: $0.id) < report.names.words(for: $1.id) }
    guard !infos.isEmpty else { return "" }
    return "<section>\n<h2>What the findings mean</h2>\n" + infos.map(entry).joined() + "</section>\n"
  }

  private func entry(_ info: IndicatorInfo) -> String {
    var html = "<h3 id=\"\(MarkupText.line("about." + info.id))\">\(MarkupText.escaped(report.names.words(for: info.id)))</h3>\n"
    for (name, words) in [("It flags", info.flags), ("Why it matters", info.why), ("What lowers it", info.lowered)] where !words.isEmpty {
      html += "<p><strong>\(name):</strong> \(MarkupText.line(words))</p>\n"
    }
    if !info.sources.isEmpty { html += "<p><strong>Sources:</strong> \(info.sources.map(report.cited).joined(separator: "; "))</p>\n" }
    return html
  }
}
