/// What is remembered of a feed's entry: `BYTES STAMP`.
struct FeedItem: Equatable {
  /// What tells a changed entry.
  var stamp: String
  /// Of its text.
  var byteCount: Int

  init(stamp: String, byteCount: Int) {
    self.stamp = stamp
    self.byteCount = byteCount
  }

  init(text: String) {
    let parts = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    byteCount = Int(parts[0]) ?? 0
    stamp = parts.count > 1 ? String(parts[1]) : ""
  }

  var text: String { "\(byteCount) \(stamp)" }
}
