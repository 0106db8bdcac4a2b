import LegalText

/// Why a clause has its score, on the page: each signal with its share, and the sum.
struct HTMLReasons {
  let report: HTMLReport
  let result: DocumentResult
  let clause: ScoredClause

  func html() -> String {
    let score = clause.score
    guard !score.signals.isEmpty else { return "<p>Nothing was found.</p>\n" }
    var html = "<ol class=\"signals\">\n"
    for weighed in score.signals { html += item(weighed) }
    let terms = score.signals.map { ($0.contribution < 0 ? "− " : "+ ") + DecimalText.twoDecimals($0.contribution.magnitude) }
    let sum = ([DecimalText.twoDecimals(score.intercept)] + terms).joined(separator: " ")
    return html + "</ol>\n<p class=\"facts\">Sum of log-odds, rounded here: \(sum) = \(DecimalText.twoDecimals(score.logit)), "
      + "and 100 / (1 + e<sup>−logit</sup>) = \(DecimalText.twoDecimals(score.score)). The first number is there before anything is found.</p>\n"
  }

  private func item(_ weighed: WeighedSignal) -> String {
    let signal = weighed.signal
    let name = signal.direction == .risk ? report.named(signal.indicator) : MarkupText.escaped(report.names.words(for: signal.indicator))
    var html = "<li><strong>\(DecimalText.signed(weighed.contribution)) \(name)</strong>"
    if let words = result.words(of: signal) { html += " “<bdi>\(MarkupText.escaped(words))</bdi>”" }
    var notes: [String] = signal.direction == .mitigation ? ["lowers the score"] : []
    if let strength = signal.strength { notes.append(strength.rawValue) }
    if signal.isInherited { notes.append("from the words around the list") }
    if signal.range == nil { notes.append(report.catalogue[signal.indicator]?.isPattern == true ? "pattern of other findings" : "absence") }
    if !notes.isEmpty { html += " (\(notes.joined(separator: ", ")))" }
    if !signal.reason.isEmpty { html += ". " + MarkupText.line(signal.reason) }
    if !signal.searched.isEmpty { html += " <em>Searched:</em> " + MarkupText.line(signal.searched.joined(separator: ", ")) + "." }
    if !signal.source.isEmpty { html += " <em>Source:</em> " + report.cited(signal.source) }
    return html + "</li>\n"
  }
}
