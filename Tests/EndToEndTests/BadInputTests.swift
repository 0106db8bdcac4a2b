import Foundation
import Testing

/// Input that cannot be scored: one line on standard error naming file, place, reason and next step; the other documents go on; never a
/// zero score.
@Suite struct BadInputTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    var error: String
    var testDescription: String { name }

    init(_ name: String, _ bytes: [UInt8], _ error: String) {
      self.name = name
      self.bytes = bytes
      self.error = error
    }
  }

  static let refused: [Case] = [
    Case(
      "empty.txt", [],
      "empty.txt: error: [I107] there is no text in it / hint: check how the file was made; a scanned page needs text recognition first"),
    Case(
      "blank.txt", Array(" \n\t\r\n\u{A0}\n".utf8),
      "blank.txt: error: [I107] there is no text in it / hint: check how the file was made; a scanned page needs text recognition first"),
    Case(
      "nul.txt", Array("1. Whoever\u{0} errs".utf8),
      "nul.txt:1:11: error: [I108] is not text: NUL byte at offset 10 / hint: convert the document to UTF-8 text first"),
    Case(
      "binary.txt", (0..<400).map { UInt8($0 % 23 + 1) },
      "binary.txt: error: [I108] is not text: 314 control characters in 400 bytes / hint: convert the document to UTF-8 text first"),
    Case(
      "latin1.txt", Array("1. Whoever is ".utf8) + [0xE9] + Array("mu errs.\n".utf8),
      "latin1.txt:1:15: error: [I109] is not UTF-8 at byte 14: a character that is cut off; looks like Latin-1 or Windows-1252 "
        + "/ hint: convert it: iconv -f WINDOWS-1252 -t UTF-8 FILE > FILE.utf8.txt"),
    Case(
      "utf16.txt", Array("1. Whoever errs.\n".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
      "utf16.txt:1:2: error: [I109] looks like UTF-16LE without a byte order mark "
        + "/ hint: convert it: iconv -f UTF-16LE -t UTF-8 FILE > FILE.utf8.txt"),
    Case(
      "law.pdf", Array("%PDF-1.7\n".utf8),
      "law.pdf: error: [I105] a PDF file cannot be read yet; plain text, Markdown, law XML and NDJSON can "
        + "/ hint: convert it to text first, e.g. pdftotext -layout FILE.pdf FILE.txt"),
    Case(
      "french.txt", Array(Bills.french.utf8),
      "french.txt: error: [R201] is not scored: its language is 'fr', which has no word lists (there are lists for en) "
        + "/ hint: add lists with --lexicons DIR, or give --language if the language was told wrongly; 'lacuna outline' works without lists"
    ),
    Case(
      "georgian.txt", Array("მუხლი 1. პირი, რომელიც არღვევს საზოგადოებრივ წესრიგს, ისჯება კანონით დადგენილი წესით.".utf8),
      "georgian.txt: error: [R202] its language cannot be told / hint: give it with --language, as in --language en"),
  ]

  @Test(arguments: refused)
  func `is refused with its reason, and the rest is scored`(_ bad: Case) throws {
    let program = try Program()
    try program.folder.write(bad.name, bad.bytes)
    try program.folder.write("z.txt", Bills.loose)
    let run = try program.run(["score", bad.name, "z.txt", "--format", "ndjson", "--level", "document"])
    #expect(run.status == 2)
    #expect(run.errors == bad.error + "\n")
    #expect(try run.records.map { $0["document"] as? String } == ["z.txt"])
  }

  @Test func `a missing file is named`() throws {
    let run = try Program().run(["score", "nowhere.txt"])
    #expect(run.status == 2)
    #expect(run.output == [])
    #expect(run.errors == "nowhere.txt: error: [I101] no such file or folder / hint: check the path; '-' reads standard input\n")
  }

  @Test(.enabled(if: getuid() != 0, "root may read everything"))
  func `a file without permission is named`() throws {
    let program = try Program()
    let path = try program.folder.write("closed.txt", Bills.loose)
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    let run = try program.run(["score", "closed.txt"])
    #expect(run.status == 2)
    #expect(run.codes == ["I102"])
  }

  @Test func `UTF-16 with a mark is read with a note`() throws {
    let program = try Program()
    let bytes = Array(("\u{FEFF}" + Bills.loose).utf16).flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    try program.folder.write("a.txt", bytes)
    let run = try program.run(["score", "a.txt", "--format", "ndjson", "--level", "clause"])
    #expect(run.status == 0)
    #expect(run.codes == ["I110"])
    #expect(try run.records.first?["text"] as? String == "A person who disturbs public order commits an offence.")
  }

  @Test(arguments: [
    ("brackets", String(repeating: "(", count: 100_000) + "a" + String(repeating: ")", count: 100_000)),
    ("numbers", "1. A person\n" + String(repeating: "(a)(i)(A)(1)", count: 8_000) + " errs.\n"),
    ("a huge line", "1. " + String(repeating: "A person who disturbs the peace errs. ", count: 20_000)),
    ("lines", String(repeating: "\n", count: 300_000) + "1. A person errs."),
  ])
  func `pathological text comes to an end`(_ name: String, _ text: String) throws {
    let program = try Program()
    try program.folder.write("bad.txt", text)
    let run = try program.run(["score", "bad.txt", "--language", "en", "--format", "ndjson", "--level", "document"])
    #expect(run.status == 0, "\(name): \(run.errors)")
    let record = try #require(try run.records.first)
    #expect(record["score"] as? Double ?? 0 > 0)
  }

  @Test func `faulty records are named by line and the others scored`() throws {
    let program = try Program()
    let input = """
      {"id":"one","text":"A person who disturbs public order commits an offence."}
      {"id":"two"}
      not json

      {"id":"three","text":"","language":"en"}
      {"id":"four","text":"A person who disturbs public order commits an offence.","language":"en"}

      """
    let run = try program.run(["score", "--input", "ndjson", "--format", "ndjson", "--level", "document", "-"], input: input)
    #expect(run.status == 2)
    #expect(run.codes == ["I124", "I122", "I107"])
    #expect(run.errorLines.map { $0.prefix(4) } == ["-:2:", "-:3:", "-:5:"].map { $0.prefix(4) })
    #expect(try run.records.map { $0["document"] as? String } == ["one", "four"])
  }

  @Test func `a heatmap has a row for what could not be read`() throws {
    let program = try Program()
    try program.folder.write("a.txt", Bills.loose)
    try program.folder.write("fr.txt", Bills.french)
    let run = try program.run(["heatmap", "a.txt", "fr.txt", "nowhere.txt", "-o", "h.csv"])
    #expect(run.status == 2)
    #expect(run.codes == ["R201", "I101"])
    let rows = String(decoding: try program.folder.read("h.csv"), as: UTF8.self).split(separator: "\r\n")
    #expect(
      rows.map { $0.split(separator: ",").prefix(2).joined(separator: ",") }
        == ["document,status", "a.txt,ok", "fr.txt,unreadable", "nowhere.txt,unreadable"])
    #expect(rows[2] == "fr.txt,unreadable,")
  }
}
