public import LegalText
public import Lexicon

/// The catalogue of official sources.
public struct Catalogue: Sendable {
  /// In the order of the file.
  public let entries: [CatalogueEntry]
  private let places: [String: Int]

  private init(_ entries: [CatalogueEntry]) {
    self.entries = entries
    places = Dictionary(entries.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  public subscript(id: String) -> CatalogueEntry? { places[id].map { entries[$0] } }

  /// Ids that are much like one that is not there, the nearest first; at most three.
  public func suggestions(for id: String) -> [String] {
    let parts = Set(id.lowercased().split(separator: "-"))
    let ranked = entries.map { ($0.id, parts.intersection($0.id.split(separator: "-")).count) }.filter { $0.1 > 0 }
    return ranked.sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }.prefix(3).map(\.0)
  }

  /// Reads and checks a catalogue.
  /// - Returns: The catalogue, or nil with everything that is wrong with it, each at its place (A161, and the codes of tables).
  /// - Complexity: O(bytes).
  public static func read(_ file: SourceFile) -> (catalogue: Catalogue?, faults: [Diagnostic]) {
    let columns = ["id", "title", "jurisdiction", "language", "address", "format", "licence", "kind", "notes"]
    let table = TabTable(file: file, columns: columns)
    var faults = table.diagnostics
    var entries: [CatalogueEntry] = []
    var lines: [String: Int] = [:]
    for row in table.rows {
      func fault(_ column: String, _ message: String, _ hint: String) {
        let cell = row[column]
        faults.append(Diagnostic(code: "A161", file: file.name, line: cell.line, column: cell.column, message: message, hint: hint))
      }
      let id = row["id"].text
      if !isID(id) { fault("id", "'\(id)' is no id", "write lower-case words and numbers joined by hyphens") }
      if let first = lines[id] {
        fault("id", "duplicate id '\(id)'", "first in line \(first)")
      } else {
        lines[id] = row.line
      }
      for column in ["title", "jurisdiction", "licence"] where row[column].text.isEmpty {
        fault(column, "\(column) is empty", "fill it in")
      }
      let language = row["language"].text
      if language.utf8.count != 2 || !language.utf8.allSatisfy({ 0x61...0x7A ~= $0 }) {
        fault("language", "'\(language)' is no code of ISO 639-1", "write two letters, as in 'en'")
      }
      let kind = CatalogueEntry.Kind(rawValue: row["kind"].text)
      if kind == nil { fault("kind", "unknown kind '\(row["kind"].text)'", "kinds are " + list(CatalogueEntry.Kind.allCases)) }
      let format = CatalogueEntry.Format(rawValue: row["format"].text)
      if format == nil { fault("format", "unknown format '\(row["format"].text)'", "formats are " + list(CatalogueEntry.Format.allCases)) }
      guard let source = try? Source(row["address"].text), source.kind != .file, source.kind != .folder else {
        fault(
          "address", "'\(row["address"].text)' is no address of an official publisher", "write https://…, feed+https://… or git+https://…")
        continue
      }
      guard let kind, let format else { continue }
      entries.append(
        CatalogueEntry(
          id: id, title: row["title"].text, jurisdiction: row["jurisdiction"].text, language: language, source: source, format: format,
          licence: row["licence"].text, kind: kind, note: row["notes"].text, line: row.line))
    }
    return (faults.contains { $0.severity == .error } ? nil : Catalogue(entries), faults)
  }

  private static func isID(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 } }
  }

  private static func list<Value: RawRepresentable<String>>(_ values: [Value]) -> String { values.map(\.rawValue).joined(separator: ", ") }
}
