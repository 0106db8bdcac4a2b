import LegalText
import Reports

/// The report for programs: one JSON object under `records` with a record for each source, worst document and error.
public struct StructureReportRecords: Sendable {
  /// Documents shown.
  public var worstCount: Int
  /// Errors shown of each.
  public var errorCount: Int

  public init(worstCount: Int = 10, errorCount: Int = 10) {
    self.worstCount = worstCount
    self.errorCount = errorCount
  }

  public func render(_ evaluation: GoldSetEvaluation, variant: LayoutVariant) -> [UInt8] {
    var json = JSONWriter()
    for source in evaluation.sources { write(source.name, source.figures, variant, to: &json) }
    write("all", evaluation.total, variant, to: &json)
    for document in evaluation.worst(worstCount) { write(document, to: &json) }
    var framing = RecordFraming(format: .json)
    return framing.opening() + framing.framed(json.bytes) + framing.closing()
  }

  private func write(_ name: String, _ figures: StructureFigures, _ variant: LayoutVariant, to json: inout JSONWriter) {
    json.object { json in
      json.field("type", "source")
      json.field("source", name)
      json.field("variant", variant.rawValue)
      json.field("documents", figures.documents)
      Self.write(figures.boundaries, prefix: "", to: &json)
      json.field("local_path", figures.localPathAccuracy)
      json.field("path", figures.pathAccuracy)
      if figures.documentsWithDefinitions > 0 { Self.write(figures.definitions, prefix: "terms_", to: &json) }
    }
    json.endRecord()
  }

  private static func write(_ figures: CountedFigures, prefix: String, to json: inout JSONWriter) {
    json.field(prefix + "right", figures.right)
    json.field(prefix + "false", figures.spurious)
    json.field(prefix + "missed", figures.missed)
    json.field(prefix + "precision", figures.precision)
    json.field(prefix + "recall", figures.recall)
    json.field(prefix + "f1", figures.f1)
  }

  private func write(_ evaluation: DocumentEvaluation, to json: inout JSONWriter) {
    let document = evaluation.document
    let lines = LineIndex(document.text)
    json.object { json in
      json.field("type", "document")
      json.field("document", document.file)
      json.field("source", document.source)
      json.field("errors", evaluation.errorCount)
      Self.write(evaluation.boundaries, prefix: "", to: &json)
      json.field("judged_paths", evaluation.judgedPaths)
      json.field("right_local_paths", evaluation.rightLocalPaths)
      json.field("right_paths", evaluation.rightPaths)
      if evaluation.definitions != nil {
        json.array("missed_terms") { json in for term in evaluation.missedTerms { json.value(term.term) } }
        json.array("false_terms") { json in for term in evaluation.spuriousTerms { json.value(term.term) } }
      }
    }
    json.endRecord()
    for error in evaluation.errors.prefix(errorCount) {
      let place = ReportedPlace(error.offset, in: document.text, lines)
      json.object { json in
        json.field("type", "error")
        json.field("document", document.file)
        json.field("kind", error.kind.rawValue)
        json.field("line", place.line)
        json.field("column", place.column)
        json.field("start", error.offset)
        Self.write(error.gold, as: "gold", to: &json)
        Self.write(error.answer, as: "answer", to: &json)
        json.field("followers", error.followers)
        json.field("text", place.excerpt)
      }
      json.endRecord()
    }
  }

  private static func write(_ path: [String]?, as name: String, to json: inout JSONWriter) {
    guard let path else { return json.nullField(name) }
    json.array(name) { json in for number in path { json.value(number) } }
  }
}
