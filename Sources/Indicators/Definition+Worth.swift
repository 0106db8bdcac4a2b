import Definitions
import LegalText

extension Definition {
  var status: TermStatus { pattern.status }

  /// Whether the definition settles what the term means: it closes it, or points elsewhere, and does not run in a circle.
  var isSettled: Bool { !isCircular && status != .partly }

  /// How far the definition binds whoever applies the term.
  var strength: MitigationStrength {
    guard isSettled else { return .permissive }
    return status == .defined ? .mandatory : .qualified
  }
}
