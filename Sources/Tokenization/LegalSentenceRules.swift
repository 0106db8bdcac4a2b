/// What UAX #29 cannot know: the full stops of citations, abbreviations and labels end no sentence in a law.
struct LegalSentenceRules: Sendable {
  private let anywhere: Set<[UInt8]>
  private let beforeNumbers: Set<[UInt8]>
  private let classes = CharacterClasses.shared.sentences

  init(_ abbreviations: Abbreviations) {
    anywhere = Set(abbreviations.anywhere.map { Array($0.utf8) })
    beforeNumbers = Set(abbreviations.beforeNumbers.map { Array($0.utf8) })
  }

  /// Whether the boundary of UAX #29 at `offset` also ends a sentence of a law.
  ///
  /// It does not behind an abbreviation, and not behind a label: `12.` alone is no sentence but belongs to the words that it numbers.
  /// - Parameters:
  ///   - offset: Above `start`, below `bytes.count`.
  ///   - start: Where the sentence begins that would end here.
  /// - Complexity: O(length of the last word and of a label).
  func isBoundary(_ offset: Int, in bytes: Span<UInt8>, sentence start: Int) -> Bool {
    var end = offset
    while end > start {
      if bytes[end - 1] == 0x0A { return true }
      let width = LegalNumber.blankWidth(bytes, before: end)
      if width == 0 { break }
      end -= width
    }
    guard end > start, bytes[end - 1] == UInt8(ascii: ".") else { return true }
    let word = wordStart(bytes, before: end, from: start)
    let key = folded(bytes, word..<(end - 1))
    if anywhere.contains(key) { return false }
    if beforeNumbers.contains(key) && LegalNumber.begins(bytes, at: offset, classes) { return false }
    return !isLabel(bytes, start..<(end - 1))
  }

  /// Whether the range holds a label and no more: `12`, `1.2`, `IV`, `a`, `§ 5`, `Art. 5`.
  private func isLabel(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var at = LegalNumber.skipBlanks(bytes, range)
    // A label is short: a long sentence is not read through for nothing.
    guard range.upperBound - at <= 24 else { return false }
    while at + 1 < range.upperBound && bytes[at] == 0xC2 && bytes[at + 1] == 0xA7 { at += 2 }  // §
    at = LegalNumber.skipBlanks(bytes, at..<range.upperBound)
    var stop = at
    while stop < range.upperBound && LegalNumber.isAlphanumeric(bytes[stop]) { stop += 1 }
    if stop < range.upperBound && bytes[stop] == UInt8(ascii: ".") {
      let key = folded(bytes, at..<stop)
      if anywhere.contains(key) || beforeNumbers.contains(key) { at = LegalNumber.skipBlanks(bytes, (stop + 1)..<range.upperBound) }
    }
    return LegalNumber.isNumber(bytes, at..<range.upperBound)
  }

  /// Where the run of letters, digits and stops begins that ends at `end`.
  private func wordStart(_ bytes: Span<UInt8>, before end: Int, from start: Int) -> Int {
    var at = end
    while at > start {
      let byte = bytes[at - 1]
      if byte < 0x80 {
        guard LegalNumber.isAlphanumeric(byte) || byte == UInt8(ascii: ".") else { break }
        at -= 1
        continue
      }
      var first = at - 1
      while first > start && at - first < 4 && bytes[first] & 0xC0 == 0x80 { first -= 1 }
      let character = UTF8Character(bytes, at: first)
      guard first + character.length == at else { break }
      let index = Int(character.codePoint)
      switch index < classes.count ? classes[index] : CharacterClasses.sentenceClass(character.codePoint) {
      case SentenceClass.lower, SentenceClass.upper, SentenceClass.otherLetter, SentenceClass.numeric, SentenceClass.extend,
        SentenceClass.format:
        at = first
      default: return at
      }
    }
    return at
  }

  private func folded(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
    // No abbreviation is longer; a text of one endless word must not be copied at each of its stops.
    guard range.count <= 40 else { return [0] }
    var key: [UInt8] = []
    WordFolding.appendFolded(bytes, range, to: &key)
    return key
  }
}
