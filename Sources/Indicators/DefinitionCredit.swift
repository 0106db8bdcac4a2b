import Definitions
import LegalText

/// The mitigation `definition`, which two indicators earn: for a term that would otherwise be undefined, or a vague ground.
enum DefinitionCredit {
  /// - Parameter definition: Of the words; a closed one counts as binding, one that only includes as optional.
  /// A term that names who acts or with what bounds a rule less than one that says what is forbidden.
  static func signal(_ clause: ClauseContext, _ info: IndicatorInfo, _ match: ReadingMatch, _ definition: Definition) -> Signal {
    let place = clause.place(of: definition.node)
    return clause.mitigation(
      "definition", info, at: match, strength: worth(match).capped(at: definition.strength),
      reason: "\(clause.quote(match)) is defined in \(place.isEmpty ? "this text" : place).")
  }

  private static func worth(_ match: ReadingMatch) -> MitigationStrength {
    if match.cue == .actor { return .permissive }
    return match.grade == 1 ? .qualified : .mandatory
  }
}
