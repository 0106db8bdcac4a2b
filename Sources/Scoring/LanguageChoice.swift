import Ingest
import LegalText

/// How the language of a document is found.
public enum LanguageChoice: Sendable, Hashable {
  /// What the document declares, else what its words show.
  case auto
  /// This code, whatever the document says.
  case fixed(String)

  /// The code of the document's language, as it was chosen, declared or told from the text; nil when it cannot be told.
  func language(of document: InputDocument, _ identifier: LanguageIdentifier) -> String? {
    switch self {
    case .fixed(let code): return code
    case .auto:
      // "en-GB" is declared English.
      if let declared = document.declaredLanguage?.split(whereSeparator: { $0 == "-" || $0 == "_" }).first { return String(declared) }
      return identifier.identify(document.masked, orAssume: Ruleset.fallbackLanguage)?.code
    }
  }
}
