import Definitions
import LegalText

/// The mitigation `definition`, which two indicators earn: for a term that would otherwise be undefined, or a vague ground.
enum DefinitionCredit {
  /// - Parameter definition: Of the words; a closed one counts as binding, one that only includes as optional.
  /// A term that names who acts or with what bounds a rule less than one that says what is forbidden.
  static func signal(_ clause: ClauseContext, _ info: IndicatorInfo, _ match: ReadingMatch, _ definition: Definition) -> Signal {
    let place = clause.place(of: definition.node)
    var signal = clause.mitigation(
      "definition", info, at: match, strength: worth(match).capped(at: definition.strength),
      reason: "\(clause.quote(match)) is defined in \(place.isEmpty ? "this text" : place).")
    // What the definition leaves open earns nothing.
    signal.value *= 1 - clause.document.openness(of: definition)
    return signal
  }

  /// What is left of a finding where the definition is open itself; nil where it is closed. Never more than the finding without a definition.
  static func rest(
    _ clause: ClauseContext, _ info: IndicatorInfo, _ match: ReadingMatch, _ definition: Definition
  ) -> Signal? {
    let open = clause.document.openness(of: definition) * clause.document.openShare
    guard open > 0 else { return nil }
    let place = clause.place(of: definition.node)
    return clause.finding(
      info, at: match, value: SignalScale.value(grade: match.grade) * open,
      reason: "\(place.isEmpty ? "This text" : place) defines \(clause.quote(match)) by words that are open themselves.")
  }

  private static func worth(_ match: ReadingMatch) -> MitigationStrength {
    if match.cue == .actor { return .permissive }
    return match.grade == 1 ? .qualified : .mandatory
  }
}
