import LegalText

/// The definitions of a document on its page: status, uses, what they leave open, and which definition leans on which.
struct HTMLTerms {
  let page: HTMLDocument
  let supplement: PageSupplement?

  func html() -> String {
    guard let supplement, let terms = supplement.terms, !terms.isEmpty else { return "" }
    var columns = ["term", "status", "uses", "defined in", "left open"]
    if supplement.edges != nil { columns.append("its definition uses") }
    var html = HTMLFrame.scrollStart("Terms and their definitions") + "<table>\n<caption>Terms and their definitions</caption>\n<thead><tr>"
    for name in columns { html += "<th scope=\"col\">\(name)</th>" }
    html += "</tr></thead>\n<tbody>\n"
    let shown = Set(
      page.result.clauses.filter { $0.score.score >= page.report.minimumScore }.map { page.result.tree.nodes[$0.node].id })
    let uses = Dictionary(grouping: supplement.edges ?? [], by: \.source)
    for (index, term) in terms.enumerated() {
      html +=
        "<tr id=\"\(page.identifier("term.\(index + 1)"))\"><th scope=\"row\" lang=\"\(MarkupText.line(page.result.language))\" dir=\"auto\">"
      html += "\(MarkupText.line(term.term))</th><td>\(Self.status(term))</td><td>\(term.useCount)</td><td>"
      if let place = term.definedIn {
        let name = "<code>\(MarkupText.line(place))</code>"
        html += shown.contains(place) ? "<a href=\"#\(page.address(place))\">\(name)</a>" : name
      }
      html += "</td><td>\(term.residual.map { DecimalText.percent($0) } ?? "")</td>"
      if supplement.edges != nil { html += "<td>\(used(uses[index] ?? [], terms))</td>" }
      html += "</tr>\n"
    }
    return html + "</tbody>\n</table>\n" + HTMLFrame.scrollEnd
  }

  private static func status(_ term: TermRecord) -> String {
    "\(term.status.rawValue)\(term.isCircular ? ", circular" : "")\(term.useCount == 0 ? ", unused" : "")"
  }

  /// The terms that a definition uses, each a link to its row.
  private func used(_ edges: [TermGraph.Edge], _ terms: [TermRecord]) -> String {
    edges.filter { terms.indices.contains($0.target) }.map { edge in
      "<a href=\"#\(page.address("term.\(edge.target + 1)"))\"><bdi>\(MarkupText.line(terms[edge.target].term))</bdi></a>"
        + (edge.isInCircle ? " (in a circle)" : "")
    }.joined(separator: ", ")
  }
}
