import LegalText
import Lexicon
import Testing

@Suite("TabTable")
struct TabTableTests {
  static func read(_ text: String) -> TabTable { read(Array(text.utf8)) }

  static func read(_ bytes: [UInt8]) -> TabTable {
    TabTable(file: SourceFile(name: "t.tsv", bytes: bytes), columns: ["id", "title"], optional: ["year"])
  }

  static func faults(_ text: String) -> [String] { read(text).diagnostics.map(place) }

  static func place(_ fault: Diagnostic) -> String { "\(fault.line ?? 0):\(fault.column ?? 0) \(fault.code)" }

  @Test("reads headers, rows and the place of each cell")
  func reading() throws {
    let table = Self.read("#list\tgate\n# a remark\n\nid\ttitle\n#remark\tamong rows\na\tOne\n\nb\tÖ two\n")
    #expect(table.diagnostics.isEmpty)
    #expect(table.headers.mapValues(\.text) == ["list": "gate"])
    #expect(table.headers["list"]?.column == 7)
    #expect(table.rows.map { [$0["id"].text, $0["title"].text] } == [["a", "One"], ["b", "Ö two"]])
    #expect(table.rows.map(\.line) == [6, 8])
    #expect(table.rows[0]["title"].column == 3)
    #expect(table.rows[0].optional("year") == nil)
  }

  @Test(
    "reads the same rows from every layout",
    arguments: [
      "id\ttitle\na\tOne\n", "id\ttitle\na\tOne", "\u{FEFF}id\ttitle\na\tOne\n", "id\ttitle\r\na\tOne\r\n", "title\tid\nOne\ta\n",
      "id\ttitle\t\t\na\tOne\t\t\t\n\t\t\n", "id\ttitle\n a \t One  \n", "\"id\"\t\"title\"\n\"a\"\t\"One\"\n",
      "id\tyear\ttitle\na\t\tOne\n",
    ])
  func layouts(_ text: String) {
    let table = Self.read(text)
    #expect(table.diagnostics.isEmpty)
    #expect(table.rows.map { [$0["id"].text, $0["title"].text] } == [["a", "One"]])
  }

  @Test("a quoted cell holds doubled quotation marks, and its columns count the bytes of the file")
  func quoting() {
    let table = Self.read("id\ttitle\na\t\"the \"\"first\"\" one\"\n")
    let cell = table.rows[0]["title"]
    #expect(cell.text == "the \"first\" one")
    #expect(cell.column == 4)
    #expect(cell.column(at: 5) == 10)  // the f of first
    #expect(cell.column(at: 12) == 18)  // the o of one
  }

  static let faultyTables: [(String, [String])] = [
    ("", ["0:0 L003"]), ("#only\ta header\n", ["0:0 L003"]), ("id\n", ["1:1 L005"]), ("id\ttitle\tcolour\n", ["1:10 L004"]),
    ("id\ttitle\tid\n", ["1:10 L006"]), ("id\t\ttitle\n", ["1:4 L004"]), ("id\ttitle\na\n", ["2:1 L007"]),
    ("id\ttitle\na\tb\tc\n", ["2:5 L007"]), ("id\ttitle\na\t\"b\n", ["2:3 L010"]), ("id\ttitle\na\t\"b\"c\n", ["2:6 L011"]),
    ("id\ttitle\na\t\"b\tc\"\n", ["2:5 L012"]), ("id\ttitle\na\tb\u{0}c\n", ["2:4 L012"]), ("id\ttitle\na\rb\tc\n", ["2:2 L012"]),
    ("#k\t1\n#k\t2\nid\ttitle\n", ["2:1 L013"]), ("id\ttitle\na\nb\ng\th\n", ["2:1 L007", "3:1 L007"]),
    ("\u{FEFF}id\tcolour\ttitle\n", ["1:4 L004"]),
  ]

  @Test("reports every fault at its place", arguments: faultyTables)
  func faults(_ text: String, _ expected: [String]) { #expect(Self.faults(text) == expected) }

  @Test("rows without a fault are read beside faulty ones")
  func partial() { #expect(Self.read("id\ttitle\na\nb\tTwo\n").rows.map { $0["id"].text } == ["b"]) }

  static let invalidBytes: [([UInt8], String)] = [
    (Array("id\ttitle\nab\t".utf8) + [0xFF], "2:4 L002"), (Array("é\t".utf8) + [0xC3], "1:4 L002"), ([0xE2, 0x82], "1:1 L002"),
    (Array("x\n".utf8) + [0xED, 0xA0, 0x80], "2:1 L002"),
  ]

  @Test("names the first byte that is not UTF-8", arguments: invalidBytes)
  func invalid(_ bytes: [UInt8], _ expected: String) {
    let table = Self.read(bytes)
    #expect(table.diagnostics.map(Self.place) == [expected])
    #expect(table.rows.isEmpty)
  }

  @Test("says so when a spreadsheet saved UTF-16")
  func utf16() {
    let faults = Self.read([0xFF, 0xFE, 0x69, 0x00]).diagnostics
    #expect(faults.map(\.message) == ["the table is in UTF-16"])
  }

  @Test("bounds the file, the cell and the number of rows")
  func bounds() {
    let longest = String(repeating: "x", count: TabTable.maximumCellBytes)
    #expect(Self.faults("id\ttitle\na\t\(longest)\n") == [])
    #expect(Self.faults("id\ttitle\na\t\(longest)x\n") == ["2:3 L008"])
    #expect(Self.read([UInt8](repeating: 0x20, count: TabTable.maximumFileBytes + 1)).diagnostics.map(\.code) == ["L001"])
    let rows = String(repeating: "a\tb\n", count: TabTable.maximumRows)
    #expect(Self.faults("id\ttitle\n" + rows) == [])
    #expect(Self.faults("id\ttitle\n" + rows + "a\tb\na\tb\n") == ["100002:1 L009"])
  }

  @Test("never traps on random bytes", arguments: 0..<200)
  func noise(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let alphabet: [UInt8] = Array("\t\t\n\n\r\"\"#a id title".utf8) + [0xEF, 0xBB, 0xBF, 0xC3, 0xA9]
    let bytes = (0..<Int.random(in: 0..<200, using: &generator)).map { _ in alphabet.randomElement(using: &generator)! }
    for row in Self.read(Array("id\ttitle\n".utf8) + bytes).rows { #expect(row.cells.count == 3) }
  }
}
