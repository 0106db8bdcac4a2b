/// Where something that limits a clause may stand, the nearest place first. The raw values are printed in `searched`.
public enum SearchScope: String, Sendable, CaseIterable {
  /// The sentence that the clause really says: its reading, and the definitions of the terms in it.
  case sentence
  /// The other clauses of its article.
  case article
  /// Safeguards that cover its part or chapter.
  case chapter
  /// Safeguards that name it or an article around it, wherever they stand.
  case safeguards
  /// Safeguards in the articles that it refers to by number.
  case reference
  /// Safeguards that cover the whole instrument.
  case instrument
}

/// What a search for a limit brought.
public struct SearchResult: Sendable {
  /// The nearest match; nil when there is none.
  public var match: CueMatch?
  /// Where it stands; the last place searched when there is none.
  public var scope: SearchScope
  /// Places searched, nearest first.
  public var searched: [SearchScope]
}
