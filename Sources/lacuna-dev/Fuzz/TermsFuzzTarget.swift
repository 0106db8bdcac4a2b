import Ingest
import LegalText
import Scoring

/// Definitions, uses, the graph and the drafting rules on any text.
final class TermsFuzzTarget: FuzzTarget {
  static let name = "terms"
  static let summary = "definitions, uses, the graph of terms and the drafting rules name only what is there, twice the same"

  private let program: FuzzedProgram

  init() throws { program = try FuzzedProgram() }

  func fault(on input: [UInt8]) -> String? {
    guard let document = program.document(input) else { return nil }
    do throws(Diagnostic) {
      let ids = Set(program.scorer.outline(document).tree.nodes.map(\.id))
      let terms = try program.scorer.terms(document)
      for term in terms {
        if let fault = FuzzedProgram.fault(in: term.range, of: document.bytes, "term '\(term.term)'") { return fault }
        guard !term.term.isEmpty, !term.range.isEmpty, term.useCount >= 0 else { return "an empty term at \(term.range)" }
        if let clause = term.definedIn, !ids.contains(clause) { return "'\(term.term)' is defined in \(clause), which is no clause" }
        if let residual = term.residual, !(0...1).contains(residual) { return "'\(term.term)' has the residual \(residual)" }
      }
      let again = try program.scorer.terms(document)
      guard again.map(\.term) == terms.map(\.term), again.map(\.range) == terms.map(\.range) else { return "two runs differ" }
      _ = try program.scorer.termGraph(document)
      for finding in try program.scorer.lint(document) {
        if let fault = FuzzedProgram.fault(in: finding.range, of: document.bytes, finding.rule) { return fault }
      }
      return nil
    } catch {
      // A text without a word is refused by name; that is no fault.
      return error.code.isEmpty ? "a refusal without a code" : nil
    }
  }
}
