import ArgumentParser
import Ingest
import LegalText
import Scoring

/// The program's stages as the fuzz targets use them: one scorer for English, and inputs that are read as text and as Markdown in turn.
final class FuzzedProgram {
  let scorer: DocumentScorer

  init() throws { scorer = try DocumentScorer(try Self.ruleset(), language: .fixed("en")) }

  /// The word lists for English and what goes with them.
  static func englishPack() throws -> LanguagePack {
    guard let pack = try ruleset().packs["en"] else { throw ValidationError("there are no word lists for 'en'") }
    return pack
  }

  private static func ruleset() throws -> Ruleset {
    let (ruleset, diagnostics) = RulesetLoader.load(RulesetLocation(lexiconFolders: ["lexicons"], modelFolder: "models/prior"))
    guard let ruleset else { throw ValidationError(diagnostics.map(\.oneLine).joined(separator: "\n")) }
    return ruleset
  }

  /// The input as a document; nil where the reader refuses it, which is its right. Every second length is read as Markdown.
  func document(_ input: [UInt8]) -> InputDocument? {
    try? InputDocument(name: "fuzz", raw: input, format: input.count.isMultiple(of: 2) ? .text : .markdown)
  }

  /// What is wrong with a range of a document's text, or nil.
  static func fault(in range: ByteRange, of bytes: [UInt8], _ what: String) -> String? {
    guard range.end <= bytes.count else { return "\(what): \(range) reaches outside the text" }
    func isBoundary(_ offset: Int) -> Bool { offset == bytes.count || bytes[offset] & 0xC0 != 0x80 }
    return isBoundary(range.start) && isBoundary(range.end) ? nil : "\(what): \(range) cuts a character"
  }
}
