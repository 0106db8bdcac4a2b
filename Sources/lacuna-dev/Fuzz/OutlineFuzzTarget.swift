import Ingest
import LegalText
import Scoring
import StructureEvaluation

/// The parser, and the reader of citations and limits, on any text: a sound tree, and only places that exist.
final class OutlineFuzzTarget: FuzzTarget {
  static let name = "outline"
  static let summary = "clause trees are sound; citations, limits and lists lie inside the text and lead to clauses"

  private let program: FuzzedProgram

  init() throws { program = try FuzzedProgram() }

  func fault(on input: [UInt8]) -> String? {
    guard let document = program.document(input) else { return nil }
    guard document.masked.count == document.bytes.count else { return "masking changed the length" }
    let outline = program.scorer.outline(document, readsReferences: true)
    if let fault = TreeInvariants.faults(outline.tree, document.masked).first { return fault }
    guard let readings = outline.readings else { return "no readings" }
    let nodes = outline.tree.nodes.indices
    for reference in readings.references {
      if let fault = FuzzedProgram.fault(in: reference.range, of: document.bytes, "citation") { return fault }
      guard nodes.contains(reference.node), reference.targets.allSatisfy(nodes.contains) else { return "a citation leads to no clause" }
      guard reference.targets.count <= CrossReference.targetLimit else { return "a citation has \(reference.targets.count) targets" }
    }
    for qualification in readings.qualifications {
      if let fault = FuzzedProgram.fault(in: qualification.range, of: document.bytes, "\(qualification.kind)") { return fault }
      guard qualification.range.contains(qualification.opener) else { return "a limit opens outside itself" }
      guard nodes.contains(qualification.node), nodes.contains(qualification.host) else { return "a limit leads to no clause" }
    }
    for connection in readings.connections {
      guard nodes.contains(connection.node) else { return "a list without a clause" }
      for range in connection.ranges {
        if let fault = FuzzedProgram.fault(in: range, of: document.bytes, "joining word") { return fault }
      }
    }
    return nil
  }
}
