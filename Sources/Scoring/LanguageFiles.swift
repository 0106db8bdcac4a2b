import LegalText
import Lexicon

/// The tables of one language, gathered from all folders.
struct LanguageFiles {
  var lists: [SourceFile] = []
  var structures: [SourceFile] = []
  var definitions: [SourceFile] = []
  var readings: [SourceFile] = []
  var terms: [SourceFile] = []

  /// Adds the tables of one folder `lexicons/<language>`.
  mutating func add(folder: String, _ diagnostics: inout [Diagnostic]) {
    do throws(Diagnostic) {
      for name in try DataFolder.names(in: folder) where name.hasSuffix(".tsv") {
        let file = try DataFolder.read(DataFolder.join(folder, name))
        switch TableKind(file) {
        case .lexicon: lists.append(file)
        case .structure: structures.append(file)
        case .definition: definitions.append(file)
        case .reading: readings.append(file)
        case .term: terms.append(file)
        case .unknown(let kind):
          diagnostics.append(
            Diagnostic(
              code: "L162", file: file.name, line: 1, column: 1, message: "unknown kind of table '\(kind)'",
              hint:
                "the kinds are lacuna-lexicon, lacuna-structure, lacuna-definition, lacuna-reading and lacuna-term; a newer version may know more"
            ))
        }
      }
    } catch {
      diagnostics.append(error)
    }
  }
}
