import Ingest
import LegalText
import Scoring
import TestSupport

/// A marked-up law through the real chain: extracted, parsed, read with the checkout's rules.
struct MarkedUpLaw {
  let document: InputDocument
  let tree: ClauseTree
  let terms: [TermRecord]

  /// - Throws: `Diagnostic` when it is refused.
  init(_ markup: String) throws {
    document = try InputDocument(name: "law.xml", raw: Array(markup.utf8), format: .xml)
    let scorer = try DocumentScorer(CheckoutRuleset.shared, language: .fixed("en"))
    tree = scorer.outline(document).tree
    terms = try scorer.terms(document)
  }

  /// - Throws: The reason when it is not scored.
  func scored() throws -> DocumentResult {
    switch try DocumentScorer(CheckoutRuleset.shared, language: .fixed("en")).score(document).outcome {
    case .scored(let result): return result
    case .unreadable(_, let reason): throw reason
    }
  }

  var text: String { String(decoding: document.bytes, as: UTF8.self) }

  /// The extracted lines, blank ones left out.
  var lines: [String] { text.split(separator: "\n").map(String.init) }

  var outline: [String] { OutlineText.lines(tree, document.bytes) }

  var ids: [String] { tree.nodes.map(\.id) }

  /// The whole sentence of a clause, blanks folded.
  func reading(_ id: String) -> String? {
    tree.nodes.firstIndex { $0.id == id }.map { AssembledSentence(tree.reading(of: $0), of: document.bytes).string }
  }

  /// Terms that are defined, with where.
  var definitions: [String] {
    terms.filter { $0.status != .undefined }.map { "\($0.term): \($0.definedIn ?? "?") for \($0.scope)" }.sorted()
  }
}
