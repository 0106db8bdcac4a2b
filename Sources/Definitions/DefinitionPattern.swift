public import LegalText

/// How a definition defines (drafting manuals: D6 of the checkable rules).
public enum DefinitionPattern: String, Sendable, CaseIterable {
  /// `means`: closes the term.
  case means
  /// `includes`: leaves it open.
  case includes
  /// `means and includes`.
  case mixed
  /// `does not include`.
  case excludes
  /// `has the meaning given in`.
  case byReference = "by-reference"
  /// `(hereinafter “X”)`.
  case label
  /// `shall be deemed to be`.
  case deeming

  /// How far a term with such a definition is settled.
  public var status: TermStatus {
    switch self {
    case .means, .mixed, .deeming: .defined
    case .includes, .excludes: .partly
    case .byReference: .byReference
    case .label: .label
    }
  }
}
