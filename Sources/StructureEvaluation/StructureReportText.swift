import LegalText

/// The report for people: a table of figures, then the worst documents with a caret under each error.
public struct StructureReportText: Sendable {
  /// Documents shown.
  public var worstCount: Int
  /// Errors shown of each.
  public var errorCount: Int

  public init(worstCount: Int = 10, errorCount: Int = 10) {
    self.worstCount = worstCount
    self.errorCount = errorCount
  }

  public func render(_ evaluation: GoldSetEvaluation, variant: LayoutVariant) -> [UInt8] {
    var result = "Layout: \(variant.rawValue)\n\n" + table(evaluation)
    let worst = evaluation.worst(worstCount)
    if !worst.isEmpty { result += "\nDocuments with the most errors\n" }
    for document in worst { result += "\n" + errors(of: document) }
    return Array(result.utf8)
  }

  private func table(_ evaluation: GoldSetEvaluation) -> String {
    let head = [
      "source", "docs", "right", "false", "missed", "P", "R", "F1", "local", "path", "terms", "false", "missed", "P", "R", "F1",
    ]
    var rows = evaluation.sources.map { row($0.name, $0.figures) }
    if evaluation.sources.count > 1 {
      rows.append(row("all", evaluation.total))
      rows.append(means(evaluation))
    }
    let widths = head.indices.map { column in ([head] + rows).map { $0[column].count }.max() ?? 0 }
    return ([head] + rows).map { cells in
      zip(cells, widths).enumerated().map { index, pair in
        let blanks = String(repeating: " ", count: pair.1 - pair.0.count)
        return index == 0 ? pair.0 + blanks : blanks + pair.0
      }.joined(separator: "  ") + "\n"
    }.joined()
  }

  private func row(_ name: String, _ figures: StructureFigures) -> [String] {
    let (clauses, terms) = (figures.boundaries, figures.definitions)
    var cells = [name, "\(figures.documents)", "\(clauses.right)", "\(clauses.spurious)", "\(clauses.missed)"]
    cells += [clauses.precision, clauses.recall, clauses.f1, figures.localPathAccuracy, figures.pathAccuracy].map(Self.decimal)
    guard figures.documentsWithDefinitions > 0 else { return cells + Array(repeating: "–", count: 6) }
    return cells + ["\(terms.right)", "\(terms.spurious)", "\(terms.missed)"]
      + [terms.precision, terms.recall, terms.f1].map(Self.decimal)
  }

  /// Each source counts once, however many laws it has.
  private func means(_ evaluation: GoldSetEvaluation) -> [String] {
    let all = evaluation.sources.map(\.figures)
    let withTerms = all.filter { $0.documentsWithDefinitions > 0 }
    func mean(_ figures: [StructureFigures], _ value: (StructureFigures) -> Double) -> String {
      figures.isEmpty ? "–" : Self.decimal(figures.reduce(0) { $0 + value($1) } / Double(figures.count))
    }
    return [
      "mean of sources", "", "", "", "", "", "", mean(all, \.boundaries.f1), mean(all, \.localPathAccuracy), mean(all, \.pathAccuracy),
    ]
      + ["", "", "", "", "", mean(withTerms, \.definitions.f1)]
  }

  private func errors(of evaluation: DocumentEvaluation) -> String {
    let document = evaluation.document
    let lines = LineIndex(document.text)
    var result = "\(document.file): \(evaluation.errorCount) error\(evaluation.errorCount == 1 ? "" : "s")\n"
    // What drags the most along first: one repair mends it all.
    let shown = evaluation.errors.enumerated().sorted { ($1.element.followers, $0.offset) < ($0.element.followers, $1.offset) }
      .prefix(errorCount).map(\.element)
    for error in shown.sorted(by: { $0.offset < $1.offset }) {
      let place = ReportedPlace(error.offset, in: document.text, lines)
      result += "\(document.file):\(place.line):\(place.column): \(error.kind.rawValue): \(Self.paths(error))"
      result += error.followers > 0 ? " (+\(error.followers) more)\n" : "\n"
      result += "    \(place.excerpt)\n    \(String(repeating: " ", count: place.caret))^\n"
    }
    let rest = evaluation.errors.count - shown.count
    if rest > 0 { result += "  … and \(rest) more place\(rest == 1 ? "" : "s"); --errors shows them\n" }
    for (name, terms) in [("missed", evaluation.missedTerms), ("false", evaluation.spuriousTerms)]
    where evaluation.definitions != nil && !terms.isEmpty {
      let list = terms.prefix(errorCount).map { "\($0.term) (line \(lines.line(of: $0.offset)))" }.joined(separator: ", ")
      result += "  terms \(name): \(list)\(terms.count > errorCount ? ", …" : "")\n"
    }
    return result
  }

  private static func paths(_ error: StructureError) -> String {
    func shown(_ path: [String]) -> String { path.isEmpty ? "nothing" : path.joined(separator: " › ") }
    return switch (error.gold, error.answer) {
    case (let gold?, let answer?): "gold \(shown(gold)), read as \(shown(answer))"
    case (let gold?, nil): "gold \(shown(gold))"
    case (nil, let answer?): "read as \(shown(answer))"
    case (nil, nil): ""
    }
  }

  /// Four decimals, as of the gold's evaluator.
  static func decimal(_ value: Double) -> String {
    let scaled = Int((value * 10_000).rounded())
    let fraction = String(scaled % 10_000)
    return "\(scaled / 10_000).\(String(repeating: "0", count: 4 - fraction.count))\(fraction)"
  }
}
