/// How far a history was read: all of a commit's first parents and itself, and some texts of the commit that follows.
struct GitCursor: Equatable {
  /// Nil at the very beginning.
  var commit: String?
  /// Texts behind it that were read too.
  var extraCount = 0

  init(commit: String?, extraCount: Int = 0) {
    self.commit = commit
    self.extraCount = extraCount
  }

  /// Reads `COMMIT`, `COMMIT+N` or `+N`; anything else is the beginning.
  init(text: String?) {
    let parts = (text ?? "").split(separator: "+", maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts.isEmpty ? "" : String(parts[0])
    commit = GitHistory.isName(name) ? name : nil
    if parts.count == 2, let count = Int(parts[1]), count > 0 { extraCount = count }
  }

  var text: String { (commit ?? "") + (extraCount > 0 ? "+\(extraCount)" : "") }
}
