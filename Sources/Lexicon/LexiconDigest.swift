/// The digest that says whether two runs used the same words.
enum LexiconDigest {
  /// Over everything that the entries say; file names, lines and the order of entries do not count.
  /// - Complexity: O(bytes of the entries).
  static func digest(language: String, _ entries: [LexiconEntry]) -> String {
    var whole = ByteHash()
    append(language, to: &whole)
    for value in entries.map(hash).sorted() { append(value, to: &whole) }
    return whole.hex
  }

  private static func hash(_ entry: LexiconEntry) -> UInt64 {
    var hash = ByteHash()
    for text in [entry.list, entry.id, entry.category, entry.direction.rawValue, entry.note, entry.positive, entry.negative] {
      append(text, to: &hash)
    }
    append(UInt64(entry.grade), to: &hash)
    append(entry.isMonotone ? 1 : 0, to: &hash)
    for source in entry.sources { append(source.text, to: &hash) }
    for form in entry.forms { append(form, to: &hash) }
    return hash.value
  }

  /// The length first, so that two texts never run together.
  private static func append(_ text: String, to hash: inout ByteHash) {
    append(UInt64(text.utf8.count), to: &hash)
    hash.append(text)
  }

  private static func append(_ number: UInt64, to hash: inout ByteHash) {
    for shift in stride(from: 0, to: 64, by: 8) { hash.append(UInt8(truncatingIfNeeded: number >> UInt64(shift))) }
  }
}
