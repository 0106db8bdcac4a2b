/// Numbers byte strings in the order in which they first come: open addressing over one buffer of bytes.
public struct WordNumberIndex: Sendable {
  private static let empty = UInt32.max
  private static let basis: UInt32 = 0x811C_9DC5
  private static let prime: UInt32 = 0x0100_0193

  /// The strings, one behind the other.
  private var letters: [UInt8] = []
  /// Where each string begins in `letters`, and where the last one ends.
  private var starts: [UInt32] = [0]
  private var hashes: [UInt32] = []
  /// Number of the string that fell into a slot; a power of two of slots, at most half of them taken.
  private var slots: [UInt32]

  /// - Parameter count: Strings that are expected, so that the table need not grow at once.
  public init(expecting count: Int = 0) {
    var size = 32
    while size < min(count, 2048) { size *= 2 }
    slots = [UInt32](repeating: Self.empty, count: size)
  }

  /// The number of a string, and whether it is a new one. - Complexity: O(string), amortized.
  public mutating func insert(_ word: [UInt8]) -> (number: UInt32, isNew: Bool) {
    let hash = Self.hash(word)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != Self.empty {
      if matches(slots[slot], word, hash) { return (slots[slot], false) }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = UInt32(hashes.count)
    slots[slot] = number
    hashes.append(hash)
    for at in word.indices { letters.append(word[at]) }
    starts.append(UInt32(letters.count))
    if 2 * hashes.count > slots.count { grow() }
    return (number, true)
  }

  /// The number of the small letters of a word of ASCII, and whether it is a new one; nil for a word that has other characters. No bytes are
  /// copied but those of a new word.
  mutating func insertPlain(_ bytes: Span<UInt8>, _ range: Range<Int>) -> (number: UInt32, isNew: Bool)? {
    var hash: UInt32 = Self.basis
    for at in range {
      let byte = bytes[at]
      if byte >= 0x80 { return nil }
      hash = (hash ^ UInt32(WordFolding.lowered(byte))) &* Self.prime
    }
    hash ^= hash >> 15
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != Self.empty {
      if matchesPlain(slots[slot], bytes, range, hash) { return (slots[slot], false) }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = UInt32(hashes.count)
    slots[slot] = number
    hashes.append(hash)
    for at in range { letters.append(WordFolding.lowered(bytes[at])) }
    starts.append(UInt32(letters.count))
    if 2 * hashes.count > slots.count { grow() }
    return (number, true)
  }

  private func matchesPlain(_ number: UInt32, _ bytes: Span<UInt8>, _ range: Range<Int>, _ hash: UInt32) -> Bool {
    let index = Int(number)
    let start = Int(starts[index])
    guard hashes[index] == hash, Int(starts[index + 1]) - start == range.count else { return false }
    var place = start
    for at in range {
      if letters[place] != WordFolding.lowered(bytes[at]) { return false }
      place += 1
    }
    return true
  }

  /// The string of a number.
  func string(_ number: UInt32) -> String {
    String(decoding: letters[Int(starts[Int(number)])..<Int(starts[Int(number) + 1])], as: UTF8.self)
  }

  /// The number of the folded form of the word at a range, and the form itself where it is new.
  /// - Parameter scratch: Room for words that are not plain ASCII. - Complexity: O(range), amortized.
  public mutating func insertFolded(
    _ bytes: Span<UInt8>, _ range: Range<Int>, scratch: inout [UInt8]
  ) -> (number: UInt32, new: String?) {
    if let (number, isNew) = insertPlain(bytes, range) { return (number, isNew ? string(number) : nil) }
    scratch.removeAll(keepingCapacity: true)
    WordFolding.appendFolded(bytes, range, to: &scratch)
    let (number, isNew) = insert(scratch)
    return (number, isNew ? string(number) : nil)
  }

  /// The number of a string that was inserted, or nil.
  public func number(of word: [UInt8]) -> UInt32? {
    let hash = Self.hash(word)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != Self.empty {
      if matches(slots[slot], word, hash) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func matches(_ number: UInt32, _ word: [UInt8], _ hash: UInt32) -> Bool {
    let index = Int(number)
    let start = Int(starts[index])
    guard hashes[index] == hash, Int(starts[index + 1]) - start == word.count else { return false }
    for at in word.indices where letters[start + at] != word[at] { return false }
    return true
  }

  private mutating func grow() {
    slots = [UInt32](repeating: Self.empty, count: 4 * slots.count)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(hash) & (slots.count - 1)
      while slots[slot] != Self.empty { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number)
    }
  }

  /// FNV-1a, its high bits folded into the low ones, which choose the slot.
  private static func hash(_ word: [UInt8]) -> UInt32 {
    var value = basis
    for at in word.indices { value = (value ^ UInt32(word[at])) &* prime }
    return value ^ value >> 15
  }
}
