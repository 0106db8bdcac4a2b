/// The prefixes of all `prefix*` words, found by a word's first three bytes: most words end the search after one probe.
struct PrefixTable: Sendable {
  /// First three bytes of a bucket's prefixes + 1, or 0 for a free slot; the count is a power of two.
  private let keys: [UInt32]
  /// For each slot the range of its prefixes in `ids`.
  private let buckets: [Range<UInt32>]
  private let ids: [UInt32]
  /// Bytes of each prefix, by id.
  private let prefixes: [[UInt8]]

  /// - Parameter prefixes: Folded and distinct, at least three bytes each; the id of each is its index.
  init(_ prefixes: [String]) {
    let prefixes = prefixes.map { Array($0.utf8) }
    var groups: [UInt32: [UInt32]] = [:]
    for (id, prefix) in prefixes.enumerated() { groups[Self.key(of: prefix), default: []].append(UInt32(id)) }
    var size = 16
    while size < groups.count * 4 { size *= 2 }
    var keys = [UInt32](repeating: 0, count: size)
    var buckets = [Range<UInt32>](repeating: 0..<0, count: size)
    var ids: [UInt32] = []
    for (key, group) in groups.sorted(by: { $0.key < $1.key }) {
      var slot = Self.slot(of: key, size)
      while keys[slot] != 0 { slot = (slot + 1) & (size - 1) }
      keys[slot] = key + 1
      buckets[slot] = UInt32(ids.count)..<UInt32(ids.count + group.count)
      ids += group
    }
    self.keys = keys
    self.buckets = buckets
    self.ids = ids
    self.prefixes = prefixes
  }

  var count: Int { prefixes.count }

  /// Appends the ids of all prefixes that the word begins with.
  /// - Complexity: O(prefixes that share the word's first three bytes).
  func appendPrefixes(of word: [UInt8], to found: inout [UInt32]) {
    guard word.count >= 3 else { return }
    let key = Self.key(of: word)
    var slot = Self.slot(of: key, keys.count)
    while keys[slot] != 0 {
      if keys[slot] == key + 1 {
        for index in buckets[slot] {
          let id = ids[Int(index)]
          if Self.begins(word, with: prefixes[Int(id)]) { found.append(id) }
        }
        return
      }
      slot = (slot + 1) & (keys.count - 1)
    }
  }

  private static func begins(_ word: [UInt8], with prefix: [UInt8]) -> Bool {
    guard word.count >= prefix.count else { return false }
    for index in 3..<max(3, prefix.count) where word[index] != prefix[index] { return false }
    return true
  }

  private static func key(of word: [UInt8]) -> UInt32 { UInt32(word[0]) << 16 | UInt32(word[1]) << 8 | UInt32(word[2]) }

  private static func slot(of key: UInt32, _ size: Int) -> Int { Int((key &* 0x9E37_79B1) >> 12) & (size - 1) }
}
