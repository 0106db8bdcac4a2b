public import LegalText
public import Lexicon
import ModelFitting

/// Labels of the second pass over some of the training clauses (`corpus/training/second-pass.tsv`).
public struct SecondPass: Sendable {
  /// By id.
  public private(set) var labels: [String: Double] = [:]

  public init() {}

  /// - Returns: All faults: of the table L001 to L013, M313 for a label, M315 for an id that no clause has or that stands here twice.
  public static func load(_ file: SourceFile, clauses: [TrainingClause]) -> (pass: SecondPass, diagnostics: [Diagnostic]) {
    let table = TabTable(file: file, columns: ["id", "label"], optional: ["note", "why"])
    var diagnostics = table.diagnostics
    var pass = SecondPass()
    let known = Set(clauses.map(\.id))
    for row in table.rows {
      let (id, label) = (row["id"], row["label"])
      if !known.contains(id.text) || pass.labels[id.text] != nil {
        diagnostics.append(
          Diagnostic(
            code: "M315", file: file.name, line: id.line, column: id.column,
            message: "no training clause has the id '\(id.text)', or it stands here twice", hint: "correct the id or remove the row"))
      } else if let value = TrainingClause.label(label.text) {
        pass.labels[id.text] = value
      } else {
        diagnostics.append(
          Diagnostic(
            code: "M313", file: file.name, line: label.line, column: label.column, message: "'\(label.text)' is no label",
            hint: "1 for open to abuse as worded, 0 for not"))
      }
    }
    return (pass, diagnostics)
  }

  /// The clauses with the mean of both labels where there are two.
  public func softened(_ clauses: [TrainingClause]) -> [TrainingClause] {
    clauses.map { clause in
      var clause = clause
      if let second = labels[clause.id] { clause.label = (clause.label + second) / 2 }
      return clause
    }
  }

  /// Krippendorff's alpha of the two passes (nominal), and over how many clauses; nil without a second pass.
  public func selfConsistency(with clauses: [TrainingClause]) -> (alpha: Double, count: Int, equal: Int)? {
    let pairs = clauses.compactMap { clause in labels[clause.id].map { [clause.label, $0] } }
    guard let alpha = KrippendorffAlpha.value(pairs) else { return nil }
    return (alpha, pairs.count, pairs.count { $0[0] == $0[1] })
  }
}
