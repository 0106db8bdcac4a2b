public import LegalText

/// Scores as a JUnit report: a suite for each document, a case for each article, a failure where its score is at or above a threshold, an
/// error where a document could not be read.
public struct JUnitReport: Sendable {
  public var names: IndicatorNames
  /// From which score on an article fails.
  public var threshold: Double
  /// Articles with a lower score are left out.
  public var minimumScore: Double

  public init(names: IndicatorNames = IndicatorNames(), threshold: Double = Band.elevated.lowerBound, minimumScore: Double = 0) {
    self.names = names
    self.threshold = threshold
    self.minimumScore = minimumScore
  }

  public func render(_ outcomes: [DocumentOutcome]) -> [UInt8] {
    var total = (tests: 0, failures: 0, errors: 0)
    var suites = ""
    for outcome in outcomes {
      let suite = suite(outcome)
      suites += suite.xml
      total = (total.tests + suite.tests, total.failures + suite.failures, total.errors + suite.errors)
    }
    return Array(
      ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"lacuna\" tests=\"\(total.tests)\" failures=\"\(total.failures)\" "
        + "errors=\"\(total.errors)\">\n" + suites + "</testsuites>\n").utf8)
  }

  private func suite(_ outcome: DocumentOutcome) -> (xml: String, tests: Int, failures: Int, errors: Int) {
    let name = MarkupText.escaped(DisplayText.oneLine(outcome.name))
    guard case .scored(let result) = outcome, outcome.status != .unreadable else {
      let words = MarkupText.line(SarifReport.words(outcome))
      let xml =
        "<testsuite name=\"\(name)\" tests=\"1\" failures=\"0\" errors=\"1\">\n<testcase name=\"readable\" classname=\"\(name)\">"
        + "<error message=\"\(words)\"/></testcase>\n</testsuite>\n"
      return (xml, 1, 0, 1)
    }
    let articles = result.articles.filter { $0.rollUp.score >= minimumScore }
    var cases = ""
    var failures = 0
    for article in articles {
      let label = article.label.isEmpty ? article.id : article.label
      let title = MarkupText.line(article.heading.isEmpty ? label : label + " " + article.heading)
      cases += "<testcase name=\"\(title)\" classname=\"\(name)\">"
      if article.rollUp.score >= threshold {
        failures += 1
        cases += failure(article, result)
      }
      cases += "</testcase>\n"
    }
    if result.isPartial { cases += "<system-err>\(MarkupText.line(SarifReport.words(outcome)))</system-err>\n" }
    let xml =
      "<testsuite name=\"\(name)\" tests=\"\(articles.count)\" failures=\"\(failures)\" errors=\"0\">\n" + cases + "</testsuite>\n"
    return (xml, articles.count, failures, 0)
  }

  /// The article's clauses that fail, the highest first, each on one line.
  private func failure(_ article: ArticleResult, _ result: DocumentResult) -> String {
    let score = "\(DecimalText.twoDecimals(article.rollUp.score)) \(article.rollUp.band.rawValue)"
    let inside = result.clauses.enumerated().filter { _, clause in
      let host = result.tree.article(of: clause.node) ?? clause.node
      return clause.score.score >= threshold && result.tree.nodes[host].id == article.id
    }
    let lines = inside.sorted { left, right in
      let (one, other) = (left.element.score.score, right.element.score.score)
      return one != other ? one > other : left.offset < right.offset
    }.map { _, clause in
      let why = FindingSummary.all(of: clause, in: result).prefix(3).map { $0.plainWords(names) }.joined(separator: "; ")
      let node = result.tree.nodes[clause.node]
      return MarkupText.line("line \(clause.line), \(node.id): \(DecimalText.twoDecimals(clause.score.score)): \(why)")
    }
    return "<failure type=\"score\" message=\"\(score) (threshold \(DecimalText.twoDecimals(threshold)))\">\n"
      + lines.joined(separator: "\n") + "\n</failure>"
  }
}
