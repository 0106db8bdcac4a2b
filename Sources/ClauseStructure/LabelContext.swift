import LegalText
import Tokenization

/// Reads the words around a candidate: is this a label, or a citation of one?
struct LabelContext {
  private let bytes: [UInt8]
  private let words: StructureWords
  init(_ bytes: [UInt8], words: StructureWords) {
    self.bytes = bytes
    self.words = words
  }

  /// What stands before a candidate.
  private enum Before {
    case opening, stop, semicolon, colon, dash, comma, conjunctionAfterMark, conjunction, citation, number, label, word
  }

  /// Costs of taking the candidate for a label and of taking it for words, in the unit of `Ordinal.cost`.
  func evidence(_ label: LineLabel, position: LabelPosition, line: SourceLine, startsParagraph: Bool, previousEnd: Int) -> (
    accept: Double, reject: Double
  ) {
    switch label.family {
    case .container:
      // "Schedule 2" in small letters may be a marginal note about the schedule.
      let isCapitals = bytes[label.start..<label.end].allSatisfy { !ByteClass.isLower($0) }
      return isCapitals || line.headingLevel > 0 ? (0, 8) : (0.3, line.followsBlank ? 4 : 2)
    case .unit: return (0, 8)
    case .number, .item: break
    }
    let before = self.before(label.start)
    switch position {
    case .afterLabel: return (0, 3)
    case .lineStart:
      let isBare = label.decoration == .bare
      if !startsParagraph {
        // The line was only wrapped here: a label stands here no more often than inside a line.
        switch before {
        case .stop, .semicolon, .colon, .dash, .opening: return (isBare ? 1.5 : 0.1, isBare ? 0.4 : 1.5)
        case .conjunctionAfterMark: return (0.2, 1.2)
        case .comma: return (0.8, 0.6)
        case .citation, .number: return (6, 0)
        case .conjunction: return (2.5, 0.1)
        case .label, .word: return (isBare ? 5 : 2, isBare ? 0.1 : 0.4)
        }
      }
      if before == .citation && !line.followsBlank { return (1.5, 2) }
      // "H. R. 240": a capital with a stop is an initial more often than a label.
      let isInitial =
        label.family == .item && label.decoration == .stop && label.readings.contains { $0.style == .upperLetter }
        && !isDash(behind: label.end, line.end)
      return isBare ? (0.3, 1.6) : isInitial ? (2, 0.5) : (0, 5)
    case .runIn:
      // Behind a colon or semicolon a list begins or goes on: "(ii) is urgent" cites nothing.
      let opensItem = before == .colon || before == .semicolon || before == .dash
      let trailing = !opensItem && continuesCitation(label.end) ? 3.0 : 0
      let chained = label.start - previousEnd < 12 && isCitationChain(previousEnd, label.start) ? 3.0 : 0
      let base: (accept: Double, reject: Double) =
        switch before {
        case .opening, .label: (0.5, 0.5)
        case .stop: (0.2, 0.9)
        case .semicolon, .colon, .dash: (0.1, 1.2)
        case .comma: (0.4, 0.5)
        case .conjunctionAfterMark: (0.2, 1.0)
        case .conjunction: (1.0, 0.3)
        case .citation: (8, 0)
        case .number: (5, 0)
        // A capital behind it speaks for a label: a citation goes on in small letters.
        case .word: ByteClass.isCapital(bytes, ByteClass.skipBlanks(bytes, label.end, bytes.count)) ? (0.3, 0.9) : (0.5, 0.6)
        }
      let stopOnly = label.family == .number ? (before == .stop || before == .colon ? 0.6 : 5) : 0
      let half = label.decoration == .closingBracket ? 0.3 : 0
      return (base.accept + trailing + chained + stopOnly + half, trailing + chained > 0 ? 0 : base.reject)
    }
  }

  private func isDash(behind offset: Int, _ end: Int) -> Bool { ByteClass.dashWidth(bytes, ByteClass.skipBlanks(bytes, offset, end)) > 0 }

  /// Whether a definition (an opening quotation mark behind a semicolon or stop) begins between two offsets.
  func startsDefinition(between start: Int, and end: Int) -> Bool {
    var at = max(start, end - 4000)
    var sawMark = false
    while at < end {
      if sawMark && ByteClass.openingQuoteWidth(bytes, at) > 0 { return true }
      if bytes[at] == 0x3B || bytes[at] == 0x2E || bytes[at] == 0x5D {
        sawMark = true
      } else if ByteClass.blankWidth(bytes, at) == 0 {
        sawMark = false
      }
      at += 1
    }
    return false
  }

  private func before(_ offset: Int) -> Before {
    let (last, start) = previousVisible(offset)
    guard let last else { return .opening }
    switch last {
    case 0x2E: return .stop
    case 0x3B: return .semicolon
    case 0x3A: return .colon
    case 0x2C: return .comma
    case 0x29, 0x5D: return .label
    case 0x30...0x39: return .number
    case 0x94 where start >= 2 && ByteClass.dashWidth(bytes, start - 2) == 3: return .dash
    case 0x93 where start >= 2 && ByteClass.dashWidth(bytes, start - 2) == 3: return .dash
    case 0x2D: return .dash
    default: break
    }
    let (word, wordStart) = previousWord(endingAt: start + 1)
    if words.citationWords.contains(word) {
      guard words.conjunctions.contains(word) else { return .citation }
    }
    if words.conjunctions.contains(word) {
      let mark = previousVisible(wordStart).byte
      if mark == 0x3B { return .semicolon }
      return mark == 0x2C || mark == 0x2E || mark == 0x3A ? .conjunctionAfterMark : .conjunction
    }
    return .word
  }

  /// Whether the words behind a label go on like a citation: `(a), (b)`, `(a) of`, `(1) and (2)`.
  private func continuesCitation(_ offset: Int) -> Bool {
    let next = ByteClass.skipBlanks(bytes, offset, bytes.count)
    guard next < bytes.count else { return true }
    if bytes[next] == 0x2C || bytes[next] == 0x29 || bytes[next] == 0x2E { return true }
    guard next > offset, let word = WordSpan(bytes, at: next, end: min(bytes.count, next + 40)) else { return false }
    if words.citationTails.contains(word.folded) { return true }
    guard words.conjunctions.contains(word.folded) || words.rangeWords.contains(word.folded) else { return false }
    let after = ByteClass.skipBlanks(bytes, word.end, bytes.count)
    return after < bytes.count && bytes[after] == 0x28
  }

  /// Whether only commas, conjunctions and range words stand between two labels, as in `(a), (b) and (c)`.
  private func isCitationChain(_ start: Int, _ end: Int) -> Bool {
    var at = start
    var sawLink = false
    while at < end {
      if ByteClass.blankWidth(bytes, at) > 0 || bytes[at] == 0x2C {
        sawLink = sawLink || bytes[at] == 0x2C
        at += max(1, ByteClass.blankWidth(bytes, at))
      } else if let word = WordSpan(bytes, at: at, end: end),
        words.conjunctions.contains(word.folded) || words.rangeWords.contains(word.folded)
      {
        sawLink = true
        at = word.end
      } else {
        return false
      }
    }
    return sawLink
  }

  private func previousVisible(_ offset: Int) -> (byte: UInt8?, at: Int) {
    var at = offset - 1
    while at >= 0 {
      let byte = bytes[at]
      if ByteClass.isASCIIBlank(byte) || byte == 0xA0 && at > 0 && bytes[at - 1] == 0xC2 || byte == 0xC2 {
        at -= 1
      } else if byte == 0x22 || byte == 0x9C && at >= 2 && bytes[at - 2] == 0xE2 {
        at -= byte == 0x22 ? 1 : 3
      } else {
        return (byte, at)
      }
    }
    return (nil, -1)
  }

  private func previousWord(endingAt end: Int) -> (word: String, start: Int) {
    var start = end
    while start > 0 && end - start < 40 && (ByteClass.isLetter(bytes[start - 1]) || bytes[start - 1] >= 0x80 && bytes[start - 1] != 0xA0) {
      start -= 1
    }
    guard start < end else { return ("", end) }
    var key: [UInt8] = []
    // A cut inside a character cannot match any word of the table, so an odd start is harmless.
    WordFolding.appendFolded(bytes, start..<end, to: &key)
    return (String(decoding: key, as: UTF8.self), start)
  }
}
