import Definitions
import LegalText

extension ClauseContext {
  /// What the clause is called in a sentence.
  var noun: String {
    switch role {
    case .offence, .power, .duty, .penalty, .definition, .safeguard: role.rawValue
    default: "rule"
    }
  }

  /// The offence is the breach of an order or of another rule.
  var punishesBreach: Bool { matches.contains { $0.match.sense == .breach } }

  /// The clause defines a term and closes its meaning.
  var closesTerm: Bool { document.definitions.definitions.contains { $0.node == node && $0.status == .defined } }

  /// Whether the clause at a node leaves its own limit open: optional, or judged by the one who is limited.
  func isOptional(at node: Int) -> Bool {
    guard let clause = document.clause(of: node) else { return false }
    return document.readings[clause].contains { $0.cue == .permissiveLimit || CueSet.ownJudgement.contains($0.cue) }
  }
}
