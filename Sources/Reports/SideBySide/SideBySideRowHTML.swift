import Alignment
import LegalText

/// One row of a page of two texts.
struct SideBySideRowHTML {
  let page: SideBySideHTML
  let sides: SideBySide
  let places: SideBySidePlaces

  private var wording: SideBySideWording { page.wording }

  // MARK: Rows

  /// Two sides, and what makes the difference of their scores.
  func pair(_ index: Int) -> String {
    let row = sides.rows[index]
    var html = "<article class=\"clause\">\n<h3 dir=\"auto\">\(MarkupText.line(wording.title(row, sides)))</h3>\n"
    html += "<p class=\"facts\">\(MarkupText.line(wording.facts(row, sides)))</p>\n<div class=\"sides\">\n"
    html += side(index, isScored: false) + side(index, isScored: true) + "</div>\n" + contributions(row)
    if !row.change.terms.isEmpty {
      html += "<p>Uses terms that are defined otherwise now: \(MarkupText.line(row.change.terms.joined(separator: ", "))).</p>\n"
    }
    return html + "</article>\n"
  }

  /// A clause without a counterpart.
  func alone(_ index: Int) -> String {
    let isScored = sides.rows[index].change.new != nil
    return "<article class=\"clause\">\n" + side(index, isScored: isScored, heading: "h3") + reasons(index, isScored) + "</article>\n"
  }

  /// A line of the table of clauses that are alike on both sides.
  func same(_ index: Int) -> String {
    let row = sides.rows[index]
    var html = "<tr>"
    for (clause, isScored) in [(row.change.old, false), (row.change.new, true)] {
      guard let clause else { continue }
      let id = places.identifier(of: clause, isScored: isScored, inRow: index).map { " id=\"\($0)\"" } ?? ""
      let title = version(isScored).result.title(of: version(isScored).node(of: clause))
      html += "<td class=\"name\"\(id) dir=\"auto\">\(MarkupText.line(title))</td>"
    }
    return html + "<td>\(row.change.newScore.map { page.chip($0.score) + " " + DecimalText.twoDecimals($0.score) } ?? "")</td></tr>\n"
  }

  // MARK: Parts

  private func side(_ index: Int, isScored: Bool, heading: String = "h4") -> String {
    let row = sides.rows[index]
    let clauses = isScored ? row.change.alignment.new : row.change.alignment.old
    let version = version(isScored)
    let language = MarkupText.line(version.result.language)
    let ids = clauses.compactMap { places.identifier(of: $0, isScored: isScored, inRow: index) }
    var html = "<div class=\"side\"\(ids.first.map { " id=\"\($0)\"" } ?? "")>\n"
    for id in ids.dropFirst() { html += "<span id=\"\(id)\"></span>" }
    for clause in clauses {
      let (node, score) = (version.node(of: clause), version.result.clauses[clause].score)
      let title = MarkupText.line(version.result.title(of: node))
      let link = places.link(of: clause, isScored: isScored)
      html += "<\(heading)>\(page.chip(score.score)) " + (link.map { "<a href=\"#\($0)\" dir=\"auto\">\(title)</a>" } ?? title)
      html += "</\(heading)>\n<p class=\"facts\">\(isScored ? "scored" : "compared with"): \(DecimalText.twoDecimals(score.score)) "
      html += "\(score.band.rawValue), 90 % interval \(DecimalText.twoDecimals(score.low)) to \(DecimalText.twoDecimals(score.high)); "
      html += "line \(version.result.clauses[clause].line), <code>\(MarkupText.line(node.id))</code>, "
      html += "role \(version.result.clauses[clause].role.rawValue)</p>\n"
    }
    html += "<blockquote lang=\"\(language)\" dir=\"auto\">\(words(row, clauses, isScored: isScored))</blockquote>\n"
    return html + "</div>\n"
  }

  private func words(_ row: SideBySideRow, _ clauses: [Int], isScored: Bool) -> String {
    let runs = isScored ? row.scoredWords : row.otherWords
    guard !runs.isEmpty else {
      let result = version(isScored).result
      return clauses.map { MarkupText.line(result.reading(of: result.clauses[$0])) }.joined(separator: "<br>")
    }
    let name = isScored ? "ins" : "del"
    return runs.map { run in
      let words = MarkupText.line(run.text)
      let blank = run.text.last?.isWhitespace == true ? " " : ""
      return (run.isShared || words.isEmpty ? words : "<\(name)>\(words)</\(name)>") + blank
    }.joined()
  }

  /// Only signals that weigh otherwise; their points add up to the difference of the scores.
  private func contributions(_ row: SideBySideRow) -> String {
    guard !row.change.contributions.isEmpty else { return "" }
    var html = "<p><strong>What makes the difference</strong> (points, and log-odds compared with → scored)</p>\n<ul>\n"
    for one in row.change.contributions {
      html += "<li><strong>\(DecimalText.signed(one.points))</strong> "
      html += MarkupText.line((one.isMitigation ? "lowers: " : "") + wording.names.words(for: one.indicator))
      if let words = one.match { html += " “<bdi>\(MarkupText.line(words))</bdi>”" }
      html += ": \(wording.logOdds(one))</li>\n"
    }
    return html + "</ul>\n"
  }

  private func reasons(_ index: Int, _ isScored: Bool) -> String {
    let change = sides.rows[index].change
    let result = version(isScored).result
    guard let clause = isScored ? change.new : change.old else { return "" }
    let reasons = FindingSummary.all(of: result.clauses[clause], in: result).prefix(5)
    guard !reasons.isEmpty else { return "<p>Nothing was found that raises the score.</p>\n" }
    return "<ul>\n"
      + reasons.map { "<li>\(DecimalText.signed($0.contribution)) \(MarkupText.line($0.plainWords(wording.names)))</li>\n" }.joined()
      + "</ul>\n"
  }

  private func version(_ isScored: Bool) -> InstrumentVersion { isScored ? sides.scored : sides.other }
}
