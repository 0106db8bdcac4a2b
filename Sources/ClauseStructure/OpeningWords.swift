/// Tells most lines that begin with a word from those that may begin with a label.
struct OpeningWords {
  /// Which lengths, below 32, the words for units, containers and ordinals have that begin with each letter.
  private var lengths: [UInt32] = Array(repeating: 0, count: 26)

  init(_ words: StructureWords) {
    for word in Array(words.kinds.keys) + Array(words.ordinals.keys) {
      guard let first = word.utf8.first, ByteClass.isLower(first), word.utf8.count < 32 else { continue }
      lengths[Int(first - 0x61)] |= 1 << UInt32(word.utf8.count)
    }
  }

  /// Whether a label may stand at `start`: no word does that is none of the known ones and stands before a blank or a comma.
  func mayOpenLabel(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    guard ByteClass.isLetter(bytes[start]) else { return true }
    var at = start
    while at < end && ByteClass.isLetter(bytes[at]) { at += 1 }
    guard at < end, bytes[at] == 0x20 || bytes[at] == 0x2C else { return true }
    return ByteClass.isUpper(bytes[start]) && at - start < 32
      && lengths[Int(bytes[start] - 0x41)] & 1 << UInt32(at - start) != 0
  }
}
