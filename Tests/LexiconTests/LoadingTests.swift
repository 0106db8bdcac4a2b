import LegalText
import Testing

@testable import Lexicon

@Suite("Loading")
struct LoadingTests {
  typealias Fixture = LexiconFixture

  static func load(_ files: [SourceFile]) -> (lexicon: Lexicon?, diagnostics: [Diagnostic]) {
    Lexicon.load(language: "en", lists: files, sources: Fixture.sources, categories: Fixture.categories)
  }

  static func place(_ fault: Diagnostic) -> String { "\(fault.line ?? 0):\(fault.column ?? 0) \(fault.code)" }

  @Test("keeps everything that a row says")
  func entry() throws {
    let row = [
      "public-order", "public {order,peace} | order", "ground", "3", "monotone", "GC34 §25; GC34", "Why.", "The ⟦order⟧.", "None.",
    ]
    let (lexicon, diagnostics) = Self.load([Fixture.list("vague", [row.joined(separator: "\t")])])
    #expect(diagnostics.isEmpty)
    let entry = try #require(lexicon?.entries.first)
    #expect(entry.id == "public-order" && entry.list == "vague" && entry.category == "ground" && entry.direction == .risk)
    #expect(entry.grade == 3 && entry.isMonotone && entry.note == "Why." && entry.positive == "The ⟦order⟧." && entry.negative == "None.")
    #expect(entry.sources == [SourceCitation(key: "GC34", pinpoint: "§25"), SourceCitation(key: "GC34", pinpoint: "")])
    #expect(entry.sources.map(\.text) == ["GC34 §25", "GC34"])
    #expect(entry.forms == ["public {order,peace}", "order"])
    #expect(entry.surfaceForms == ["public order", "public peace", "order"])
    #expect(entry.file == "lexicons/en/vague.tsv" && entry.line == 7)
    #expect(lexicon?.sources.map(\.key) == ["GC34"])
  }

  static let faultyRows: [(String, [String])] = [
    ("A\tx\tground\t2\t\tGC34\tN.\t⟦x⟧\ty", ["7:1 L105"]), ("a--b\tx\tground\t2\t\tGC34\tN.\t⟦x⟧\ty", ["7:1 L105"]),
    ("\tx\tground\t2\t\tGC34\tN.\t⟦x⟧\ty", ["7:1 L109"]), ("a\t\tground\t2\t\tGC34\tN.\t⟦x⟧\ty", ["7:3 L109"]),
    ("a\tx\tgrund\t2\t\tGC34\tN.\t⟦x⟧\ty", ["7:5 L106"]), ("a\tx\t\t2\t\tGC34\tN.\t⟦x⟧\ty", ["7:5 L109"]),
    ("a\tx\tground\t4\t\tGC34\tN.\t⟦x⟧\ty", ["7:12 L107"]), ("a\tx\tground\t\t\tGC34\tN.\t⟦x⟧\ty", ["7:12 L107"]),
    ("a\tx\tground\t2\tmonotone big\tGC34\tN.\t⟦x⟧\ty", ["7:23 L108"]), ("a\tx\tground\t2\t\t\tN.\t⟦x⟧\ty", ["7:15 L109"]),
    ("a\tx\tground\t2\t\tGC34; gc35 §1\tN.\t⟦x⟧\ty", ["7:21 L110"]), ("a\tx\tground\t2\t\tGC34; \tN.\t⟦x⟧\ty", ["7:20 L110"]),
    ("a\tx\tground\t2\t\tGC34 §1; GC35 §2\tN.\t⟦x⟧\ty", ["7:25 L111"]), ("a\tx\tground\t2\t\tGC34\t\t⟦x⟧\ty", ["7:20 L109"]),
    ("a\tx\tground\t2\t\tGC34\tN.\t\ty", ["7:23 L109"]), ("a\tx\tground\t2\t\tGC34\tN.\t⟦x⟧\t", ["7:31 L109"]),
    ("a\tx\tground\t2\t\tGC34\tN.\tthe x\ty", ["7:23 L112"]), ("a\tx\tground\t2\t\tGC34\tN.\tthe ⟦x\ty", ["7:27 L112"]),
    ("a\tx\tground\t2\t\tGC34\tN.\tthe ⟦⟧ x\ty", ["7:30 L112"]), ("a\tx\tground\t2\t\tGC34\tN.\tthe ⟦⟦x⟧ x\ty", ["7:30 L112"]),
    ("a\tx\tground\t2\t\tGC34\tN.\t⟦x⟧\tno ⟦y⟧", ["7:34 L113"]), ("a\tx {y\tground\t2\t\tGC34\tN.\t⟦x⟧\ty", ["7:5 L121"]),
    ("a\tok | to an*\tground\t2\t\tGC34\tN.\t⟦x⟧\ty", ["7:11 L124"]), ("a\t\"ok | to an*\"\tground\t2\t\tGC34\tN.\t⟦x⟧\ty", ["7:12 L124"]),
    (
      "A\t{\tgrund\t0\tbig\t34\t\tx\t⟧",
      ["7:3 L121", "7:1 L105", "7:5 L106", "7:11 L107", "7:13 L108", "7:17 L110", "7:21 L112", "7:23 L113", "7:20 L109"]
    ),
  ]

  @Test("reports each faulty cell at its place", arguments: faultyRows)
  func cells(_ row: String, _ expected: [String]) {
    let (lexicon, diagnostics) = Self.load([Fixture.list("vague", [row])])
    #expect(diagnostics.map(Self.place).sorted() == expected.sorted(), "\(diagnostics.map(\.oneLine))")
    #expect(lexicon == nil)
  }

  @Test("a fault names file, line, column, code and the next step")
  func wording() {
    let rows = [Fixture.row("x", "a"), Fixture.row("y", "b"), Fixture.row("x", "c")]
    #expect(
      Self.load([Fixture.list("vague", rows)]).diagnostics.map(\.oneLine)
        == ["lexicons/en/vague.tsv:9:1: error: [L104] duplicate id 'x' / hint: first defined at line 7"])
  }

  static let faultyHeaders: [(String, Int, [String])] = [
    ("#lacuna-lexicon\t2", 0, ["1:17 L101"]), ("", 0, ["1:1 L101"]), ("#list\tother", 1, ["2:7 L102"]),
    ("#list\tnone", 1, ["2:7 L102", "2:7 L103"]),
    ("", 1, ["1:1 L101"]), ("#language\tfr", 2, ["3:11 L101"]), ("#title", 3, ["1:1 L101"]), ("#licence\t", 4, ["5:1 L101"]),
  ]

  @Test("checks the headers", arguments: faultyHeaders)
  func headers(_ line: String, _ index: Int, _ expected: [String]) {
    var lines = ["#lacuna-lexicon\t1", "#list\tvague", "#language\ten", "#title\tA list", "#licence\tCC0-1.0"]
    lines[index] = line
    let file = Fixture.table("lexicons/en/vague.tsv", lines + [Fixture.columnRow, Fixture.row("a", "x")])
    #expect(Self.load([file]).diagnostics.map(Self.place) == expected)
  }

  @Test("two entries of one list with the same words get a warning that names the first")
  func duplicateForms() {
    let rows = [Fixture.row("x", "public {order,peace}"), Fixture.row("y", "crime | public order | {public,the} peace")]
    let (lexicon, diagnostics) = Self.load([Fixture.list("vague", rows), Fixture.list("other", [Fixture.row("x", "public order")])])
    #expect(
      diagnostics.map(\.oneLine) == [
        "lexicons/en/vague.tsv:8:11: warning: [L114] the form 'public order' also belongs to 'x' / hint: first defined at line 7",
        "lexicons/en/vague.tsv:8:26: warning: [L114] the form 'public peace' also belongs to 'x' / hint: first defined at line 7",
      ])
    #expect(lexicon?.entries.count == 3)
  }

  @Test("many entries with the same words all name the first, whatever lies between")
  func repeatedForms() {
    let rows = (0..<300).map { Fixture.row("id-\($0)", "public order") }
    let own = Fixture.list("vague", [Fixture.row("own", "public order")], directory: "mine")
    let faults = Self.load([Fixture.list("vague", rows), Fixture.list("other", rows), own]).diagnostics
    #expect(faults.count == 299 + 299 + 1)
    #expect(faults.prefix(299).allSatisfy { $0.hint == "first defined at line 7" })
    #expect(faults.last?.hint == "first defined at lexicons/en/vague.tsv:7")
  }

  @Test("all lists together stand for a bounded number of word runs")
  func boundedRuns() {
    var loader = LexiconLoader(language: "en", maximumRuns: 5)
    let rows = [Fixture.row("x", "{a,b} {c,d}"), Fixture.row("y", "e | f")]
    #expect(loader.load(lists: [Fixture.list("vague", rows)], sources: [], categories: [Fixture.categories]) == nil)
    #expect(loader.diagnostics.map(Self.place) == ["8:3 L115"])
  }

  @Test("files of several directories add up, and ids are unique across them")
  func directories() {
    let builtIn = Fixture.list("vague", [Fixture.row("x", "a"), Fixture.row("y", "b")])
    let own = Fixture.list("vague", [Fixture.row("z", "c")], directory: "mine")
    #expect(Self.load([builtIn, own]).lexicon?.entries.map(\.id) == ["x", "y", "z"])
    let clash = Fixture.list("vague", [Fixture.row("y", "c"), Fixture.row("X", "d")], directory: "mine")
    #expect(
      Self.load([builtIn, clash]).diagnostics.map(\.oneLine).first { $0.contains("L104") }
        == "mine/vague.tsv:7:1: error: [L104] duplicate id 'y' / hint: first defined at lexicons/en/vague.tsv:8")
  }

  @Test("faults of all files come at once, also those of rows that are faulty themselves")
  func allAtOnce() {
    let files = [
      Fixture.list("vague", [Fixture.row("x", "{"), Fixture.row("x", "b")]), Fixture.list("other", ["a\tb"]),
      SourceFile(name: "lexicons/en/neutral.tsv", bytes: [0xFF]),
    ]
    let codes = Self.load(files).diagnostics.map(\.code)
    #expect(codes == ["L121", "L104", "L007", "L002"])
  }

  @Test("checks the tables of sources and categories")
  func tables() {
    let sources = Fixture.table(
      "s.tsv", ["key\ttitle\tyear\tevidence\taddress", "gc\tT\t1\tread\t", "GC34\t\t1\tguess\t", "GC34\tT\t1\tread\t"])
    let categories = Fixture.table(
      "c.tsv", ["list\tcategory\tdirection\ttitle", "vague\tground\trisky\tT", "Vague\tx\trisk\t", "v\tx\trisk\tT", "v\tx\trisk\tT"])
    let faults = Lexicon.load(language: "en", lists: [], sources: sources, categories: categories).diagnostics
    #expect(
      faults.map { "\($0.file):\(Self.place($0))" } == [
        "c.tsv:2:14 L132", "c.tsv:3:1 L105", "c.tsv:3:14 L109", "c.tsv:5:1 L133", "s.tsv:2:1 L130", "s.tsv:3:6 L109", "s.tsv:3:9 L131",
        "s.tsv:4:1 L133",
      ])
  }

  @Test("without a table of sources the keys are not looked up")
  func noSources() {
    let file = Fixture.list("vague", ["a\tx\tground\t2\t\tNEW §1\tN.\t⟦x⟧\ty"])
    let (lexicon, diagnostics) = Lexicon.load(language: "en", lists: [file], sources: nil, categories: Fixture.categories)
    #expect(diagnostics.isEmpty && lexicon != nil)
  }

  @Test("the digest depends on what the entries say and on nothing else")
  func digest() throws {
    func hash(_ files: [SourceFile]) throws -> String { try #require(Self.load(files).lexicon).contentHash }
    let (x, y) = (Fixture.row("x", "a"), Fixture.row("y", "b"))
    let other = Fixture.list("other", [x])
    let reference = try hash([Fixture.list("vague", [x, y]), other])
    #expect(reference.count == 16 && reference.allSatisfy(\.isHexDigit))
    #expect(try hash([other, Fixture.list("vague", ["# remark", y, x], directory: "elsewhere")]) == reference)
    #expect(try hash([Fixture.list("vague", [x]), other]) != reference)
    #expect(try hash([Fixture.list("vague", [x, Fixture.row("y", "b | c")]), other]) != reference)
    #expect(try hash([Fixture.list("vague", [x, Fixture.row("y", "b", negative: "z")]), other]) != reference)
  }
}
