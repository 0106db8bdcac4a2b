import Foundation
import LegalText
import Testing

@testable import Reports

/// `score --format html`.
@Suite struct HTMLReportTests {
  private func report(minimumScore: Double = 0) throws -> HTMLReport {
    let scale = ColourScale([.init(score: 0, red: 0, green: 20, blue: 90), .init(score: 100, red: 255, green: 230, blue: 60)])
    var report = HTMLReport(
      catalogue: Samples.indicators, sources: ["Grayned": "Grayned v. <City>"], colours: try #require(scale), rules: [("ruleset", "0af3")])
    report.minimumScore = minimumScore
    return report
  }

  private func supplement(_ result: DocumentResult) -> PageSupplement {
    PageSupplement(
      repairs: result.clauses.map { _ in [Repair(indicators: ["open-ended-list"], earned: [], score: 12.5)] }, terms: Samples.terms,
      edges: [.init(source: 0, target: 1, isInCircle: false), .init(source: 1, target: 0, isInCircle: true)])
  }

  private func page(_ results: [DocumentResult], minimumScore: Double = 0) throws -> String {
    text(try report(minimumScore: minimumScore).render(results.map { .scored($0) }, results.map(supplement)))
  }

  /// The page as XML: void elements closed, the doctype and named entities of HTML replaced.
  private func wellFormedNames(_ html: String) throws -> Set<String> {
    var xml = html.replacing("<!DOCTYPE html>\n", with: "").replacing("&nbsp;", with: "&#160;")
    xml = xml.replacing(/<meta ([^>]*)>/) { "<meta \($0.1)/>" }
    return try elementNames(of: Array(xml.utf8))
  }

  @Test("as it stands")
  func snapshot() throws {
    let results = [Samples.computerAct(), Samples.hostile()]
    let bytes = try report().render([.scored(results[0]), Samples.unreadable, .scored(results[1])], [supplement(results[0]), nil, nil])
    try expectSnapshot(bytes, "report.html")
  }

  @Test("nothing runs, nothing loads, every element is ours, whatever names and words say", arguments: [36, 37] as [UInt64])
  func hostile(seed: UInt64) throws {
    let ours: Set = [
      "html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "h3", "h4", "p", "table", "caption", "thead", "tbody", "tr",
      "th", "td", "section", "article", "ol", "ul", "li", "a", "span", "strong", "em", "mark", "sup", "blockquote", "code", "bdi", "dl",
      "dt", "dd", "div",
    ]
    var random = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let attack = random.awkwardText(upTo: 30) + "\"'><script>alert(1)</script><img src=x onerror=a()>-->" + random.awkwardText(upTo: 10)
      var build = ResultBuilder(name: attack, text: "x" + attack, language: "en\"><b>")
      let node = build.add("al_" + attack, .alinea, label: attack, heading: attack, words: "x" + attack)
      build.score(node, intercept: 1, [(build.finding(attack, "x" + attack, searched: [attack], reason: attack, source: attack), 1)])
      let html = try page([build.result(), Samples.hostile()])
      let names = try wellFormedNames(html)
      #expect(names.isSubset(of: ours), "seed \(seed): \(names.subtracting(ours))")
      for banned in ["http:", "https:", "url(", "<link", "@import", "javascript:"] where !attack.contains(banned) {
        #expect(!html.replacing("http://e.x", with: "").contains(banned), "seed \(seed): \(banned)")
      }
    }
  }

  @Test("ids differ and every link inside leads to one", arguments: [1, 2])
  func links(count: Int) throws {
    let html = try page(Array(repeating: Samples.computerAct(), count: count))
    let ids = html.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    let links = html.matches(of: /href="#([^"]*)"/).map { String($0.1) }
    #expect(!links.isEmpty && Set(links).isSubset(of: Set(ids)), "\(Set(links).subtracting(ids))")
    #expect(ids.contains(count == 1 ? "sec_6__al_1" : "d2.sec_6__al_1"))
  }

  @Test("each finding leads to what it means and each source to its title; meanings are said once")
  func meanings() throws {
    let html = try page([Samples.computerAct(), Samples.computerAct()])
    #expect(html.matches(of: /id="about.open-ended-list"/).count == 1 && html.matches(of: /Why it matters:/).count == 2)
    #expect(html.contains("<a href=\"#about.open-ended-list\">") && html.contains("<a href=\"#source.Grayned\">Grayned</a>"))
    #expect(html.contains("Look at these first") && html.contains("(in a circle)"))
  }

  @Test("marks never overlap and keep every word", arguments: [38] as [UInt64])
  func marks(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let words = "Abc def ghi jkl mno pqr stu."
    for _ in 0..<100 {
      var build = ResultBuilder(name: "a", text: words)
      let node = build.add("art_1", .article, label: "1", words: words)
      let signals = (0..<4).map { _ -> (Signal, Double) in
        let start = Int.random(in: 0..<words.utf8.count, using: &random)
        var signal = build.finding("vague-ground", "Abc")
        signal.range = ByteRange(start: start, end: Int.random(in: start..<words.utf8.count, using: &random))
        return (signal, 1)
      }
      build.score(node, signals)
      let result = build.result()
      let html = HTMLMarkedText(result: result, clause: result.clauses[0]).words(of: result.clauses[0].clause.range)
      let plain = html.replacing(/<sup>[^<]*<\/sup>/, with: "").replacing(/<[^>]*>/, with: "")
      #expect(plain == words, "seed \(seed)")
      #expect(try elementNames(of: Array("<p>\(html)</p>".utf8)).isSubset(of: ["p", "mark", "sup"]), "seed \(seed)")
      #expect(!html.contains(/<mark[^>]*>[^<]*<mark/), "seed \(seed)")
    }
  }

  @Test("what is left out is counted, and what was not read is said")
  func omissions() throws {
    let html = try page([Samples.computerAct(isPartial: true)], minimumScore: 90)
    #expect(html.contains("2 below 90.00 left out") && html.contains("Only 72 % of the text was understood"))
    #expect(text(try report().render([Samples.unreadable], [])).contains("Not read: no text layer"))
  }

  @Test(
    "the colours of text and marks have a contrast of 4.5 to 1",
    arguments: [("#111111", "#ffe1a8"), ("#111111", "#d3e8ff"), ("#444444", "#f6f6f6"), ("#0b4a9e", "#ffffff"), ("#111111", "#fff3cd")])
  func contrast(ink: String, ground: String) {
    func colour(_ text: String) -> Colour {
      let value = Int(text.dropFirst(), radix: 16) ?? 0
      return Colour(red: UInt8(value >> 16), green: UInt8(value >> 8 & 255), blue: UInt8(value & 255))
    }
    #expect(colour(ink).contrast(with: colour(ground)) >= 4.5)
  }
}
