import LegalText
import Lexicon
import Testing

@testable import ModelEvidence

/// Labelled tables, good and faulty; every fault with its place.
@Suite("Reading labels")
struct TableReadingTests {
  private static let columns = "id\tcluster\ttopic\ttradition\trole\tlabel\tnote\ttext\n"

  private func clauses(_ rows: String, head: String = "#lacuna-training\t1\n") -> (clauses: [TrainingClause], diagnostics: [Diagnostic]) {
    TrainingClause.load([SourceFile(name: "t.tsv", bytes: Array((head + Self.columns + rows).utf8))])
  }

  @Test("a clause is read with its line breaks")
  func clause() throws {
    let (read, faults) = clauses("a1\ta\tports\tcommonwealth\toffence\t1\topen\t4. No person shall\\n(a) moor badly; or\\n(b) offend.\n")
    #expect(faults == [])
    let one = try #require(read.first)
    #expect(read.count == 1 && one.role == .offence && one.label == 1 && one.cluster == "a")
    #expect(one.text == "4. No person shall\n(a) moor badly; or\n(b) offend.")
  }

  @Test(
    "a faulty row is reported at its cell and left out",
    arguments: [
      ("a\tb\tc\td\toffense\t1\tn\tText.", "M312", 5, 9), ("a\tb\tc\td\toffence\t2\tn\tText.", "M313", 6, 17),
      ("a\tb\tc\td\toffence\tyes\tn\tText.", "M313", 6, 17), ("a\t\tc\td\toffence\t1\tn\tText.", "M311", 2, 3),
      ("a\tb\tc\td\toffence\t1\tn\t ", "M311", 8, 22),
    ])
  func faultyRow(row: String, code: String, cell: Int, column: Int) {
    let (read, faults) = clauses(row + "\n")
    #expect(read.isEmpty)
    #expect(faults.map(\.code) == [code] && faults.first?.line == 3 && faults.first?.column == column)
    #expect(faults.allSatisfy { !$0.hint.isEmpty && $0.file == "t.tsv" })
  }

  @Test("ids are unique over all files, and the version stands first")
  func identity() {
    let row = "a\tb\tc\td\toffence\t1\tn\tText.\n"
    #expect(clauses(row + row).diagnostics.map(\.code) == ["M314"])
    #expect(clauses(row, head: "").diagnostics.map(\.code) == ["M310"])
    let file = SourceFile(name: "t.tsv", bytes: Array(("#lacuna-training\t1\n" + Self.columns + row).utf8))
    let twice = TrainingClause.load([file, file])
    #expect(twice.clauses.count == 1 && twice.diagnostics.map(\.code) == ["M314"])
  }

  @Test("a second pass makes labels soft where it differs, and its agreement is counted")
  func secondPass() throws {
    let (read, _) = clauses((1...4).map { "a\($0)\tb\tc\td\toffence\t\($0 % 2)\tn\tText \($0).\n" }.joined())
    let bytes = "#lacuna-training\t1\nid\tlabel\na1\t1\na2\t1\na3\t1\n"
    let (pass, faults) = SecondPass.load(SourceFile(name: "second-pass.tsv", bytes: Array(bytes.utf8)), clauses: read)
    #expect(faults == [])
    #expect(pass.softened(read).map(\.label) == [1, 0.5, 1, 0])
    let agreement = try #require(pass.selfConsistency(with: read))
    // Values 1 1, 0 1, 1 1: observed disagreement 1/3, expected (5 · 1 · 2) / 30 = 1/3.
    #expect(agreement.count == 3 && agreement.equal == 2 && agreement.alpha.magnitude < 1e-12)
    let unknown = SecondPass.load(SourceFile(name: "s", bytes: Array("id\tlabel\nzz\t1\na1\tmaybe\n".utf8)), clauses: read)
    #expect(unknown.diagnostics.map(\.code) == ["M315", "M313"])
  }

  @Test("court records are read from JSON lines; what is none is reported with its line")
  func courts() throws {
    let lines = """
      {"id":"X-1","label":"struck","text":"No one shall sulk.","core":true,"topic":"moods","jurisdiction":"Isle (review)","instrument":"Moods Act (as amended)","provision":"s. 1","ruling":"Gull v. Isle"}

      {"id":"X-2","label":"upheld","text":"t"}
      {"id":"X-3"
      {"id":"X-4","label":"control","text":"Boats carry lamps.","control_kind":"upheld","ruling":"none"}
      """
    let (records, faults) = CourtRecord.load(name: "g.jsonl", bytes: Array(lines.utf8))
    #expect(records.map(\.id) == ["X-1", "X-4"])
    #expect(faults.map(\.line) == [3, 4] && faults.allSatisfy { $0.code == "M320" })
    let first = try #require(records.first)
    #expect(first.isStruck && first.isCore && first.language == "en" && first.group == "Isle | Moods Act")
    #expect(first.citation == "Moods Act (as amended), s. 1; Gull v. Isle")
  }

  @Test("the bands of an instrument: the own row of a paragraph goes before that of its section")
  func specimens() throws {
    let bytes = "clause\trole\tband\tundefined\tproblem\twhy\nsec_2__al_2\tdefinition\thigh\t\t\tw\nsec_2\tdefinition\tlow\t\t\tw\n"
    let (labels, faults) = SpecimenLabels.load(SourceFile(name: "x/isle-act.loose.labels.tsv", bytes: Array(bytes.utf8)))
    #expect(faults == [])
    let read = try #require(labels)
    #expect(read.instrument == "isle-act" && read.version == "loose")
    #expect(read.label(of: "sec_2__al_2")?.band == .high)
    #expect(read.label(of: "sec_2__al_3")?.band == .low && read.label(of: "sec_2")?.band == .low)
    #expect(read.label(of: "sec_21") == nil)
    let faulty = "clause\tband\na\tworst\n"
    #expect(SpecimenLabels.load(SourceFile(name: "a.loose.labels.tsv", bytes: Array(faulty.utf8))).diagnostics.map(\.code) == ["M340"])
    #expect(SpecimenLabels.load(SourceFile(name: "labels.tsv", bytes: Array(faulty.utf8))).diagnostics.map(\.code) == ["M341"])
  }

  @Test("settings: unknown, doubled, out of range, missing")
  func settings() throws {
    func codes(_ rows: String) -> [String] {
      TrainingSettings.load(SourceFile(name: "training.tsv", bytes: Array(("setting\tvalue\twhy\n" + rows).utf8))).diagnostics.map(\.code)
    }
    #expect(codes("folds\t5\tw\n") == ["M303"])
    #expect(
      codes("folds\t1\tw\n").contains("M302") && codes("folds\t2.5\tw\n").contains("M302") && codes("own-share\t2\tw\n").contains("M302"))
    #expect(codes("fold\t5\tw\n").contains("M301") && codes("folds\t5\tw\nfolds\t6\tw\n").contains("M301"))
  }

  @Test("the baseline counts each expression once; what is no expression is reported")
  func baseline() {
    let rows = "kind\tpattern\tpoints\twhy\neffect\t\\bannoy\\w*\t1\tw\nintent\t\\bintent\t-0.5\tw\n"
    let (patterns, faults) = BaselinePatterns.load(SourceFile(name: "b.tsv", bytes: Array(rows.utf8)))
    #expect(faults == [])
    #expect(patterns.points("Whoever ANNOYS and annoyed") == 1)
    #expect(patterns.points("annoying with intent") == 0.5 && patterns.points("a boat") == 0)
    let broken = BaselinePatterns.load(
      SourceFile(name: "b.tsv", bytes: Array("kind\tpattern\tpoints\twhy\na\t(\t1\tw\nb\tx\tmany\tw\n".utf8)))
    #expect(broken.diagnostics.map(\.code) == ["M350", "M350"])
  }

  @Test("an ablation names features that exist")
  func ablation() {
    let rows = "name\tfeatures\twhy\nno terms\tundefined-term definition\tw\nno luck\tluck\tw\n"
    let (ablations, faults) = Ablation.load(SourceFile(name: "a.tsv", bytes: Array(rows.utf8)), known: ["undefined-term", "definition"])
    #expect(ablations.map(\.name) == ["no terms", "no luck"] && ablations[0].features == ["undefined-term", "definition"])
    #expect(faults.map(\.code) == ["M360"] && faults.first?.line == 3)
  }

  @Test("figures of records survive being written and read")
  func rowsFile() throws {
    var document = LabelledDocument(
      id: "X-1", source: .courts, group: "Isle | Act", cluster: "X-1", target: 1,
      rows: [
        FeatureRow(clause: "al_1", role: .offence, amounts: [FeatureRow.Amount(feature: "vague-ground", value: 1.0 / 3)]),
        FeatureRow(clause: "al_2", role: .safeguard, amounts: []),
      ])
    document.isCore = false
    document.control = "upheld"
    document.topic = "moods"
    document.jurisdiction = "Isle"
    document.verified = "checked"
    document.citation = "\"Moods\" Act,\ts. 1"
    document.baseline = -0.5
    let bytes = RowsFile.render([document], rules: "00ff")
    let (read, faults) = RowsFile.load(SourceFile(name: "r.tsv", bytes: bytes))
    #expect(faults == [])
    let one = try #require(read.first)
    #expect(read.count == 1 && one.rows.map(\.clause) == ["al_1", "al_2"] && one.rows[1].role == .safeguard)
    #expect((one.rows[0].amounts[0].value - 1.0 / 3).magnitude < 1e-9)
    #expect(one.citation == "'Moods\" Act, s. 1" && one.baseline == -0.5 && one.control == "upheld" && !one.isCore)
    #expect(RowsFile.render(read, rules: "00ff") == bytes, "what is written and read is written alike")
    let broken = String(decoding: bytes, as: UTF8.self).replacing("vague-ground=", with: "vague-ground:")
    #expect(RowsFile.load(SourceFile(name: "r.tsv", bytes: Array(broken.utf8))).diagnostics.map(\.code) == ["M331"])
    #expect(RowsFile.load(SourceFile(name: "r.tsv", bytes: Array(broken.utf8.dropFirst(15)))).diagnostics.map(\.code).first == "M330")
  }

  @Test(
    "plain numbers have a point and no exponent",
    arguments: [
      (-3.2, 6, "-3.2"), (0.0000004, 6, "0"), (-0.0000004, 6, "0"), (1.0 / 3, 3, "0.333"), (2, 3, "2"), (0.0625, 6, "0.0625"),
      (12.05, 1, "12.1"),
      (0.5, 0, "1"),
    ])
  func plainNumber(value: Double, decimals: Int, text: String) { #expect(PlainNumber.text(value, decimals: decimals) == text) }

  @Test("fixed numbers keep their zeros")
  func fixedNumber() {
    #expect(
      PlainNumber.fixed(0.94, decimals: 3) == "0.940" && PlainNumber.fixed(-2, decimals: 2) == "-2.00"
        && PlainNumber.fixed(7.6, decimals: 0) == "8")
  }
}
