import Ingest
import LegalText
import TestSupport
import Testing

@testable import Scoring

@Suite struct SuppressionTests {
  private static let law = """
    # Harbour Act

    ## 1. Lamps

    (1) A person who disturbs public order commits an offence.

    (2) A person who sells malware commits an offence.

    ## 2. Keepers

    The Minister may order a keeper to act in the interest of public order.

    """

  /// Scores the law with changes; the day is in 2026.
  private func score(_ text: String, format: InputFormat = .markdown, day: String? = "2026-11-22") throws -> ScoredDocument {
    var ruleset = CheckoutRuleset.shared
    ruleset.suppressionDay = day
    let scorer = try DocumentScorer(ruleset, language: .fixed("en"))
    return scorer.score(try InputDocument(name: "act", raw: Array(text.utf8), format: format))
  }

  private func result(_ scored: ScoredDocument) throws -> DocumentResult {
    guard case .scored(let result) = scored.outcome else { throw NotScored() }
    return result
  }

  private struct NotScored: Error {}

  /// `CLAUSE INDICATOR` of all findings.
  private func findings(_ scored: ScoredDocument) throws -> [String] {
    let result = try result(scored)
    return result.clauses.flatMap { clause in clause.score.findings.map { "\(result.tree.nodes[clause.node].id) \($0.signal.indicator)" } }
  }

  private static func remark(_ indicator: String, until: String = "2027-01-31") -> String {
    "<!-- lacuna:allow \(indicator) reason=\"settled\" until=\(until) -->"
  }

  @Test("leaves out the finding in the unit that follows, and nothing else") func following() throws {
    let plain = try findings(try score(Self.law))
    let target = try #require(plain.first { $0.hasSuffix(" vague-ground") && $0.contains("subsec_1") })
    let scored = try score(Self.law.replacing("(1) A person", with: Self.remark("vague-ground") + "\n\n(1) A person"))
    #expect(try findings(scored) == plain.filter { $0 != target })
    #expect(scored.notes.map(\.code) == ["R208"])
    #expect(try result(scored).clauses[0].score.score < result(try score(Self.law)).clauses[0].score.score)
  }

  @Test("speaks of the unit before it at the end of a line, and of all below a heading") func places() throws {
    let plain = try findings(try score(Self.law))
    let inline = try findings(
      try score(Self.law.replacing("order commits an offence.", with: "order commits an offence. " + Self.remark("vague-ground"))))
    #expect(inline == plain.filter { !($0.contains("subsec_1") && $0.hasSuffix(" vague-ground")) } && inline != plain)
    let section = try findings(try score(Self.law.replacing("## 1. Lamps", with: Self.remark("missing-mens-rea") + "\n\n## 1. Lamps")))
    #expect(plain.count { $0.hasSuffix("missing-mens-rea") && $0.hasPrefix("sec_1__") } == 2)
    #expect(section == plain.filter { !($0.hasPrefix("sec_1__") && $0.hasSuffix("missing-mens-rea")) })
  }

  @Test(
    "reports what does nothing, and changes nothing then",
    arguments: [
      ("secrecy", "2027-01-31", "R209"), ("vague-ground", "2026-11-21", "R210"), ("no-such-thing", "2027-01-31", "R211"),
    ])
  func nothing(indicator: String, until: String, code: String) throws {
    let scored = try score(Self.law.replacing("(1) A person", with: Self.remark(indicator, until: until) + "\n\n(1) A person"))
    #expect(scored.notes.map(\.code) == [code] && scored.notes[0].line == 5)
    #expect(try findings(scored) == findings(try score(Self.law)))
  }

  @Test("applies on its last day") func lastDay() throws {
    let scored = try score(Self.law.replacing("(1) A person", with: Self.remark("vague-ground", until: "2026-11-22") + "\n\n(1) A person"))
    #expect(scored.notes.map(\.code) == ["R208"])
  }

  @Test("says when nothing follows it") func atTheEnd() throws {
    let scored = try score(Self.law + "\n" + Self.remark("vague-ground") + "\n")
    #expect(scored.notes.map(\.code) == ["R209"])
  }

  @Test("follows no remark where nobody asked for it") func foreign() throws {
    let text = Self.law.replacing("(1) A person", with: Self.remark("vague-ground") + "\n\n(1) A person")
    let scored = try score(text, day: nil)
    #expect(scored.notes.isEmpty)
    #expect(try findings(scored) == findings(try score(Self.law)))
  }

  @Test("a remark before any line that begins a unit changes no score, no id and no word but its own") func layoutBlind() throws {
    let lines = Self.law.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let plain = try result(try score(Self.law))
    for (number, line) in lines.enumerated() where line.hasPrefix("(") || line.hasPrefix("##") {
      var changed = lines
      changed.insert(contentsOf: [Self.remark("secrecy"), ""], at: number)
      let other = try result(try score(changed.joined(separator: "\n")))
      #expect(other.tree.nodes.map(\.id) == plain.tree.nodes.map(\.id))
      #expect(other.clauses.map(\.score.score) == plain.clauses.map(\.score.score))
      #expect(other.clauses.map { other.string($0.clause.range) } == plain.clauses.map { plain.string($0.clause.range) })
    }
    let text = Self.law.replacing("#", with: "")
    let textLines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let plainText = try result(try score(text, format: .text))
    for (number, line) in textLines.enumerated() where line.hasPrefix("(") {
      var changed = textLines
      changed.insert("# lacuna:allow secrecy reason=\"settled\" until=2027-01-31", at: number)
      let other = try result(try score(changed.joined(separator: "\n"), format: .text))
      #expect(other.tree.nodes.map(\.id) == plainText.tree.nodes.map(\.id))
      #expect(other.clauses.map(\.score.score) == plainText.clauses.map(\.score.score))
    }
  }
}
