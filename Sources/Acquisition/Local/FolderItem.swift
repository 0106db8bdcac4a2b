/// What is remembered of a file in a folder: `DIGEST SECONDS MARK`.
struct FolderItem {
  var digest: String
  /// Seconds since 1970-01-01 UTC.
  var checkedAt: Int64
  var mark: String

  init(digest: String, checkedAt: Int64, mark: String) {
    self.digest = digest
    self.checkedAt = checkedAt
    self.mark = mark
  }

  /// Nil for what is no such text.
  init?(text: String) {
    let parts = text.split(separator: " ")
    guard parts.count == 3, let seconds = Int64(parts[1]) else { return nil }
    self.init(digest: String(parts[0]), checkedAt: seconds, mark: String(parts[2]))
  }

  var text: String { "\(digest) \(checkedAt) \(mark.isEmpty ? "-" : mark)" }
}
