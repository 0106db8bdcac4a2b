import Foundation
import LegalText
import Testing

@testable import Reports

/// Formats for other programs: SARIF, annotations, JUnit, code quality, Web Annotation.
@Suite struct ExchangeTests {
  private let outcomes: [DocumentOutcome] = [
    .scored(Samples.computerAct()), Samples.unreadable, .scored(Samples.computerAct(isPartial: true)), .scored(Samples.hostile()),
  ]

  private let sarif = SarifReport(catalogue: Samples.indicators, version: "1.2.3")

  private func object(_ bytes: [UInt8]) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  private func results(_ bytes: [UInt8]) throws -> [[String: Any]] {
    let run = try #require((try object(bytes)["runs"] as? [[String: Any]])?.first)
    return try #require(run["results"] as? [[String: Any]])
  }

  @Test("as they stand")
  func snapshots() throws {
    try expectSnapshot(sarif.render(outcomes).bytes, "scores.sarif")
    try expectSnapshot(GitHubAnnotations(limit: 3).render(outcomes).bytes, "scores.github.txt")
    try expectSnapshot(JUnitReport().render(outcomes), "scores.junit.xml")
    try expectSnapshot(GitLabReport().render(outcomes), "scores.gitlab.json")
    try expectSnapshot(WebAnnotations().render(outcomes), "scores.webannotation.json")
  }

  @Test("nothing scored is still a whole report")
  func empty() throws {
    #expect(try results(sarif.render([]).bytes).isEmpty)
    #expect(try elementNames(of: JUnitReport().render([])) == ["testsuites"])
    #expect(text(GitLabReport().render([])) == "[]\n")
    #expect(GitHubAnnotations().render([]).bytes.isEmpty)
    #expect((try object(WebAnnotations().render([]))["items"] as? [Any])?.isEmpty == true)
  }

  @Test("SARIF never says error of a finding, and every result names a rule and one place")
  func sarifResults() throws {
    let report = sarif.render(outcomes)
    let run = try #require((try object(report.bytes)["runs"] as? [[String: Any]])?.first)
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    let found = try results(report.bytes)
    #expect(found.count == 8 + 7 && report.droppedCount == 0)
    for result in found {
      #expect(["warning", "note"].contains(result["level"] as? String ?? ""))
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
      #expect((result["locations"] as? [Any])?.count == 1)
    }
    for rule in rules {
      for part in ["shortDescription", "fullDescription", "help"] {
        let words = (rule[part] as? [String: Any])?["text"] as? String ?? ""
        #expect(!words.isEmpty && (part == "help" || words.count <= 1024))
      }
    }
    let invocation = try #require((run["invocations"] as? [[String: Any]])?.first)
    #expect(invocation["executionSuccessful"] as? Bool == false)
    #expect((invocation["toolExecutionNotifications"] as? [Any])?.count == 2)
  }

  @Test("what is too much is left out from the lowest on, and counted", arguments: [0, 1, 5, 14])
  func sarifCount(maximum: Int) throws {
    var report = sarif
    report.maximumResults = maximum
    let all = try results(sarif.render(outcomes).bytes).map(Self.score)
    let limited = report.render(outcomes)
    let kept = try results(limited.bytes).map(Self.score)
    #expect(kept.count == maximum && limited.shownCount == maximum && limited.droppedCount == all.count - maximum)
    #expect(kept.sorted() == all.sorted().suffix(maximum))
  }

  @Test("the size is a limit too", arguments: [4_000, 6_000, 8_000])
  func sarifSize(maximum: Int) throws {
    var report = sarif
    report.maximumBytes = maximum
    let limited = report.render(outcomes)
    #expect(limited.bytes.count <= maximum && limited.droppedCount > 0)
    #expect(try results(limited.bytes).count == limited.shownCount)
  }

  private static func score(_ result: [String: Any]) -> Double { (result["properties"] as? [String: Any])?["score"] as? Double ?? -1 }

  @Test("a fingerprint stays when lines move, and tells findings apart")
  func fingerprints() throws {
    func prints(_ prefix: String) throws -> [String] {
      var build = ResultBuilder(name: "a.txt", text: prefix + "Public  order and public order.")
      let node = build.add("art_1", .article, label: "Article 1", words: "Public  order and public order.")
      let second = build.finding("vague-ground", "public order")
      build.score(node, [(build.finding("vague-ground", "Public  order"), 1), (second, 1), (build.finding("x", "public order"), 1)])
      return try results(sarif.render([.scored(build.result())]).bytes).map {
        ($0["partialFingerprints"] as? [String: String])?["lacunaFinding/v1"] ?? ""
      }
    }
    let one = try prints("")
    #expect(Set(one).count == 3)
    #expect(try prints("A title\n\n") == one)
  }

  @Test("what GitHub knows a finding by stays when clauses are renumbered, and tells findings apart")
  func lineage() throws {
    func prints(_ numbers: [Int]) throws -> [String] {
      let words = ["Public order and public order.", "Public order and public order.", "Good morals."]
      var build = ResultBuilder(name: "a.txt", text: words.joined(separator: "\n"))
      for (number, words) in zip(numbers, words) {
        let node = build.add("art_\(number)", .article, label: "Article \(number)", words: words)
        let cue = words.hasPrefix("Good") ? "Good morals" : "Public order"
        build.score(node, [(build.finding("vague-ground", cue), 1), (build.finding("x", cue), 1)])
      }
      return try results(sarif.render([.scored(build.result())]).bytes).map {
        ($0["partialFingerprints"] as? [String: String])?["primaryLocationLineHash"] ?? ""
      }
    }
    let one = try prints([1, 2, 3])
    #expect(Set(one).count == 6 && one.allSatisfy { $0.contains(/^[0-9a-f]{16}:[12]$/) })
    #expect(try prints([1, 5, 6]) == one)
  }

  @Test("GitHub's limits are the limits, and what it shows first is what scores highest")
  func shown() throws {
    #expect(sarif.maximumResults == 25_000 && sarif.shownResults == 5_000 && sarif.maximumBytes <= 10_000_000)
    let inOrder = try results(sarif.render(outcomes).bytes).map(Self.score)
    var report = sarif
    report.shownResults = 3
    let ranked = try results(report.render(outcomes).bytes).map(Self.score)
    #expect(ranked == ranked.sorted(by: >) && ranked.sorted() == inOrder.sorted() && ranked != inOrder)
  }

  @Test("columns count UTF-16 units, positions code points")
  func places() throws {
    let words = "É𝔸 public order"
    var build = ResultBuilder(name: "a.txt", text: "x\n𝔸 " + words)
    let node = build.add("art_1", .article, label: "Article 1", words: words)
    build.score(node, [(build.finding("vague-ground", "public order"), 1)])
    let outcome = DocumentOutcome.scored(build.result())
    let location = try #require((try results(sarif.render([outcome]).bytes)[0]["locations"] as? [[String: Any]])?.first)
    let region = (location["physicalLocation"] as? [String: Any])?["region"] as? [String: Int]
    #expect(region == ["startLine": 2, "startColumn": 8, "endLine": 2, "endColumn": 20])
    let items = try #require(try object(WebAnnotations().render([outcome]))["items"] as? [[String: Any]])
    let selectors = try #require((items[0]["target"] as? [String: Any])?["selector"] as? [[String: Any]])
    #expect(selectors[0]["exact"] as? String == "public order" && selectors[0]["prefix"] as? String == "x\n𝔸 É𝔸 ")
    #expect(selectors[1]["start"] as? Int == 7 && selectors[1]["end"] as? Int == 19)
  }

  @Test("places far into a long text are right", arguments: [33] as [UInt64])
  func farPlaces(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let string = (0..<200).map { _ in random.awkwardText(upTo: 20) }.joined()
      let places = TextPlaces(Array(string.utf8))
      var offset = 0
      for (count, scalar) in string.unicodeScalars.enumerated() {
        if count % 37 == 0 { #expect(places.codePoints(before: offset) == count, "seed \(seed)") }
        offset += String(scalar).utf8.count
      }
    }
  }

  @Test(
    "names of documents as addresses",
    arguments: [
      ("a b.txt", "a%20b.txt"), ("./laws/x.txt", "laws/x.txt"), ("/tmp/ä", "file:///tmp/%C3%A4"), ("//host/x", "file:///host/x"),
      ("javascript:alert(1)", "javascript%3Aalert%281%29"), ("a?b#c%d", "a%3Fb%23c%25d"), ("-", "stdin"), ("\n", "%0A"),
    ])
  func addresses(name: String, expected: String) { #expect(DocumentAddress.uri(name) == expected) }

  @Test(
    "a workflow command stays one command",
    arguments: [
      ("50 %\n::set-output name=x::y", "50 %25%0A::set-output name=x::y", "50 %25%0A%3A%3Aset-output name=x%3A%3Ay"),
      ("a,b\r", "a,b%0D", "a%2Cb%0D"),
    ])
  func commands(text: String, message: String, property: String) {
    #expect(WorkflowCommand.escaped(text) == message)
    #expect(WorkflowCommand.escapedProperty(text) == property)
  }

  @Test("hostile names and words stay inside their places", arguments: [34, 35] as [UInt64])
  func hostile(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let words = "x" + random.awkwardText(upTo: 40) + "]]>::error::</failure><script>%0A"
      var build = ResultBuilder(name: random.awkwardText() + "\n::error::x<b>\",", text: words)
      let node = build.add("al_" + random.awkwardText(), .alinea, label: random.awkwardText(), heading: random.awkwardText(), words: words)
      build.score(node, intercept: 1, [(build.finding("vague-ground", words, reason: words, source: words), 1)])
      let outcome = [DocumentOutcome.scored(build.result())]
      let github = GitHubAnnotations().render(outcome).bytes
      // Bytes, because a name may begin with a combining mark. The runner reads lines up to LF or CR.
      let isOneCommand =
        github.starts(with: "::warning file=".utf8) && github.last == 0x0A && !github.dropLast().contains { $0 == 0x0A || $0 == 0x0D }
      #expect(isOneCommand, "seed \(seed): \(text(github))")
      #expect(try elementNames(of: JUnitReport().render(outcome)) == ["testsuites", "testsuite", "testcase", "failure"], "seed \(seed)")
      #expect(try results(sarif.render(outcome).bytes).count == 1)
      #expect(try JSONSerialization.jsonObject(with: Data(GitLabReport().render(outcome))) is [Any])
      #expect(try object(WebAnnotations().render(outcome))["type"] as? String == "AnnotationPage")
      #expect(try elementNames(of: HeatmapSVG(layout(outcome)).bytes()).contains("svg"))
      #expect(!text(HeatmapHTML(try layout(outcome)).bytes()).contains("<b>"))
    }
  }

  private func layout(_ outcomes: [DocumentOutcome]) throws -> HeatmapLayout {
    var matrix = HeatmapMatrix()
    for outcome in outcomes { matrix.add(outcome) }
    let scale = ColourScale([.init(score: 0, red: 0, green: 0, blue: 0), .init(score: 100, red: 255, green: 255, blue: 255)])
    return HeatmapLayout(matrix: matrix, colours: try #require(scale))
  }

  @Test("JUnit counts what it holds and fails from the threshold on")
  func junit() throws {
    let xml = text(JUnitReport(threshold: 0).render([outcomes[0]]))
    #expect(xml.contains("<testsuites name=\"lacuna\" tests=\"2\" failures=\"2\" errors=\"0\">"))
    #expect(text(JUnitReport(threshold: 100).render([outcomes[0]])).contains("failures=\"0\""))
    #expect(text(JUnitReport().render([Samples.unreadable])).contains("<error message=\"Not read: no text layer\"/>"))
  }

  @Test("annotations: the highest first, no more than asked for, unread ones always")
  func annotationLimit() {
    let report = GitHubAnnotations(limit: 1).render(outcomes)
    let lines = text(report.bytes).split(separator: "\n")
    #expect(lines.count == 3 && lines[0].contains("scan.pdf") && lines[1].contains("Partly understood"))
    #expect(report.shownCount == 1 && report.droppedCount == 6)
    #expect(GitHubAnnotations(limit: 0).render(outcomes).droppedCount == 0)
  }
}
