import LegalText
import Testing

@testable import Configuration

@Suite("Configuration")
struct ConfigurationTests {
  static let today = CalendarDate(year: 2025, month: 6, day: 15)!

  private func read(_ yaml: String, indicators: Set<String>? = nil) -> (configuration: Configuration?, diagnostics: [Diagnostic]) {
    Configuration.read(Array(yaml.utf8), file: "laws/lacuna.yaml", today: Self.today, indicators: indicators)
  }

  @Test("reads every key")
  func everyKey() throws {
    let result = read(
      """
      language: EN
      min-score: 12.5
      fail-on: elevated
      thresholds: {partial-coverage: 0.7}
      lexicons: [words, /opt/words]
      model: models/own
      allow:
        - term: public order
          reason: Defined by the constitution, article 4
          indicator: vague-ground
          clause: art_7
          expires: 2025-06-15
        - {term: good faith, reason: Settled case law}
      """)
    #expect(result.diagnostics == [])
    let configuration = try #require(result.configuration)
    #expect(configuration.file == "laws/lacuna.yaml")
    #expect(configuration.language == "en")
    #expect(configuration.minimumScore == 12.5)
    #expect(configuration.failOn == .elevated)
    #expect(configuration.partialCoverage == 0.7)
    #expect(configuration.lexiconFolders == ["laws/words", "/opt/words"])
    #expect(configuration.model == "laws/models/own")
    #expect(
      configuration.allowances == [
        Allowance(
          term: "public order", reason: "Defined by the constitution, article 4", indicator: "vague-ground", clause: "art_7",
          expires: Self.today, line: 8),
        Allowance(term: "good faith", reason: "Settled case law", line: 13),
      ])
  }

  @Test("takes an empty file for the defaults", arguments: ["", "# nothing\n", "---\n", "null\n"])
  func empty(yaml: String) throws {
    let result = read(yaml)
    #expect(result.diagnostics == [])
    #expect(try #require(result.configuration).partialCoverage == 0.8)
  }

  @Test("reports all faults at once with place, code and hint")
  func allFaults() {
    let result = read(
      """
      langauge: en
      min-score: 120
      fail-on: hihg
      thresholds:
        partial-coverage: most
        coverage: 1
      lexicons: words
      model: {a: b}
      allow:
        - term: public order
        - reason: none given
          indicator: Vague Ground
        - {term: x, reason: ' ', expires: 2025-02-29}
        - just a term
        - {term: no, reason: y, expire: 2030-01-01}
      """)
    #expect(result.configuration == nil)
    #expect(
      result.diagnostics.map(\.oneLine) == [
        "laws/lacuna.yaml:1:1: error: [C110] unknown key 'langauge' in the configuration / hint: did you mean 'language'?",
        "laws/lacuna.yaml:2:12: error: [C112] 'min-score' is out of range / hint: write a number from 0 to 100",
        "laws/lacuna.yaml:3:10: error: [C112] 'hihg' is no band / hint: did you mean 'high'?",
        "laws/lacuna.yaml:6:3: error: [C110] unknown key 'coverage' in 'thresholds' / hint: the keys are partial-coverage",
        "laws/lacuna.yaml:5:21: error: [C111] 'partial-coverage' is a text, not a number / hint: write a number from 0 to 1",
        "laws/lacuna.yaml:7:11: error: [C111] 'lexicons' is a text, not a list / hint: write one item a line, each after '- '",
        "laws/lacuna.yaml:8:8: error: [C111] 'model' is a mapping, not a text / hint: write one text",
        "laws/lacuna.yaml:10:5: error: [C113] an allowed term has no 'reason' / hint: say why this wording is acceptable here, for "
          + "whoever reviews it",
        "laws/lacuna.yaml:12:16: error: [C112] 'Vague Ground' is no indicator id / hint: ids are lower-case words with hyphens; "
          + "'lacuna rules' lists them",
        "laws/lacuna.yaml:11:5: error: [C113] an allowed term has no 'term' / hint: write the words that are allowed",
        "laws/lacuna.yaml:13:23: error: [C112] 'reason' is blank / hint: write a text or remove the key",
        "laws/lacuna.yaml:13:37: error: [C114] 'expires' is no day of the calendar: 2025-02-29 / hint: write it as YYYY-MM-DD",
        "laws/lacuna.yaml:14:5: error: [C111] an allowed term is a text, not a mapping / hint: write 'key: value' lines: term, "
          + "reason, indicator, clause, expires",
        "laws/lacuna.yaml:15:27: error: [C110] unknown key 'expire' in an allowed term / hint: did you mean 'expires'?",
        "laws/lacuna.yaml:15:12: error: [C111] 'term' is a yes/no value, not a text / hint: put it in quotation marks if it is meant "
          + "as text: \"no\"",
      ])
  }

  @Test(
    "reports one fault of one kind",
    arguments: [
      ("a: [1", "C104"), ("\ta: 1", "C104"), ("language: en\nlanguage: fr", "C115"), ("- a\n- b", "C111"), ("en", "C111"),
      ("language: no", "C111"),
      ("language: english", "C112"), ("language:", "C111"), ("min-score: .nan", "C111"), ("min-score: .inf", "C111"),
      ("min-score: '5'", "C111"),
      ("min-score: -1", "C112"), ("model: ''", "C112"), ("lexicons: [1]", "C111"), ("allow: {}", "C111"), ("a: *nobody", "C104"),
      ("a: 1\n---\nb: 2", "C104"),
      ("? [a, b]\n: c", "C110"), ("x: \u{1}", "C104"),
    ])
  func oneFault(yaml: String, code: String) {
    let result = read(yaml)
    #expect(result.configuration == nil)
    #expect(result.diagnostics.map(\.code) == [code])
    #expect(result.diagnostics.allSatisfy { !$0.hint.isEmpty })
  }

  @Test("leaves out an expired allowance with a warning")
  func expired() throws {
    let result = read("allow:\n  - {term: x, reason: y, expires: 2025-06-14}\n  - {term: z, reason: y, expires: 2025-06-15}\n")
    #expect(try #require(result.configuration).allowances.map(\.term) == ["z"])
    #expect(result.diagnostics.map(\.code) == ["C120"])
    #expect(result.diagnostics.first?.severity == .warning)
    #expect(result.diagnostics.first?.line == 2)
  }

  @Test("knows the indicators when it is told them")
  func knownIndicators() {
    let result = read("allow: [{term: x, reason: y, indicator: vague-grund}]", indicators: ["vague-ground", "undefined-term"])
    #expect(result.diagnostics.map(\.message) == ["there is no indicator 'vague-grund'"])
    #expect(result.diagnostics.first?.hint == "did you mean 'vague-ground'?")
  }

  @Test("refuses what is too large, no text, nested too deeply or a bomb of aliases", .timeLimit(.minutes(1)))
  func hostile() {
    let large = [UInt8](repeating: 0x23, count: Configuration.longestFile + 1)
    #expect(Configuration.read(large, file: "x", today: Self.today).diagnostics.map(\.code) == ["C102"])
    #expect(Configuration.read([0x61, 0xFF], file: "x", today: Self.today).diagnostics.map(\.code) == ["C103"])
    for nest in ["[", "{a: ", "- ", "? "] {
      #expect(read(String(repeating: nest, count: 20_000)).diagnostics.map(\.code) == ["C104"], "\(nest)")
    }
    let bomb =
      "a: &a [x]\n"
      + (0..<9).map { "b\($0): &b\($0) [\(Array(repeating: "*a", count: 9).joined(separator: ", "))]" }.joined(separator: "\n")
    #expect(read(bomb).diagnostics.map(\.code) == ["C105"])
  }

  @Test("never crashes on mutated files")
  func fuzz() {
    let base = Array("language: en\nallow:\n  - {term: x, reason: 'y', expires: 2030-01-01}\n  - &a [b, *a]\nmin-score: 5\n".utf8)
    let alphabet = Array("-:[]{}&*!|>'\"%@`?, \n\tax0\u{1}".utf8) + [0xC3, 0xA9]
    var state: UInt64 = 0xC0FFEE  // seed
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<3000 {
      var bytes = base
      for _ in 0...random(6) { bytes[random(bytes.count)] = alphabet[random(alphabet.count)] }
      let result = Configuration.read(bytes, file: "f", today: Self.today)
      #expect(result.configuration != nil || !result.diagnostics.isEmpty)
    }
  }
}
