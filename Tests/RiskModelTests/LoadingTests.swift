import LegalText
import Testing

@testable import RiskModel

@Suite("Reading a model")
struct LoadingTests {
  /// One change to the good model and the faults it must give: `line:column: code message`.
  struct Fault: Sendable, CustomTestStringConvertible {
    var file: String
    var old: String
    var new: String
    var expected: [String]
    var testDescription: String { "\(file): \(old) → \(new)" }

    init(_ file: String, _ old: String, _ new: String, _ expected: String...) {
      self.file = file
      self.old = old
      self.new = new
      self.expected = expected
    }
  }

  static let faults: [Fault] = [
    Fault(
      "weights.tsv", "vague\trisk", "va\u{1}gue\trisk", "5:1 M101 cell is not UTF-8 text or holds a control character",
      "10:1 M118 'vague' is no risk of this table", "12:1 M118 'vague' is no risk of this table"),
    Fault(
      "weights.tsv", "hollow\trisk\t0\t0.01\tGC34 §25\ttest", "hollow\trisk\t0\t0.01\tGC34 §25\t\"test\"",
      "8:30 M102 cell begins with a quotation mark", "11:1 M118 'hollow' is no risk of this table"),
    Fault(
      "weights.tsv", "intent\tmitigation\t-1\t0.09\tGC34 §25\ttest", "intent\tmitigation\t-1",
      "9:19 M103 row has 3 cells where the column row has 6"),
    Fault(
      "weights.tsv", "GC34 §25\ttest\nvague\t", "GC34 §25\ttest\t\nvague\t", "4:39 M103 row has 7 cells where the column row has 6",
      " M115 no intercept"),
    Fault("roles.tsv", "#table\troles", "#table\tsettings", "3:1 M109 wrong columns for the table 'settings'"),
    Fault("settings.tsv", "#lacuna-model\t1", "#lacuna-model\t2", " M107 not a model file of version 1"),
    Fault("settings.tsv", "#table\tsettings", "#table\tnumbers", " M108 header line '#table' is missing or unknown"),
    Fault("settings.tsv", "setting\tvalue", "setting \tvalue", "3:1 M109 wrong columns for the table 'settings'"),
    Fault("weights.tsv", "hollow\trisk", "vague\trisk", "8:1 M110 duplicate 'vague'", "11:1 M118 'hollow' is no risk of this table"),
    Fault("weights.tsv", "weightless*hollow\t", "absent*vague\t", "11:1 M110 duplicate 'absent*vague'"),
    Fault("weights.tsv", "vague\trisk\t2", "vague\trisk\t2,5", "5:12 M111 '2,5' is not a number"),
    Fault("weights.tsv", "vague\trisk\t2", "vague\trisk\tinf", "5:12 M111 'inf' is not a number"),
    Fault("weights.tsv", "vague\trisk\t2", "vague\trisk\t2e0", "5:12 M111 '2e0' is not a number"),
    Fault("weights.tsv", "vague\trisk\t2", "vague\trisk\t--2", "5:12 M111 '--2' is not a number"),
    Fault("weights.tsv", "vague\trisk\t2", "vague\trisk\t", "5:12 M111 '' is not a number"),
    Fault("weights.tsv", "vague\trisk\t2", "vague\trisk\t-2", "5:12 M112 -2 is out of range"),
    Fault("weights.tsv", "intent\tmitigation\t-1", "intent\tmitigation\t1", "9:19 M112 1 is out of range"),
    Fault("weights.tsv", "interaction\t0.8", "interaction\t-0.8", "10:26 M112 -0.8 is out of range"),
    Fault("weights.tsv", "-3\t0.25", "-3\t-0.25", "4:24 M112 -0.25 is out of range"),
    Fault("weights.tsv", "0.16\tGC34 §25\ttest", "0.16\t\t ", "5:19 M113 'source' is empty", "5:20 M113 'why' is empty"),
    Fault("weights.tsv", "hollow\trisk", "hollow\tdanger", "8:8 M114 unknown kind 'danger'", "11:1 M118 'hollow' is no risk of this table"),
    Fault("weights.tsv", "intercept\tintercept\t-3\t0.25\tGC34 §25\ttest\n", "", " M115 no intercept"),
    Fault("weights.tsv", "intercept\tintercept", "base\tintercept", "4:1 M116 'base' is no name for a feature of kind 'intercept'"),
    Fault("weights.tsv", "intent\tmitigation", "Intent \tmitigation", "9:1 M116 'Intent ' is no name for a feature of kind 'mitigation'"),
    Fault(
      "weights.tsv", "weightless*hollow\t", "hollow\tinteraction\t0\t0\tS\tw\nabsent*absent\t", "11:1 M110 duplicate 'hollow'",
      "11:1 M117 'hollow' is no interaction", "12:1 M117 'absent*absent' is no interaction"),
    Fault("weights.tsv", "weightless*hollow\t", "vague*absent:intent\t", "11:1 M118 'absent:intent' is no risk of this table"),
    Fault("weights.tsv", "weightless*hollow\t", "vague*intent\t", "11:1 M118 'intent' is no risk of this table"),
    Fault("roles.tsv", "power\t", "crime\t", "5:1 M120 unknown role 'crime'", " M121 no exposure for the role 'power'"),
    Fault("roles.tsv", "power\t", "offence\t", "5:1 M110 duplicate 'offence'", " M121 no exposure for the role 'power'"),
    Fault("roles.tsv", "offence\t1\t", "offence\t1.5\t", "4:9 M112 1.5 is out of range"),
    Fault("settings.tsv", "decay\t0.5", "fading\t0.5", "4:1 M130 unknown setting 'fading'", " M131 no setting 'decay'"),
    Fault("settings.tsv", "decay\t0.5", "decay\t1", "4:7 M112 1 is out of range"),
    Fault("settings.tsv", "calibration-slope\t1", "calibration-slope\t0", "6:19 M112 0 is out of range"),
  ]

  @Test("reports what is wrong and where", arguments: faults)
  func faulty(_ fault: Fault) throws {
    let files = ModelFixtures.files().map { file in
      guard file.name == fault.file else { return file }
      let text = String(decoding: file.bytes, as: UTF8.self)
      let changed = text.replacing(fault.old, with: fault.new, maxReplacements: 1)
      #expect(changed != text, "the case changes nothing")
      return ModelFile(name: file.name, bytes: Array(changed.utf8))
    }
    let (model, diagnostics) = RiskModel.load(files: files)
    #expect(model == nil)
    #expect(
      diagnostics.map { one in "\(one.line.map { "\($0):\(one.column ?? 0)" } ?? "") \(one.code) \(one.message)" } == fault.expected)
    #expect(diagnostics.allSatisfy { $0.file == fault.file && $0.severity == .error && !$0.hint.isEmpty })
  }

  @Test("reports the faults of all files at once, in one line each")
  func allAtOnce() {
    let files = ModelFixtures.files(
      weights: ModelFixtures.weights.replacing("vague\trisk\t2", with: "vague\trisk\ttwo"),
      roles: ModelFixtures.roles.replacing("duty\t0.5", with: "duty\thalf"), settings: ModelFixtures.settings.replacing("0.90", with: "90"))
    #expect(
      RiskModel.load(files: files).diagnostics.map(\.oneLine) == [
        "weights.tsv:5:12: error: [M111] 'two' is not a number / hint: write it with a decimal point, like -3.2",
        "roles.tsv:6:6: error: [M111] 'half' is not a number / hint: write it with a decimal point, like -3.2",
        "settings.tsv:5:16: error: [M112] 90 is out of range / hint: it must lie between 0.5 and 0.999",
      ])
  }

  @Test("says which tables are missing or there twice")
  func tables() {
    let files = ModelFixtures.files()
    #expect(RiskModel.load(files: []).diagnostics.map(\.code) == ["M106", "M106", "M106"])
    #expect(RiskModel.load(files: [files[0], files[2]]).diagnostics.map(\.message) == ["the model has no table 'roles'"])
    #expect(RiskModel.load(files: files + [files[1]]).diagnostics.map(\.hint) == ["the first is roles.tsv; leave one of them out"])
    #expect(RiskModel.load(files: files + [ModelFile(name: "notes.txt", bytes: [])]).diagnostics.map(\.code) == ["M107"])
  }

  @Test("takes tables that are left out from the fallback, whose other files do not matter")
  func fallback() throws {
    let settings = ModelFile(name: "mine.tsv", bytes: Array(ModelFixtures.settings.replacing("0.90", with: "0.80").utf8))
    var standard = ModelFixtures.files()
    let (model, diagnostics) = RiskModel.load(files: [settings], fallback: standard)
    #expect(diagnostics.isEmpty)
    #expect(model?.settings.intervalLevel == 0.8)
    standard[2].bytes += Array("\nnonsense".utf8)
    #expect(RiskModel.load(files: [settings], fallback: standard).diagnostics.isEmpty)
  }

  @Test("accepts a byte order mark, CRLF, comments, blank lines and no line break at the end")
  func tolerant() throws {
    let text = "\u{FEFF}" + ModelFixtures.weights.replacing("\n", with: "\r\n# a remark\t\"with\" three\tcells\r\n \t\r\n")
    let model = try ModelFixtures.model(weights: text)
    #expect(model.contentHash == (try ModelFixtures.model().contentHash))
  }

  @Test("refuses bytes that are no UTF-8, and any bytes without a crash")
  func hostileBytes() {
    let seed: UInt64 = 7
    var generator = SeededGenerator(state: seed)
    for round in 0..<2_000 {
      var files = ModelFixtures.files()
      let file = Int.random(in: 0..<3, using: &generator)
      for _ in 0..<Int.random(in: 1...8, using: &generator) {
        let place = Int.random(in: 0..<files[file].bytes.count, using: &generator)
        files[file].bytes[place] = UInt8.random(in: 0...255, using: &generator)
      }
      let (model, diagnostics) = RiskModel.load(files: files)
      #expect((model == nil) == !diagnostics.isEmpty, "seed \(seed), round \(round)")
    }
    var files = ModelFixtures.files()
    files[2].bytes += [0x0A, 0xFF]
    #expect(RiskModel.load(files: files).diagnostics.map(\.code) == ["M101"])
  }

  @Test("the content hash follows the numbers and not their notes")
  func contentHash() throws {
    let base = try ModelFixtures.model().contentHash
    #expect(base.count == 16 && base.allSatisfy(\.isHexDigit))
    let notes = ModelFixtures.weights.replacing("\ttest", with: "\tother").replacing("0.8\t", with: "0.80\t")
    #expect(try ModelFixtures.model(weights: notes).contentHash == base)
    for (old, new) in [("2\t0.16", "2.01\t0.16"), ("2\t0.16", "2\t0.17"), ("intent\t", "intention\t")] {
      #expect(try ModelFixtures.model(weights: ModelFixtures.weights.replacing(old, with: new)).contentHash != base)
    }
    #expect(try ModelFixtures.model(settings: ModelFixtures.settings.replacing("0.90", with: "0.91")).contentHash != base)
  }
}
