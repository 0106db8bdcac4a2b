/// What a clause is about, as a column of a heatmap: `illegal-access`, *Illegal access*.
public struct Topic: Sendable, Hashable {
  /// Stable id of the table `topics.tsv`.
  public var id: String
  /// Title in a few words.
  public var title: String

  public init(id: String, title: String) {
    self.id = id
    self.title = title
  }
}
