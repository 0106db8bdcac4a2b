/// One text of one commit.
struct GitVersion: Sendable, Equatable {
  var commit: String
  /// Seconds since 1970-01-01 UTC.
  var date: Int64
  /// Below the repository's top.
  var path: [UInt8]
  /// Name of the text's bytes.
  var blob: String
  /// A symbolic link, a submodule or another thing that is no text.
  var isPlainFile: Bool
}

/// Reads what `git log --raw -z` says.
enum GitHistory {
  /// What `log` is asked for; `parse` reads the answer. First parents only: what a branch published, in the order in which it did.
  static let arguments = [
    "log", "--first-parent", "--diff-merges=first-parent", "--reverse", "--no-renames", "--raw", "-z", "--no-abbrev", "--no-show-signature",
    "--no-notes", "--no-color", "--no-ext-diff", "--no-textconv", "--diff-filter=AMT", "--format=%x01%H%x00%ct",
  ]

  /// - Returns: The versions, oldest first; nil for what git does not say. - Complexity: O(bytes).
  static func parse(_ bytes: [UInt8]) -> [GitVersion]? {
    var versions: [GitVersion] = []
    var commit: String?
    var date: Int64 = 0
    var fields = bytes.split(separator: 0, omittingEmptySubsequences: false).makeIterator()
    while let field = fields.next() {
      if field.first == 0x01 {
        let name = String(decoding: field.dropFirst(), as: UTF8.self)
        guard isName(name), let time = fields.next(), let seconds = Int64(String(decoding: time, as: UTF8.self)) else { return nil }
        (commit, date) = (name, seconds)
        continue
      }
      let line = field.drop { $0 == 0x0A }
      if line.isEmpty { continue }
      // `:100644 100644 OLD NEW M`, and then the path as a field of its own.
      let words = String(decoding: line, as: UTF8.self).split(separator: " ")
      guard line.first == 0x3A, words.count == 5, let commit, let path = fields.next(), isName(String(words[3])) else { return nil }
      versions.append(
        GitVersion(
          commit: commit, date: date, path: Array(path), blob: String(words[3]),
          isPlainFile: words[1] == "100644" || words[1] == "100755"))
    }
    return versions
  }

  /// Whether it is the full name of an object: 40 or 64 hexadecimal digits.
  static func isName(_ text: String) -> Bool {
    (text.utf8.count == 40 || text.utf8.count == 64) && text.utf8.allSatisfy { 0x30...0x39 ~= $0 || 0x61...0x66 ~= $0 }
  }
}
