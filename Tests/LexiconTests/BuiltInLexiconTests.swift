import Foundation
import LegalText
import Lexicon
import Testing
import Tokenization

/// The word lists of this repository.
@Suite("Built-in word lists")
struct BuiltInLexiconTests {
  static let directory = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "lexicons")

  static func file(_ path: String) throws -> SourceFile {
    SourceFile(name: "lexicons/\(path)", bytes: [UInt8](try Data(contentsOf: directory.appending(path: path))))
  }

  /// Lists that the table of categories names and the language has.
  static func lists(_ language: String) throws -> [SourceFile] {
    let table = TabTable(file: try file("categories.tsv"), columns: ["list", "category", "direction", "title"])
    let names = Set(table.rows.map { $0["list"].text }).sorted()
    return names.compactMap { try? file("\(language)/\($0).tsv") }
  }

  @Test("the table of categories is sound")
  func categories() throws {
    let (lexicon, faults) = Lexicon.load(language: "en", lists: [], sources: nil, categories: try Self.file("categories.tsv"))
    #expect(faults.map(\.oneLine) == [])
    #expect(lexicon?.entries.isEmpty == true)
  }

  @Test("all lists are sound and every example holds")
  func lists() throws {
    let lists = try Self.lists("en")
    let sources = try? Self.file("sources.tsv")
    let (lexicon, faults) = Lexicon.load(language: "en", lists: lists, sources: sources, categories: try Self.file("categories.tsv"))
    #expect(faults.filter { $0.severity == .error }.map(\.oneLine) == [])
    guard let lexicon else { return }
    for fault in lexicon.exampleFaults(using: try Tokenizer(abbreviations: [])) { Issue.record("\(fault.oneLine)") }
  }
}
