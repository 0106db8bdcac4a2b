import LegalText

/// What the indicators say about one clause, before the model weighs it.
struct ClauseSignals {
  var role: ClauseRole
  /// For a definition, the roles of the clauses that use it.
  var users: [ClauseRole] = []
  var signals: [Signal] = []
  /// Who acts, over whom, on what, under which penalty.
  var fields = ClauseFields()
  /// Ids of the topics that the clause belongs to.
  var topics: [String] = []
}
