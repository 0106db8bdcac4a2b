import Alignment
import LegalText
import Testing
import Tokenization

@testable import Reports

/// `score --compare`.
@Suite struct SideBySideReportTests {
  private static let topics = [Topic(id: "access", title: "Illegal <access>")]

  private func version(_ result: DocumentResult, definitions: [DefinedTerm] = []) throws -> InstrumentVersion {
    InstrumentVersion(result, text: try Tokenizer(abbreviations: Abbreviations()).tokenize(result.text), definitions: definitions)
  }

  private func sides(_ other: DocumentResult, _ scored: DocumentResult) throws -> SideBySide {
    SideBySide(other: try version(other), scored: try version(scored))
  }

  private func page(_ sides: SideBySide, minimumScore: Double = 0) throws -> String {
    let scale = ColourScale([.init(score: 0, red: 0, green: 20, blue: 90), .init(score: 100, red: 255, green: 230, blue: 60)])
    var page = SideBySideHTML(
      names: IndicatorNames(Samples.indicators), topics: Self.topics, colours: try #require(scale), rules: [("ruleset", "0af3")])
    page.minimumScore = minimumScore
    return text(page.render(sides))
  }

  private func markdown(_ sides: SideBySide) -> String {
    text(SideBySideMarkdown(names: IndicatorNames(Samples.indicators), topics: Self.topics).render(sides))
  }

  /// A section with one sentence and one finding.
  private func law(_ name: String, _ sections: [(heading: String, words: String, found: String)], topic: String? = nil) -> DocumentResult {
    var build = ResultBuilder(name: name, text: sections.map { "\($0.heading)\n\($0.words)\n" }.joined())
    for (index, section) in sections.enumerated() {
      let node = build.add(
        "sec_\(index + 1)", .section, path: ["\(index + 1)"], label: "Section \(index + 1)", heading: section.heading, words: section.words)
      build.score(node, [(build.finding("vague-ground", section.found, reason: "It is open.", source: "Grayned"), 2)])
    }
    var result = build.result()
    if let topic { for index in result.clauses.indices { result.clauses[index].topics = [topic] } }
    return result
  }

  private var old: DocumentResult {
    law(
      "acts/old.txt",
      [
        ("Order", "A person who dishonestly disturbs public order commits an offence.", "public order"),
        ("Lamps", "The keeper lights the lamp at dusk.", "lamp"), ("Boats", "No boat may carry coal through the canal.", "coal"),
      ])
  }
  private var new: DocumentResult {
    law(
      "acts/new.txt",
      [
        ("Order", "A person who disturbs public order or good morals commits an offence.", "public order"),
        ("Nets", "An owner of nets registers every one of them.", "every one"), ("Lamps", "The keeper lights the lamp at dusk.", "lamp"),
      ])
  }

  @Test("two versions as they stand")
  func versions() throws {
    let sides = try sides(old, new)
    #expect(sides.relation == .versions)
    try expectSnapshot(Array(try page(sides).utf8), "compare-versions.html")
    try expectSnapshot(Array(markdown(sides).utf8), "compare-versions.md")
  }

  @Test("two different texts as they stand")
  func texts() throws {
    let treaty = law(
      "treaties/harbour.txt",
      [
        ("Disturbance", "Each Party shall make it an offence to disturb public order or good morals with intent.", "good morals"),
        ("Nets", "Parties count nets each year, and every net has one owner and one number.", "each year"),
        ("Signals", "Parties exchange signals each year.", "signals"), ("Depositary", "The oldest Party keeps this treaty.", "keeps"),
        ("Fees", "Fees are paid in the coin of the harbour.", "coin"),
      ], topic: "access")
    var draft = new
    for index in draft.clauses.indices { draft.clauses[index].topics = ["access"] }
    let sides = try sides(treaty, draft)
    #expect(sides.relation == .texts)
    try expectSnapshot(Array(try page(sides).utf8), "compare-texts.html")
    try expectSnapshot(Array(markdown(sides).utf8), "compare-texts.md")
  }

  @Test("ids differ, every link inside leads to one, and both sides can be addressed", arguments: [0, 50.0])
  func links(minimum: Double) throws {
    for sides in [try sides(old, new), try sides(Samples.computerAct(), new), try sides(Samples.computerAct(), Samples.computerAct())] {
      let html = try page(sides, minimumScore: minimum)
      let ids = html.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
      #expect(Set(ids).count == ids.count)
      let links = html.matches(of: /href="#([^"]*)"/).map { String($0.1) }
      #expect(Set(links).isSubset(of: Set(ids)), "\(Set(links).subtracting(ids))")
      guard minimum == 0 else { continue }
      for (version, prefix) in [(sides.other, "other."), (sides.scored, "scored.")] {
        for clause in version.result.clauses.indices { #expect(ids.contains(prefix + version.node(of: clause).id)) }
      }
    }
  }

  @Test("nothing runs, nothing loads, every element is ours, whatever names and words say", arguments: [41] as [UInt64])
  func hostile(seed: UInt64) throws {
    let ours: Set = [
      "html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "h3", "h4", "p", "table", "caption", "thead", "tbody", "tr",
      "th", "td", "section", "article", "div", "ol", "ul", "li", "a", "span", "strong", "blockquote", "code", "bdi", "dl", "dt", "dd",
      "del",
      "ins",
    ]
    var random = SeededGenerator(seed: seed)
    for _ in 0..<30 {
      let attack = random.awkwardText(upTo: 20) + "\"'><script>alert(1)</script><img src=x onerror=a()>-->" + random.awkwardText(upTo: 10)
      var build = ResultBuilder(name: attack, text: "x" + attack + " and more words", language: "en\"><b>")
      let node = build.add("al_" + attack, .alinea, label: attack, heading: attack, words: "x" + attack + " and more words")
      build.score(node, intercept: 1, [(build.finding(attack, "x" + attack, reason: attack, source: attack), 1)])
      for sides in [try sides(build.result(), old), try sides(old, build.result()), try sides(Samples.hostile(), build.result())] {
        let html = try page(sides)
        var xml = html.replacing("<!DOCTYPE html>\n", with: "").replacing("&nbsp;", with: "&#160;").replacing("<br>", with: " ")
        xml = xml.replacing(/<meta ([^>]*)>/) { "<meta \($0.1)/>" }
        let names = try elementNames(of: Array(xml.utf8))
        #expect(names.isSubset(of: ours), "seed \(seed): \(names.subtracting(ours))")
        let report = markdown(sides)
        #expect(!report.contains("<script") && !report.contains("<img"), "seed \(seed)")
      }
    }
  }

  @Test("what is left out is counted, and what was not understood is said")
  func omissions() throws {
    let html = try page(try sides(Samples.computerAct(isPartial: true), new), minimumScore: 99)
    #expect(
      html.contains("below 99.00 on both sides left out") && html.contains("Only 72 % of <bdi>acts/computer.txt</bdi> was understood"))
  }

  @Test("the colours of changed words have a contrast of 4.5 to 1", arguments: ["#ffe0dc", "#d9f2d9"])
  func contrast(ground: String) {
    let value = Int(ground.dropFirst(), radix: 16) ?? 0
    let colour = Colour(red: UInt8(value >> 16), green: UInt8(value >> 8 & 255), blue: UInt8(value & 255))
    #expect(Colour(red: 0x11, green: 0x11, blue: 0x11).contrast(with: colour) >= 4.5)
  }
}
