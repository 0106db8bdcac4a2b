/// Cuts bytes into sentences after UAX #29 in one pass, by tables. `PlainTokenizer` does the same by ICU's iterators.
struct SentenceScanner: Sendable {
  private let classes = CharacterClasses.shared.sentences
  private let first = SentenceRules.shared.first
  private let next = SentenceRules.shared.next
  /// For each byte, whether no rule asks about it inside a sentence: ASCII that neither ends a sentence nor a paragraph.
  private let isPlain: [Bool]

  init() {
    let classes = classes
    let ending = [
      SentenceClass.fullStop, SentenceClass.terminator, SentenceClass.carriageReturn, SentenceClass.lineFeed, SentenceClass.separator,
    ]
    isPlain = (0..<256).map { $0 < 0x80 && !ending.contains(classes[$0]) }
  }

  /// Offset after the last byte of the sentence that begins at `start`.
  /// - Parameters:
  ///   - bytes: Any bytes; ill-formed UTF-8 reads as U+FFFD.
  ///   - start: A sentence boundary, below `bytes.count`.
  /// - Complexity: O(bytes of this sentence and the next): a text is read at most twice.
  func end(of bytes: Span<UInt8>, from start: Int) -> Int {
    let classes = classes.span
    let next = next.span
    let isPlain = isPlain.span
    precondition(
      classes.count == CharacterClasses.tabulated && next.count == SentenceRules.State.count * SentenceClass.count && isPlain.count == 256)
    let (opening, length) = sentenceClass(bytes, start, classes)
    var state = first[Int(opening)]
    var at = start + length
    var searchStart = at
    while at < bytes.count {
      if state <= SentenceRules.State.cased && isPlain[Int(bytes[at])] {
        repeat { at += 1 } while at < bytes.count && isPlain[Int(bytes[at])]
        state = first[Int(classes[Int(bytes[at - 1])])]
        continue
      }
      let (each, length) = sentenceClass(bytes, at, classes)
      let following = next[Int(state) * SentenceClass.count + Int(each)]
      if following == SentenceRules.State.end { break }
      if following == SentenceRules.State.search && state != following { searchStart = at }
      state = following
      at += length
    }
    return state == SentenceRules.State.search ? searchStart : at
  }

  /// All sentence boundaries after 0, ascending. - Complexity: O(bytes).
  func boundaries(of bytes: Span<UInt8>) -> [Int] {
    var result: [Int] = []
    var at = 0
    while at < bytes.count {
      at = end(of: bytes, from: at)
      result.append(at)
    }
    return result
  }

  @inline(__always)
  private func sentenceClass(_ bytes: Span<UInt8>, _ at: Int, _ classes: Span<UInt8>) -> (class: UInt8, length: Int) {
    let byte = bytes[at]
    if byte < 0x80 { return (classes[Int(byte)], 1) }
    let character = UTF8Character(bytes, at: at)
    let index = Int(character.codePoint)
    return (index < CharacterClasses.tabulated ? classes[index] : CharacterClasses.sentenceClass(character.codePoint), character.length)
  }
}
