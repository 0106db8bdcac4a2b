/// Reads what `git cat-file` says of many objects.
enum GitObjects {
  /// - Parameter bytes: Lines of `blob 123`, or `NAME missing`.
  /// - Returns: The size of each; nil for what is missing or no file.
  static func sizes(_ bytes: [UInt8]) -> [Int?] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { line in
      let words = line.split(separator: " ")
      return words.count == 2 && words[0] == "blob" ? Int(words[1]) : nil
    }
  }

  /// - Parameter bytes: For each object `NAME TYPE SIZE`, a line break, its bytes and another line break.
  /// - Returns: The bytes of each; nil for anything else. - Complexity: O(bytes).
  static func contents(_ bytes: [UInt8]) -> [[UInt8]]? {
    var contents: [[UInt8]] = []
    var at = 0
    while at < bytes.count {
      guard let end = bytes[at...].firstIndex(of: 0x0A) else { return nil }
      let words = String(decoding: bytes[at..<end], as: UTF8.self).split(separator: " ")
      guard words.count == 3, words[1] == "blob", let size = Int(words[2]), size >= 0, size <= bytes.count - end - 2 else { return nil }
      contents.append(Array(bytes[(end + 1)..<(end + 1 + size)]))
      at = end + size + 2
    }
    return contents
  }
}
