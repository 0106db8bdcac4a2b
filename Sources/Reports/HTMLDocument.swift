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
    html += strip() + highest() + "<h3>Clauses</h3>\n"
    let shown = result.clauses.indices.filter { result.clauses[$0].score.score >= report.minimumScore }
    for index in shown { html += result.clauses[index].score.signals.isEmpty ? quiet(index) : clause(index) }
    let hidden = result.clauses.count - shown.count
    if hidden > 0 { html += "<p>\(hidden) below \(DecimalText.twoDecimals(report.minimumScore)) left out.</p>\n" }
    return html + HTMLTerms(page: self, supplement: supplement).html()
  }

  /// Keys of the sources that the signals shown cite.
  var citedSources: Set<String> {
    var keys: Set<String> = []
    for clause in result.clauses where clause.score.score >= report.minimumScore {
      for weighed in clause.score.signals { keys.formUnion(HTMLReport.keys(weighed.signal.source)) }
    }
    return keys
  }

  /// Ids of the risk indicators that the clauses shown have.
  var firedIndicators: Set<String> {
    Set(result.clauses.filter { $0.score.score >= report.minimumScore }.flatMap { $0.score.findings.map(\.signal.indicator) })
  }

  // MARK: Parts

  /// Where to begin: at most ten clauses from moderate upwards, with what weighs most in them.
  private func highest() -> String {
    let shown = result.clauses.indices.filter {
      result.clauses[$0].score.score >= max(report.minimumScore, Band.moderate.lowerBound) && !result.clauses[$0].score.findings.isEmpty
    }
    let ranked = shown.sorted { (result.clauses[$1].score.score, $0) < (result.clauses[$0].score.score, $1) }.prefix(10)
    guard !ranked.isEmpty else { return "" }
    var html = "<h3>Look at these first</h3>\n<ol class=\"first\">\n"
    for index in ranked {
      let clause = result.clauses[index]
      let node = result.tree.nodes[clause.node]
      let why = FindingSummary.all(of: clause, in: result).prefix(3).map { $0.plainWords(report.names) }.joined(separator: "; ")
      html += "<li>\(report.chip(clause.score.score)) <a href=\"#\(address(node.id))\" dir=\"auto\">"
      html += "\(MarkupText.line(result.title(of: node)))</a>: <bdi>\(MarkupText.line(why))</bdi></li>\n"
    }
    return html + "</ol>\n"
  }

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
    var html = "<article class=\"clause\" id=\"\(identifier(node.id))\">\n" + heading(clause, node)
    html += "<p class=\"facts\">\(DecimalText.twoDecimals(clause.score.score)) "
    html += "\(clause.score.band.rawValue), 90 % interval \(DecimalText.twoDecimals(clause.score.low)) to "
    html += "\(DecimalText.twoDecimals(clause.score.high)); line \(clause.line), <code>\(MarkupText.line(node.id))</code>, "
    html += "role \(clause.role.rawValue). \(MarkupText.line(RoleWording.sentence(clause.role)))</p>\n"
    html += quotation(clause) + HTMLReasons(report: report, result: result, clause: clause).html()
    if let repairs = supplement?.repairs, repairs.indices.contains(index) { html += self.repairs(repairs[index], of: clause) }
    return html + "</article>\n"
  }

  /// A clause in which nothing was found: its words, and what was taken for its role.
  private func quiet(_ index: Int) -> String {
    let clause = result.clauses[index]
    let node = result.tree.nodes[clause.node]
    return "<article class=\"clause\" id=\"\(identifier(node.id))\">\n" + heading(clause, node) + quotation(clause)
      + "<p class=\"facts\">Nothing was found; line \(clause.line), <code>\(MarkupText.line(node.id))</code>, role \(clause.role.rawValue).</p>\n"
      + "</article>\n"
  }

  private func heading(_ clause: ScoredClause, _ node: ClauseNode) -> String {
    "<h4>\(report.chip(clause.score.score)) <a href=\"#\(address(node.id))\" dir=\"auto\">\(MarkupText.escaped(result.title(of: node)))</a></h4>\n"
  }

  private func quotation(_ clause: ScoredClause) -> String {
    var html = "<blockquote lang=\"\(MarkupText.line(result.language))\" dir=\"auto\">"
    for segment in clause.clause.reading where !segment.range.isEmpty {
      let words = HTMLMarkedText(result: result, clause: clause).words(of: segment.range)
      html += segment.isInherited ? "<span class=\"around\">\(words)</span> " : words + " "
    }
    return html + "</blockquote>\n"
  }

  private func repairs(_ repairs: [Repair], of clause: ScoredClause) -> String {
    guard !repairs.isEmpty else { return "" }
    var html = "<p><strong>What would lower it</strong> (computed by the model, all else unchanged)</p>\n<ul>\n"
    let from = DecimalText.twoDecimals(clause.score.score)
    for repair in repairs {
      html += "<li>\(from) → \(DecimalText.twoDecimals(repair.score)) \(repair.band.rawValue): "
      if repair.indicators.count == 1, let id = repair.indicators.first {
        html += report.named(id) + ", repaired."
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

  // MARK: Addresses

  /// An id of HTML has no blanks.
  func identifier(_ id: String) -> String {
    MarkupText.escaped(prefix + String(id.map { $0.isWhitespace ? "_" : $0 }))
  }

  func address(_ id: String) -> String { DocumentAddress.encoded(prefix + String(id.map { $0.isWhitespace ? "_" : $0 })) }
}
