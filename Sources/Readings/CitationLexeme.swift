import LegalText
import Tokenization

/// What matters to citations in a stretch of text: words, numbers, bracketed labels, marks.
struct CitationLexeme {
  enum Kind {
    case word, number
    /// `(a)`, `( a )`, `(12)`: its `key` is what stands between the brackets.
    case label
    /// A hyphen or en dash.
    case dash
    /// An em dash, which opens a list and never joins numbers.
    case longDash
    case comma, semicolon, colon, stop, sectionSign, openBracket, closeBracket, other
  }

  var kind: Kind
  var range: ByteRange
  /// The folded word or number; empty for marks.
  var key: String
  /// What the word may do; nothing for marks.
  var classes: WordClasses = []
  var isCapital = false
}

/// Cuts a stretch of text into lexemes.
struct CitationLexer {
  private let bytes: [UInt8]
  private let end: Int
  private var at: Int
  /// Brackets that are open: "a)" closes one of them, or else is a label of its own.
  private var depth = 0
  /// Where the last label ended: a half label that touches it belongs to it, whatever brackets are open.
  private var labelEnd = -1

  /// Most bytes of a bracketed label between its brackets.
  private static let labelLimit = 6

  private init(_ bytes: [UInt8], _ range: ByteRange) {
    self.bytes = bytes
    at = range.start
    end = range.end
  }

  /// Replaces `lexemes` by those of a range.
  /// - Complexity: O(bytes of the range).
  static func read(_ bytes: [UInt8], _ range: ByteRange, _ vocabulary: inout LexemeVocabulary, into lexemes: inout [CitationLexeme]) {
    lexemes.removeAll(keepingCapacity: true)
    var lexer = CitationLexer(bytes, range)
    while let lexeme = lexer.next(&vocabulary) { lexemes.append(lexeme) }
  }

  private mutating func next(_ vocabulary: inout LexemeVocabulary) -> CitationLexeme? {
    while at < end {
      let byte = bytes[at]
      if isDigit(byte) { return number(&vocabulary) }
      if letterWidth(at) > 0 { return halfLabel(&vocabulary) ?? word(&vocabulary) }
      if byte == 0x28, let label = label(&vocabulary) { return label }
      let start = at
      switch byte {
      case 0x2C: return mark(.comma, 1)
      case 0x3B: return mark(.semicolon, 1)
      case 0x3A: return mark(.colon, 1)
      case 0x2E: return mark(.stop, 1)
      case 0x28, 0x5B:
        depth += 1
        return mark(.openBracket, 1)
      case 0x29, 0x5D:
        depth = max(0, depth - 1)
        return mark(.closeBracket, 1)
      case 0x2D: return mark(.dash, 1)
      case 0xE2 where at + 2 < end && bytes[at + 1] == 0x80 && 0x90...0x95 ~= bytes[at + 2]:
        return mark(bytes[at + 2] < 0x94 ? .dash : .longDash, 3)
      case 0xC2 where at + 1 < end && bytes[at + 1] == 0xA7: return mark(.sectionSign, 2)
      case 0x00...0x20: at += 1
      case 0xC2 where at + 1 < end && bytes[at + 1] == 0xA0: at += 2
      case 0x21...0x7F: return mark(.other, 1)
      default:
        // Blanks and marks of several bytes; they part words and mean nothing else here.
        at += 1
        while at < end && bytes[at] & 0xC0 == 0x80 { at += 1 }
        if bytes[start] == 0xE2 { continue }
        return CitationLexeme(kind: .other, range: ByteRange(start: start, end: at), key: "")
      }
    }
    return nil
  }

  private mutating func mark(_ kind: CitationLexeme.Kind, _ width: Int) -> CitationLexeme {
    defer { at += width }
    return CitationLexeme(kind: kind, range: ByteRange(start: at, end: at + width), key: "")
  }

  private func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }
  private func isASCIILetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte | 0x20 }

  /// Bytes of the letter at an offset, or 0.
  private func letterWidth(_ offset: Int) -> Int {
    let byte = bytes[offset]
    if byte < 0x80 { return isASCIILetter(byte) ? 1 : 0 }
    guard byte >= 0xC2 else { return 0 }
    let width = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    guard offset + width <= end else { return 0 }
    // Signs of Latin-1 and general punctuation are no letters; the soft hyphen belongs to its word.
    if byte == 0xC2 { return bytes[offset + 1] == 0xAD ? 2 : 0 }
    if byte == 0xE2 && bytes[offset + 1] <= 0x83 { return 0 }
    return width
  }

  /// A word, with apostrophes and hyphens inside, the stops of `U.S.C.` and the stroke of `and/or`.
  private mutating func word(_ vocabulary: inout LexemeVocabulary) -> CitationLexeme {
    let start = at
    var letters = 0
    while at < end {
      let width = letterWidth(at)
      if width > 0 {
        at += width
        letters += 1
      } else if isDigit(bytes[at]) {
        at += 1
      } else if let mark = joinWidth(at), at + mark < end, letterWidth(at + mark) > 0 {
        let isApostrophe = mark == 3 || bytes[at] == 0x27
        if isApostrophe, vocabulary.hasElisions, vocabulary.word(bytes.span, start, at).classes.contains(.elision) {
          defer { at += mark }
          return lexeme(.word, start, at + mark, key: start..<at, &vocabulary)
        }
        at += mark
      } else if bytes[at] == 0x2E, isAbbreviation(start, at), at + 1 < end, isASCIILetter(bytes[at + 1]) {
        at += 1
      } else {
        break
      }
    }
    return lexeme(.word, start, at, key: start..<at, &vocabulary)
  }

  /// Bytes of an apostrophe, hyphen or stroke inside a word; nil for anything else.
  private func joinWidth(_ offset: Int) -> Int? {
    switch bytes[offset] {
    case 0x27, 0x2D, 0x2F: 1
    case 0xE2 where offset + 2 < end && bytes[offset + 1] == 0x80 && bytes[offset + 2] == 0x99: 3
    default: nil
    }
  }

  /// `a)` and `iv)` outside any bracket.
  private mutating func halfLabel(_ vocabulary: inout LexemeVocabulary) -> CitationLexeme? {
    guard depth == 0 || at == labelEnd else { return nil }
    var close = at
    while close < end && close - at <= 4 && isASCIILetter(bytes[close]) { close += 1 }
    guard close < end, close > at, close - at <= 4, bytes[close] == 0x29 else { return nil }
    defer {
      at = close + 1
      labelEnd = at
    }
    return lexeme(.label, at, close + 1, key: at..<close, &vocabulary)
  }

  /// Whether the word so far is single capitals with stops between: `U`, `U.S`.
  private func isAbbreviation(_ start: Int, _ offset: Int) -> Bool {
    guard (offset - start) % 2 == 1 else { return false }
    for at in start..<offset where !((at - start) % 2 == 0 ? 0x41...0x5A ~= bytes[at] : bytes[at] == 0x2E) { return false }
    return true
  }

  /// `12`, `5A`, `12ZA`, `7bis`, `10.1`, `323-1`, `2016/679`, `1,000`.
  private mutating func number(_ vocabulary: inout LexemeVocabulary) -> CitationLexeme {
    let start = at
    digits()
    var letters = 0
    while at + letters < end && letters < 4 && isASCIILetter(bytes[at + letters]) { letters += 1 }
    // "5a)" is point a) of article 5.
    let isHalfLabel = depth == 0 && letters > 0 && at + letters < end && bytes[at + letters] == 0x29 && 0x61...0x7A ~= bytes[at]
    if isHalfLabel { return lexeme(.number, start, at, key: start..<at, &vocabulary) }
    if letters <= 3 { at += letters }
    while at + 1 < end, bytes[at] == 0x2E || bytes[at] == 0x2D || bytes[at] == 0x2F, isDigit(bytes[at + 1]) {
      at += 1
      digits()
      var suffix = at
      while suffix < end && isASCIILetter(bytes[suffix]) { suffix += 1 }
      if suffix < end, bytes[suffix] == 0x29, depth == 0, suffix > at { break }
      at = suffix
    }
    // "2013/40/EU".
    if at + 2 < end, bytes[at] == 0x2F, isASCIILetter(bytes[at + 1]), isASCIILetter(bytes[at + 2]) {
      at += 3
      while at < end && isASCIILetter(bytes[at]) { at += 1 }
    }
    if at + 3 < end, bytes[at] == 0x2C, isDigit(bytes[at + 1]), isDigit(bytes[at + 2]), isDigit(bytes[at + 3]),
      at + 4 >= end || !isDigit(bytes[at + 4])
    {
      at += 4
    }
    return lexeme(.number, start, at, key: start..<at, &vocabulary)
  }

  private mutating func digits() { while at < end && isDigit(bytes[at]) { at += 1 } }

  private mutating func label(_ vocabulary: inout LexemeVocabulary) -> CitationLexeme? {
    // "( a )" is the label of texts taken out of web pages.
    var open = at + 1
    while open < end && bytes[open] == 0x20 && open - at <= 2 { open += 1 }
    var close = open
    while close < end && close - open <= Self.labelLimit && (isDigit(bytes[close]) || isASCIILetter(bytes[close]) || bytes[close] == 0x2E) {
      close += 1
    }
    let inner = open..<close
    while close < end && bytes[close] == 0x20 && close - inner.upperBound < 2 { close += 1 }
    guard close < end, !inner.isEmpty, bytes[close] == 0x29 else { return nil }
    defer {
      at = close + 1
      labelEnd = at
    }
    return lexeme(.label, at, close + 1, key: inner, &vocabulary)
  }

  private func lexeme(
    _ kind: CitationLexeme.Kind, _ start: Int, _ end: Int, key: Range<Int>, _ vocabulary: inout LexemeVocabulary
  ) -> CitationLexeme {
    let word = vocabulary.word(bytes.span, key.lowerBound, key.upperBound)
    return CitationLexeme(
      kind: kind, range: ByteRange(start: start, end: end), key: word.key, classes: word.classes,
      isCapital: kind != .number && 0x41...0x5A ~= bytes[key.lowerBound])
  }
}
