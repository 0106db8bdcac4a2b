import LegalText

/// One document of the page: its strip of articles, its clauses with their reasons, its terms.
struct HTMLDocument {
  let report: HTMLReport
  let result: DocumentResult
  let supplement: PageSupplement?
  /// Of the ids, which have to differ between the documents of a page.
  let prefix: String

  func html(_ rollUp: RollUp) -> String {
    var html = "<p class=\"facts\">language \(MarkupText.line(result.language)), \(rollUp.clauseCount) clauses, "
    html += "\(result.text.count) bytes, checksum (FNV-1a) <code>\(Fingerprint(result.text).hexadecimal)</code></p>\n"
    if result.isPartial {
      let share = DecimalText.percent(result.coverage)
      html += "<p class=\"warning\">Only \(share) of the text was understood; the rest has no score.</p>\n"
    }
    html += strip() + "<h3>Clauses</h3>\n"
    let shown = result.clauses.indices.filter { result.clauses[$0].score.score >= report.minimumScore }
    for index in shown { html += clause(index) }
    let hidden = result.clauses.count - shown.count
    if hidden > 0 { html += "<p>\(hidden) below \(DecimalText.twoDecimals(report.minimumScore)) left out.</p>\n" }
    return html + terms()
  }

  /// Keys of the sources that the signals shown cite.
  var citedSources: Set<String> {
    var keys: Set<String> = []
    for clause in result.clauses where clause.score.score >= report.minimumScore {
      for weighed in clause.score.signals {
        for citation in weighed.signal.source.split(separator: ";") {
          keys.insert(String(citation.drop { $0 == " " }.prefix { $0 != " " }))
        }
      }
    }
    return keys
  }

  // MARK: Parts

  private func strip() -> String {
    var html = "<h3>Articles</h3>\n<ol class=\"strip\">\n"
    for article in result.articles {
      let label = MarkupText.line(article.label.isEmpty ? article.id : article.label)
      let mark = report.layout.mark(article.rollUp.score)
      let words = "\(label): \(DecimalText.twoDecimals(article.rollUp.score)) \(article.rollUp.band.rawValue)"
      let target = firstShown(of: article)
      let inner = "<span dir=\"auto\">\(label)</span> \(mark.number)&nbsp;\(mark.letter)"
      html += "<li class=\"chip s\(mark.number)\" title=\"\(words)\">"
      html += (target.map { "<a href=\"#\(address($0))\">\(inner)</a>" } ?? inner) + "</li>\n"
    }
    return html + "</ol>\n"
  }

  /// The article's highest clause that is shown.
  private func firstShown(of article: ArticleResult) -> String? {
    var best: ScoredClause?
    for clause in result.clauses where clause.score.score >= report.minimumScore {
      let host = result.tree.article(of: clause.node) ?? clause.node
      guard result.tree.nodes[host].id == article.id, clause.score.score > (best?.score.score ?? -1) else { continue }
      best = clause
    }
    return best.map { result.tree.nodes[$0.node].id }
  }

  private func clause(_ index: Int) -> String {
    let clause = result.clauses[index]
    let node = result.tree.nodes[clause.node]
    let title = MarkupText.escaped(result.title(of: node))
    var html = "<article class=\"clause\" id=\"\(identifier(node.id))\">\n<h4>\(report.chip(clause.score.score)) "
    html +=
      "<a href=\"#\(address(node.id))\" dir=\"auto\">\(title)</a></h4>\n<p class=\"facts\">\(DecimalText.twoDecimals(clause.score.score)) "
    html += "\(clause.score.band.rawValue), 90 % interval \(DecimalText.twoDecimals(clause.score.low)) to "
    html += "\(DecimalText.twoDecimals(clause.score.high)); line \(clause.line), <code>\(MarkupText.line(node.id))</code>, "
    html += "role \(clause.role.rawValue). \(MarkupText.line(RoleWording.sentence(clause.role)))</p>\n"
    html += "<blockquote lang=\"\(MarkupText.line(result.language))\" dir=\"auto\">"
    for segment in clause.clause.reading where !segment.range.isEmpty {
      let words = HTMLMarkedText(result: result, clause: clause).words(of: segment.range)
      html += segment.isInherited ? "<span class=\"around\">\(words)</span> " : words + " "
    }
    html += "</blockquote>\n"
    html += HTMLReasons(report: report, result: result, clause: clause).html()
    if let repairs = supplement?.repairs, repairs.indices.contains(index) { html += self.repairs(repairs[index], of: clause) }
    return html + "</article>\n"
  }

  private func repairs(_ repairs: [Repair], of clause: ScoredClause) -> String {
    guard !repairs.isEmpty else { return "" }
    var html = "<p><strong>What would lower it</strong> (computed by the model, all else unchanged)</p>\n<ul>\n"
    let from = DecimalText.twoDecimals(clause.score.score)
    for repair in repairs {
      html += "<li>\(from) → \(DecimalText.twoDecimals(repair.score)) \(repair.band.rawValue): "
      if repair.indicators.count == 1, let id = repair.indicators.first {
        html += MarkupText.escaped(report.names.words(for: id)) + ", repaired."
        if let info = report.catalogue[id] {
          if !info.repair.isEmpty { html += " " + MarkupText.line(info.repair) }
          if !info.modelWording.isEmpty { html += " For example: “\(MarkupText.line(info.modelWording))”" }
        }
      } else {
        html += "all of these together."
      }
      html += "</li>\n"
    }
    return html + "</ul>\n"
  }

  private func terms() -> String {
    guard let terms = supplement?.terms, !terms.isEmpty else { return "" }
    var html = HTMLFrame.scrollStart("Terms") + "<table>\n<caption>Terms and their definitions</caption>\n<thead><tr>"
    for name in ["term", "status", "uses", "defined in", "left open"] { html += "<th scope=\"col\">\(name)</th>" }
    html += "</tr></thead>\n<tbody>\n"
    let shown = Set(
      result.clauses.filter { $0.score.score >= report.minimumScore }.map { result.tree.nodes[$0.node].id })
    for term in terms {
      html += "<tr><th scope=\"row\" lang=\"\(MarkupText.line(result.language))\" dir=\"auto\">\(MarkupText.line(term.term))</th>"
      html += "<td>\(term.status.rawValue)\(term.isCircular ? ", circular" : "")\(term.useCount == 0 ? ", unused" : "")</td>"
      html += "<td>\(term.useCount)</td><td>"
      if let place = term.definedIn {
        let name = "<code>\(MarkupText.line(place))</code>"
        html += shown.contains(place) ? "<a href=\"#\(address(place))\">\(name)</a>" : name
      }
      html += "</td><td>\(term.residual.map { DecimalText.percent($0) } ?? "")</td></tr>\n"
    }
    return html + "</tbody>\n</table>\n" + HTMLFrame.scrollEnd
  }

  // MARK: Addresses

  /// An id of HTML has no blanks.
  private func identifier(_ id: String) -> String {
    MarkupText.escaped(prefix + String(id.map { $0.isWhitespace ? "_" : $0 }))
  }

  private func address(_ id: String) -> String { DocumentAddress.encoded(prefix + String(id.map { $0.isWhitespace ? "_" : $0 })) }
}
