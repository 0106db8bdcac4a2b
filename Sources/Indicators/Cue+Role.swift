import LegalText

extension Cue {
  /// The role that a cue of the list `gate` speaks for; nil for all other lists.
  var role: ClauseRole? {
    switch self {
    case .offence, .offenceSubject, .offenceCreation, .offenceSanction, .offenceReference, .offenceBreach: .offence
    case .power: .power
    case .duty: .duty
    case .cooperation: .cooperation
    case .penalty, .penaltyLiability: .penalty
    case .jurisdiction: .jurisdiction
    case .delegation: .delegation
    case .definition: .definition
    case .safeguard: .safeguard
    case .preamble: .preamble
    case .final: .final
    default: nil
    }
  }
}
