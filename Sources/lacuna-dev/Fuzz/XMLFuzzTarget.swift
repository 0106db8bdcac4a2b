import Ingest
import LegalText
import Scoring
import StructureEvaluation

/// The reader of marked-up laws on documents made of any bytes, and on the bytes themselves.
final class XMLFuzzTarget: FuzzTarget {
  static let name = "xml"
  static let summary =
    "marked-up laws are read or refused by name; no word of a whole one is lost; marks lie at lines of the extracted text"

  private let program: FuzzedProgram

  init() throws { program = try FuzzedProgram() }

  func fault(on input: [UInt8]) -> String? {
    if let fault = read(input, orElse: { $0.code.isEmpty ? "a refusal without a code" : nil }) { return fault }
    let markup = FuzzedMarkup(input)
    let isText = String(validating: input, as: UTF8.self) != nil && !input.contains { $0 < 0x20 && !(0x09...0x0D ~= $0) || $0 == 0x7F }
    let isXML = isText && !input.contains { $0 == 0x0B || $0 == 0x0C }
    return read(markup.bytes, words: markup.isWhole ? markup.words : []) { refusal in
      guard markup.isWhole, isXML, !markup.words.isEmpty else { return nil }
      // Deep or blank documents may be refused.
      return refusal.code == "I117" || refusal.code == "I107" ? nil : "refused: \(refusal.oneLine)"
    }
  }

  private func read(_ document: [UInt8], words: [UInt8] = [], orElse refused: (Diagnostic) -> String?) -> String? {
    let read: InputDocument
    do throws(Diagnostic) { read = try InputDocument(name: "fuzz", raw: document, format: .xml) } catch { return refused(error) }
    let text = read.bytes
    guard String(validating: text, as: UTF8.self) != nil else { return "the extracted text is not UTF-8" }
    func isLineStart(_ offset: Int) -> Bool { offset < text.count && (offset == 0 || text[offset - 1] == 0x0A) }
    for (mark, next) in zip(read.headingLines, read.headingLines.dropFirst()) where mark.start >= next.start {
      return "headings out of order"
    }
    for mark in read.headingLines where !isLineStart(mark.start) { return "a heading at \(mark.start) begins no line" }
    for mark in read.continuations where !isLineStart(mark.start) || mark.host >= mark.start { return "a continuation at \(mark.start)" }
    if let lost = Self.firstLost(words, in: text) { return "the byte \(lost) of the words is lost" }
    return TreeInvariants.faults(program.scorer.outline(read).tree, read.masked).first
  }

  /// Index of the first byte that does not follow in the text, other bytes left out; blanks of two bytes may be lost.
  private static func firstLost(_ words: [UInt8], in text: [UInt8]) -> Int? {
    var at = 0
    for (index, byte) in words.enumerated() {
      if byte == 0xA0, index > 0, words[index - 1] == 0xC2 { continue }
      if byte == 0xC2, index + 1 < words.count, words[index + 1] == 0xA0 { continue }
      guard let found = text[at...].firstIndex(of: byte) else { return index }
      at = found + 1
    }
    return nil
  }
}
