import LegalText
import Testing

@testable import Ingest

@Suite("Decoding of documents")
struct InputDocumentTests {
  private func fault(_ raw: [UInt8], _ format: InputFormat = .text) -> Diagnostic? {
    do {
      _ = try InputDocument(name: "a.txt", raw: raw, format: format)
      return nil
    } catch { return error }
  }

  @Test(
    "refuses what is no text, and says what it is",
    arguments: [
      ("", "I107", "no text"), (" \n\t\u{A0}\u{3000}\u{FEFF}\u{200B}\n", "I107", "no text"), ("%PDF-1.7\nx", "I105", "a PDF file"),
      ("PK\u{3}\u{4}x", "I105", "ZIP"), ("\n <html><body>Law</body>", "I105", "an HTML page"),
      ("<!DOCTYPE HTML>\nJust a moment", "I105", "HTML"),
      ("<?xml version='1.0'?><a/>", "I105", "an XML document"), ("<?xml version='1.0'?><html/>", "I105", "HTML"),
      ("<akomaNtoso xmlns='x'>", "I105", "XML"), ("{\\rtf1 x", "I105", "RTF"), ("text\0more", "I108", "NUL byte at offset 4"),
      ("\u{1}\u{2}abcdefgh", "I108", "2 control characters in 10 bytes"),
    ])
  func refused(text: String, code: String, words: String) {
    let fault = fault(Array(text.utf8))
    #expect(fault?.code == code)
    #expect(fault?.message.contains(words) == true, "\(fault?.message ?? "")")
    #expect(fault?.hint.isEmpty == false)
  }

  @Test("names the place of the first byte that is not UTF-8, guesses and gives the command")
  func latin1() {
    let fault = fault(Array("Art. 1\nLa libert".utf8) + [0xE9] + Array(" d'expression\n".utf8))
    #expect(
      fault?.oneLine.hasPrefix("a.txt:2:10: error: [I109] is not UTF-8 at byte 16: a character that is cut off; looks like Latin-1") == true
    )
    #expect(fault?.hint == "convert it: iconv -f WINDOWS-1252 -t UTF-8 FILE > FILE.utf8.txt")
  }

  @Test("does not call Cyrillic Windows-1252")
  func windows1251() {
    let words: [UInt8] = [0xD1, 0xF2, 0xE0, 0xF2, 0xFC, 0xFF, 0x20, 0x31, 0x2E, 0x20, 0xC7, 0xE0, 0xEA, 0xEE, 0xED]
    #expect(fault(words)?.message.contains("Cyrillic") == true)
  }

  @Test("sees UTF-16 without its mark, and UTF-32")
  func wideEncodings() {
    let wide = "Article 1. Everyone".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(fault(wide)?.message == "looks like UTF-16LE without a byte order mark")
    #expect(fault([0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0])?.code == "I112")
  }

  @Test("transcodes UTF-16 by its mark, in both orders, with a note", arguments: [true, false])
  func utf16(isLittle: Bool) throws {
    let text = "Статья 1. Ünïcode 𝒜 第一条\n"
    let units = [0xFEFF] + Array(text.utf16)
    let raw = units.flatMap { isLittle ? [UInt8($0 & 0xFF), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let document = try InputDocument(name: "a.txt", raw: raw, format: .text)
    #expect(String(decoding: document.bytes, as: UTF8.self) == text)
    #expect(document.notes.map(\.code) == ["I110"])
    #expect(document.notes.first?.severity == .note)
  }

  @Test(
    "refuses damaged UTF-16",
    arguments: [[0xFF, 0xFE, 0x41], [0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00], [0xFF, 0xFE, 0x00, 0xDC], [0xFF, 0xFE, 0x00, 0xD8]] as [[UInt8]])
  func damagedUTF16(raw: [UInt8]) { #expect(fault(raw)?.code == "I111") }

  @Test("keeps a UTF-8 byte order mark in the text and blanks it for readers")
  func byteOrderMark() throws {
    let raw = Array("\u{FEFF}Article 1".utf8)
    let document = try InputDocument(name: "a.txt", raw: raw, format: .text)
    #expect(document.bytes == raw)
    #expect(document.masked == Array("   Article 1".utf8))
  }

  @Test("refuses Markdown that holds nothing but markup")
  func onlyMarkup() {
    #expect(fault(Array("---\ntitle: x\n---\n\n![scan](p1.png)\n".utf8), .markdown)?.code == "I107")
  }

  @Test("reads form feeds, tabs and one long line as text")
  func harmless() throws {
    let raw = Array(("Section 1.\u{0C}\t" + String(repeating: "law ", count: 100_000)).utf8)
    #expect(try InputDocument(name: "a.txt", raw: raw, format: .text).masked == raw)
  }

  @Test("never crashes on random bytes, and gives only well-formed text", arguments: [InputFormat.text, .markdown, .xml])
  func fuzz(format: InputFormat) {
    let seed: UInt64 = 0xF00D
    var random = SeededGenerator(seed: seed)
    for _ in 0..<3000 {
      var raw = (0..<Int.random(in: 0...40, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) & 0x7F }
      if Bool.random(using: &random) { raw = [[0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF]].randomElement(using: &random)! + raw }
      guard let document = try? InputDocument(name: "x", raw: raw, format: format) else { continue }
      #expect(document.masked.count == document.bytes.count, "seed \(seed): \(raw)")
      #expect(UTF8Validation.firstFault(in: document.bytes) == nil, "seed \(seed): \(raw)")
    }
  }
}
