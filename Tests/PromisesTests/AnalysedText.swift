import ClauseStructure
import Indicators
import LegalText
import RiskModel

/// A text with its clauses, what was found in each and what it scores.
struct AnalysedText {
  let context: DocumentContext
  private let model: RiskModel

  init(context: DocumentContext, model: RiskModel) {
    self.context = context
    self.model = model
  }

  var bytes: [UInt8] { context.text.bytes }
  var clauses: [Clause] { context.clauses }

  func id(_ clause: Int) -> String { context.tree.nodes[context.clauses[clause].node].id }
  func role(_ clause: Int) -> ClauseRole { context.roles[clause].role }
  func matches(_ clause: Int) -> [ReadingMatch] { context.context(of: clause).matches }
  func text(_ clause: Int) -> String { context.text.string(context.clauses[clause].range) }

  func score(_ clause: Int) -> ClauseScore {
    model.score(
      role: role(clause), usedBy: context.rolesUsing(clause: clause), signals: IndicatorRegistry.evaluate(context.context(of: clause)))
  }

  /// What moved a clause's score, one signal after the other, for the message of a failure.
  func explanation(_ clause: Int) -> String {
    score(clause).signals.map { weighed in
      let words = weighed.signal.range.map { "‘\(context.text.string($0))’" } ?? "absent"
      return "\(weighed.signal.indicator) \(words) \(weighed.contribution)"
    }.joined(separator: "; ")
  }
}
