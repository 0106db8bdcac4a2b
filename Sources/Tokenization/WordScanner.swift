import LegalText

/// Cuts bytes into words in one pass, by tables.
///
/// A run of ASCII letters and digits is passed over byte by byte; only where it meets a mark with something behind it, or a character that
/// can go on a word, are the rules asked. `PlainTokenizer` does the same by ICU's iterators, and the tests hold the two together.
struct WordScanner: Sendable {
  /// What a byte is to the ASCII path: nothing that a word can hold (a blank or sign), or one of these.
  private enum Byte {
    static let letter: UInt8 = 1
    static let digit: UInt8 = 2
    static let connector: UInt8 = 4
    /// Any run of these is one segment (WB5, WB8 to WB10, WB13a, WB13b).
    static let word: UInt8 = 7
    /// ASCII that joins what stands around it, if that is of the right kind: `'`, `.`, `,`, `:`, `;`, `"`.
    static let mark: UInt8 = 8
    static let notASCII: UInt8 = 16
  }

  private let classes = CharacterClasses.shared.words
  private let first = WordRules.shared.first
  private let next = WordRules.shared.next
  private let byteKinds: [UInt8]

  init() {
    let classes = classes
    byteKinds = (0..<256).map { byte in
      if byte >= 0x80 { return Byte.notASCII }
      switch classes[byte] {
      case WordClass.letter: return Byte.letter
      case WordClass.numeric: return Byte.digit
      case WordClass.connector: return Byte.connector
      default: return WordClass.continuing & WordClass.bit(classes[byte]) != 0 ? Byte.mark : 0
      }
    }
  }

  /// Appends the words of `bytes` to `tokens`.
  /// - Parameter bytes: Any bytes; ill-formed UTF-8 reads as U+FFFD, which is no word.
  /// - Complexity: O(bytes).
  func appendTokens(of bytes: Span<UInt8>, to tokens: inout [Token]) {
    let byteKinds = byteKinds.span
    precondition(byteKinds.count == 256)
    var at = 0
    while at < bytes.count {
      let start = at
      var kind = byteKinds[Int(bytes[at])]
      guard kind & Byte.word != 0 else {
        at += 1
        // A blank or sign is a segment of its own, unless the next character is attached to it.
        if kind == Byte.notASCII || at < bytes.count && bytes[at] >= 0x80 { at = appendSlowly(bytes, from: start, to: &tokens) }
        continue
      }
      var seen: UInt8 = 0
      repeat {
        seen |= kind
        at += 1
        kind = at < bytes.count ? byteKinds[Int(bytes[at])] : 0
      } while kind & Byte.word != 0
      if kind == 0 || endsWord(bytes, at) {
        if seen & Byte.letter != 0 {
          tokens.append(Token(start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: at), kind: .word))
        } else if seen & Byte.digit != 0 {
          tokens.append(Token(start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: at), kind: .number))
        } else if at - start > 1 {
          tokens.append(Token(start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: at), kind: .word))
        }
      } else {
        at = appendSlowly(bytes, from: start, to: &tokens)
      }
    }
  }

  /// All word boundaries after 0, ascending: what the rules say, before anything becomes a token.
  /// - Complexity: O(bytes).
  func boundaries(of bytes: Span<UInt8>) -> [Int] {
    let classes = classes.span
    var result: [Int] = []
    var at = 0
    while at < bytes.count {
      at = segment(bytes, from: at, classes).end
      result.append(at)
    }
    return result
  }

  /// Whether a run of ASCII ends at `at` for certain, judged by at most two characters. False means: ask the rules.
  private func endsWord(_ bytes: Span<UInt8>, _ at: Int) -> Bool {
    guard bytes[at] < 0x80 else { return WordClass.continuing & WordClass.bit(wordClass(bytes, at, classes.span).class) == 0 }
    // A mark with ASCII behind it that is no letter and no digit joins nothing.
    return at + 1 == bytes.count || bytes[at + 1] < 0x80 && byteKinds[Int(bytes[at + 1])] & Byte.word == 0
  }

  /// Appends what the segment holds that begins at `start`, by the rules.
  /// - Returns: Where the segment ends.
  private func appendSlowly(_ bytes: Span<UInt8>, from start: Int, to tokens: inout [Token]) -> Int {
    let classes = classes.span
    let segment = segment(bytes, from: start, classes)
    if segment.classes & WordClass.bit(WordClass.katakana) != 0 {
      appendKana(bytes, start..<segment.end, to: &tokens, classes)
    } else {
      append(bytes, start..<segment.end, segment.classes, to: &tokens, classes)
    }
    return segment.end
  }

  /// Appends a piece without kana, from its first word character on. Only a pictograph that is a letter can have something before it (WB3c).
  private func append(_ bytes: Span<UInt8>, _ range: Range<Int>, _ seen: UInt32, to tokens: inout [Token], _ classes: Span<UInt8>) {
    guard seen & WordClass.opening != 0 else { return }
    var first = range.upperBound
    var connectorCount = 0
    var at = range.lowerBound
    while at < range.upperBound {
      let (each, length) = wordClass(bytes, at, classes)
      if WordClass.opening & WordClass.bit(each) != 0 {
        if first == range.upperBound { first = at }
        guard each == WordClass.connector else { break }
        connectorCount += 1
      }
      at += length
    }
    guard let kind = WordSegment.kind(seen) ?? (connectorCount > 1 ? .word : nil) else { return }
    tokens.append(Token(start: UInt32(truncatingIfNeeded: first), end: UInt32(truncatingIfNeeded: range.upperBound), kind: kind))
  }

  /// The segment that begins at `start`, by the rules.
  private func segment(_ bytes: Span<UInt8>, from start: Int, _ classes: Span<UInt8>) -> WordSegment {
    let next = next.span
    precondition(next.count == WordRules.State.count * WordClass.count && classes.count == CharacterClasses.tabulated)
    let (opening, length) = wordClass(bytes, start, classes)
    var at = start + length
    var state = first[Int(opening)]
    var seen = WordClass.bit(opening)
    var mark = at
    while at < bytes.count {
      let (each, length) = wordClass(bytes, at, classes)
      var following = next[Int(state) * WordClass.count + Int(each)]
      if following == WordRules.State.end {
        // WB3c: a zero width joiner holds a pictograph, unless the boundary lies further back.
        guard WordClass.pictographs & WordClass.bit(each) != 0, state < WordRules.State.firstMark, isJoiner(bytes, before: at, start)
        else { break }
        following = first[Int(each)]
      }
      if following >= WordRules.State.firstMark && state < WordRules.State.firstMark { mark = at }
      seen |= WordClass.bit(each)
      state = following
      at += length
    }
    return WordSegment(end: state >= WordRules.State.firstMark ? mark : at, classes: seen)
  }

  @inline(__always)
  private func wordClass(_ bytes: Span<UInt8>, _ at: Int, _ classes: Span<UInt8>) -> (class: UInt8, length: Int) {
    let byte = bytes[at]
    if byte < 0x80 { return (classes[Int(byte)], 1) }
    let character = UTF8Character(bytes, at: at)
    let index = Int(character.codePoint)
    return (index < CharacterClasses.tabulated ? classes[index] : CharacterClasses.wordClass(character.codePoint), character.length)
  }

  private func isJoiner(_ bytes: Span<UInt8>, before at: Int, _ start: Int) -> Bool {
    at - start >= 3 && bytes[at - 1] == 0x8D && bytes[at - 2] == 0x80 && bytes[at - 3] == 0xE2
  }

  /// Cuts a segment that holds kana: each with its marks is a token, and so is what stands between them.
  private func appendKana(_ bytes: Span<UInt8>, _ range: Range<Int>, to tokens: inout [Token], _ classes: Span<UInt8>) {
    var start = range.lowerBound
    var seen: UInt32 = 0
    var at = start
    func close(_ end: Int) {
      if seen & WordClass.bit(WordClass.katakana) != 0 {
        tokens.append(Token(start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end), kind: .ideograph))
      } else {
        append(bytes, start..<end, seen, to: &tokens, classes)
      }
      start = end
      seen = 0
    }
    while at < range.upperBound {
      let (each, length) = wordClass(bytes, at, classes)
      let isAttached = WordClass.attached & WordClass.bit(each) != 0
      if !isAttached && (each == WordClass.katakana || seen & WordClass.bit(WordClass.katakana) != 0) { close(at) }
      seen |= WordClass.bit(each)
      at += length
    }
    close(range.upperBound)
  }
}
