import Glibc
import Ingest
import LegalText
import Scoring

/// The whole chain on any text: every score is the sum that its explanation says.
final class ScoreFuzzTarget: FuzzTarget {
  static let name = "score"
  static let summary = "scores are explained to 1e-9, lie in their intervals and name places inside the text"

  private let program: FuzzedProgram

  init() throws { program = try FuzzedProgram() }

  func fault(on input: [UInt8]) -> String? {
    guard let document = program.document(input) else { return nil }
    guard case .scored(let result) = program.scorer.score(document).outcome else { return nil }
    for clause in result.clauses {
      let score = clause.score
      let id = result.tree.nodes[clause.node].id
      let sum = score.signals.reduce(score.intercept) { $0 + $1.contribution }
      guard abs(sum - score.logit) < 1e-9 else { return "\(id): the contributions sum to \(sum), the logit is \(score.logit)" }
      guard abs(100 / (1 + exp(-score.logit)) - score.score) < 0.006 else { return "\(id): score \(score.score), logit \(score.logit)" }
      guard score.low <= score.score, score.score <= score.high else { return "\(id): \(score.score) outside \(score.low)...\(score.high)" }
      for weighed in score.signals {
        guard let range = weighed.signal.range else { continue }
        if let fault = FuzzedProgram.fault(in: range, of: document.bytes, "\(id), \(weighed.signal.indicator)") { return fault }
      }
    }
    return nil
  }
}
