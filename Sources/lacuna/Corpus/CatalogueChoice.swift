import Acquisition
import CorpusStore
import Ingest
import LegalText
import Lexicon

/// Sources by their ids in the catalogue of official ones (`corpus/catalogue`).
enum CatalogueChoice {
  /// - Returns: The entries as sources of the store, named by their ids.
  /// - Throws: `CommandFailure`: 65 when there is no catalogue or it is faulty, 64 for an id that is not in it or leads to no text.
  static func sources(_ ids: [String]) throws(CommandFailure) -> [StoredSource] {
    let name = try DataHome.find().path + "/corpus/catalogue/catalogue.tsv"
    let bytes: [UInt8]?
    do throws(Diagnostic) { bytes = try WholeFile.read(name) } catch { throw .faultyData([error]) }
    guard let bytes else {
      throw .faultyData([
        Diagnostic(code: "D615", file: name, message: "does not exist", hint: "set LACUNA_HOME to a checkout that has corpus/catalogue")
      ])
    }
    let (catalogue, faults) = Catalogue.read(SourceFile(name: name, bytes: bytes))
    guard let catalogue else { throw .faultyData(faults) }
    var sources: [StoredSource] = []
    for id in ids {
      guard let entry = catalogue[id] else {
        let near = catalogue.suggestions(for: id)
        throw .usage(
          "U310", file: id, "is not in the catalogue",
          hint: near.isEmpty ? "its ids stand in \(name)" : "did you mean \(near.joined(separator: ", "))?")
      }
      guard entry.isReadable else {
        throw .usage(
          "U311", file: id, entry.isLandingPage ? "leads to a page about the text, not to the text" : "is a \(entry.format.rawValue) file",
          hint: "fetch the text from \(entry.source.location) and add the file")
      }
      sources.append(
        StoredSource(
          kind: entry.source.kind, location: entry.source.location, name: entry.id, title: entry.title, jurisdiction: entry.jurisdiction,
          language: entry.language))
    }
    return sources
  }
}
