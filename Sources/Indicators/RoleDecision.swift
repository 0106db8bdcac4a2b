public import LegalText

/// The role of a clause and why.
public struct RoleDecision: Sendable {
  /// One reason for a role.
  public struct Evidence: Sendable {
    public enum Kind: String, Sendable { case words, heading, place, fallback }

    public var role: ClauseRole
    public var kind: Kind
    /// Weight for the role; the role with the highest sum of its strongest evidence wins.
    public var weight: Double
    /// The words; nil for the place.
    public var range: ByteRange?
  }

  public var role: ClauseRole
  /// Of all roles considered, the strongest first.
  public var evidence: [Evidence]
  /// For an offence: the clause itself says what is forbidden; it does not only punish or extend an offence that stands elsewhere.
  public var definesConduct: Bool
}
