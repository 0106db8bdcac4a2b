/// Folded words and their ids 0, 1, 2 …: an open-addressing table that is looked up with bytes, without making a `String`.
struct WordTable: Sendable {
  /// Id of a word that is not in the table.
  static let none = UInt32.max

  /// Id + 1, or 0 for a free slot; the count is a power of two and at least twice the number of words.
  private let slots: [UInt32]
  /// The words' bytes one after another; word `id` is `bytes[starts[id]..<starts[id + 1]]`.
  private let bytes: [UInt8]
  private let starts: [UInt32]

  /// - Parameter words: Folded and distinct; the id of each is its index.
  init(_ words: [String]) {
    var size = 16
    while size < words.count * 2 { size *= 2 }
    var slots = [UInt32](repeating: 0, count: size)
    var bytes: [UInt8] = []
    var starts: [UInt32] = [0]
    for (id, word) in words.enumerated() {
      var hash = ByteHash()
      hash.append(word)
      var slot = Self.slot(of: hash.value, size)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt32(id + 1)
      bytes.append(contentsOf: word.utf8)
      starts.append(UInt32(bytes.count))
    }
    self.slots = slots
    self.bytes = bytes
    self.starts = starts
  }

  var count: Int { starts.count - 1 }

  /// The id of the word, or `none`.
  /// - Complexity: O(key), amortised.
  func id(of key: [UInt8]) -> UInt32 {
    var hash = ByteHash()
    for byte in key { hash.append(byte) }
    var slot = Self.slot(of: hash.value, slots.count)
    while slots[slot] != 0 {
      let id = slots[slot] - 1
      if equals(id, key) { return id }
      slot = (slot + 1) & (slots.count - 1)
    }
    return Self.none
  }

  private func equals(_ id: UInt32, _ key: [UInt8]) -> Bool {
    let start = Int(starts[Int(id)])
    guard Int(starts[Int(id) + 1]) - start == key.count else { return false }
    for index in 0..<key.count where bytes[start + index] != key[index] { return false }
    return true
  }

  /// FNV's high bits are better mixed than its low ones.
  private static func slot(of hash: UInt64, _ size: Int) -> Int { Int(truncatingIfNeeded: hash ^ (hash >> 32)) & (size - 1) }
}
