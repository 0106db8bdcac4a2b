import Definitions
import LegalText

extension Definition {
  var status: TermStatus { pattern.status }

  /// Whether the definition says what the term means, or where that is said; one that only includes or excludes does not.
  var isSettled: Bool { status != .partly }

  /// How far the definition binds whoever applies the term. Definitions that lead back to each other ("computer system" by "computer data"
  /// and the reverse) say something, but less.
  var strength: MitigationStrength {
    guard isSettled else { return .permissive }
    return status == .defined && !isCircular ? .mandatory : .qualified
  }
}
