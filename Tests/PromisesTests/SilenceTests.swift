import Foundation
import LegalText
import Scoring
import TestSupport
import Testing

/// Promise 5: what was not read, or hardly understood, never looks clean.
@Suite("Silence is not safety")
struct SilenceTests {
  /// A file that cannot be scored, and why.
  struct Unreadable: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var name = "input.txt"
    var bytes: [UInt8]
  }

  private static let law = "1. A person who annoys a neighbour commits an offence.\n"

  static let unreadable: [Unreadable] = [
    Unreadable(testDescription: "an empty file", bytes: []),
    Unreadable(testDescription: "blanks only", bytes: Array(" \n\t\r\n \u{A0}\u{AD}\u{200B}\u{3000}\n".utf8)),
    Unreadable(testDescription: "a byte order mark only", bytes: [0xEF, 0xBB, 0xBF]),
    Unreadable(testDescription: "a NUL in the text", bytes: Array(law.utf8) + [0] + Array(law.utf8)),
    Unreadable(testDescription: "NULs only", bytes: [UInt8](repeating: 0, count: 512)),
    Unreadable(testDescription: "Latin-1", bytes: Array("Article 1. Quiconque est puni".utf8) + [0xE9] + Array(".\n".utf8)),
    Unreadable(testDescription: "UTF-16 without a mark, little-endian", bytes: law.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
    Unreadable(testDescription: "UTF-16 without a mark, big-endian", bytes: law.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }),
    Unreadable(testDescription: "cut UTF-8", bytes: Array(law.utf8) + [0xE2, 0x80]),
    Unreadable(
      testDescription: "a language without word lists",
      bytes: Array(
        "Art. 1. Kto bez uprawnienia uzyskuje dostęp do informacji dla niego nieprzeznaczonej, podlega karze grzywny albo pozbawienia wolności do lat 2.\nArt. 2. Jeżeli sprawca działa w celu osiągnięcia korzyści, sąd może orzec przepadek przedmiotów, o których mowa w ustawie.\n"
          .utf8)),
    Unreadable(
      testDescription: "a script without word lists",
      bytes: Array("第一条 为了维护国家安全和社会公共利益,制定本法。\n第二条 任何个人和组织不得危害网络安全。\n".utf8)),
    Unreadable(testDescription: "an HTML file", name: "input.html", bytes: Array("<html><body><p>\(law)</p></body></html>".utf8)),
    Unreadable(
      testDescription: "an HTML page named as text", bytes: Array("<!DOCTYPE html>\n<html><body><p>\(law)</p></body></html>".utf8)),
    Unreadable(testDescription: "an XML file", name: "input.xml", bytes: Array("<?xml version=\"1.0\"?><act><p>\(law)</p></act>".utf8)),
    Unreadable(testDescription: "a PDF named as text", bytes: Array("%PDF-1.7\n%âãÏÓ\n1 0 obj\n".utf8)),
    Unreadable(testDescription: "Markdown that is all markup", name: "input.md", bytes: Array("<!-- \(law) -->\n\n---\n".utf8)),
    Unreadable(testDescription: "an Office file", name: "input.docx", bytes: [0x50, 0x4B, 0x03, 0x04, 0, 0]),
  ]

  @Test("is an error with one line that says why, and no record at any level", arguments: unreadable)
  func refusal(file: Unreadable) throws {
    let folder = try TemporaryFolder()
    try folder.write(file.name, file.bytes)
    let run = try Program.run(["score", "--format", "ndjson", file.name], in: folder.url)
    #expect(run.status == 2)
    #expect(run.output.isEmpty, "\(String(decoding: run.output, as: UTF8.self))")
    #expect(run.errorLines.count == 1, "\(run.errors)")
    #expect(run.errors.hasPrefix(file.name + ":") && run.errors.contains("error: ["), "\(run.errors)")
  }

  @Test("all of them leave the others' records as they are, and win over --fail-on")
  func company() throws {
    let folder = try TemporaryFolder()
    try folder.write("law.txt", Array(Self.law.utf8))
    var names = ["law.txt"]
    for (number, file) in Self.unreadable.enumerated() {
      names.append("\(number)-\(file.name)")
      try folder.write(names[names.count - 1], file.bytes)
    }
    names.append("missing.txt")
    let alone = try Program.run(["score", "--format", "ndjson", "law.txt"], in: folder.url)
    let run = try Program.run(["score", "--format", "ndjson", "--fail-on", "low"] + names, in: folder.url)
    #expect(alone.status == 0 && run.status == 2)
    #expect(run.output == alone.output)
    #expect(run.errorLines.count == Self.unreadable.count + 1, "\(run.errors)")
    #expect(zip(run.errorLines, names.dropFirst()).allSatisfy { $0.hasPrefix($1 + ":") }, "\(run.errors)")
  }

  @Test("stands in a heatmap as unreadable, never as an empty row")
  func heatmap() throws {
    let folder = try TemporaryFolder()
    try folder.write("law.txt", Array(Self.law.utf8))
    try folder.write("empty.txt", [])
    let run = try Program.run(["heatmap", "law.txt", "empty.txt", "-o", "map.csv"], in: folder.url)
    #expect(run.status == 2)
    let rows = String(decoding: try Data(contentsOf: folder.url.appending(path: "map.csv")), as: UTF8.self).split(
      whereSeparator: \.isNewline)
    #expect(rows.contains { $0.hasPrefix("law.txt,ok,") })
    #expect(rows.contains { $0.hasPrefix("empty.txt,unreadable") })
  }

  @Test("much text outside any clause marks the document as partial")
  func partial() throws {
    let scorer = try BuiltInRules.scorer()
    let bill = try Texts.random(1, sections: 2...2, seed: Sampling.seed + 70_000)[0]
    let maker = try BillMaker.shared.get()
    var generator = SeededGenerator(seed: Sampling.seed)
    let prose = maker.prose(sentenceCount: 400, using: &generator)
    let numbered = try scorer.result(bill.bytes)
    #expect(!numbered.isPartial && numbered.coverage > 0.8)
    let mostlyProse = try scorer.result(Array(prose.utf8) + Array("\n\n".utf8) + bill.bytes)
    #expect(mostlyProse.isPartial && mostlyProse.coverage < 0.8, "coverage \(mostlyProse.coverage)")
    let uncut = try scorer.result(Array(prose.replacing("\n", with: " ").utf8))
    #expect(uncut.isPartial && uncut.coverage < 0.8, "coverage \(uncut.coverage)")
    for result in [numbered, mostlyProse, uncut] {
      let record = try PrintedRecord.records(result, levels: [.document])
      #expect(record.count == 1 && record[0].partial == result.isPartial)
    }
  }
}
