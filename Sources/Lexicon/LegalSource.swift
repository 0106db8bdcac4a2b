/// A row of `lexicons/sources.tsv`: something that entries may cite.
public struct LegalSource: Sendable, Hashable {
  /// How we know what the source says.
  public enum Evidence: String, Sendable, CaseIterable {
    /// The text was read.
    case read
    /// Only its table of contents was seen.
    case contents
    /// Domain knowledge: check the primary text before quoting it to others.
    case domain
  }

  /// Upper-case key, e.g. `ECHR-SUNDAY-TIMES`.
  public let key: String
  public let title: String
  /// As printed in the table; may be empty.
  public let year: String
  public let evidence: Evidence
  /// The official address, or empty.
  public let address: String
}
