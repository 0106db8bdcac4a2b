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

  private enum After {
    case capital, word, tail, conjunction, label, mark, other
  }

  /// Costs of taking the candidate for a label and of taking it for words, in the unit of `Ordinal.cost`.
  func evidence(_ label: LineLabel, position: LabelPosition, line: SourceLine, startsParagraph: Bool, previousEnd: Int) -> (
    accept: Double, reject: Double
  ) {
    if !startsParagraph, isNamed(label.family), !endsSentence(before: label.start) {
      // The line was only wrapped before "Part 3" or "Article 7": the words cite.
      return (6, 0)
    }
    switch label.family {
    case .container:
      // "Schedule 2" in small letters may be a marginal note about the schedule.
      let isCapitals = bytes[label.start..<label.end].allSatisfy { !ByteClass.isLower($0) }
      return isCapitals || line.headingLevel > 0 ? (0, 8) : (0.3, line.followsBlank ? 4 : 2)
    case .unit, .note: return (0, 8)
    case .number, .item: break
    }
    let before = self.before(label.start)
    switch position {
    case .afterLabel: return (0, 3)
    case .lineStart:
      let isBare = label.decoration == .bare
      if !startsParagraph {
        // The line was only wrapped here: a label stands here no more often than inside a line.
        if label.decoration == .brackets { return runInEvidence(label, before, previousEnd: previousEnd) }
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
      let base = runInEvidence(label, before, previousEnd: previousEnd)
      let stopOnly = label.family == .number ? (before == .stop || before == .colon ? 0.6 : 5) : 0
      let half = label.decoration == .closingBracket ? 0.3 : 0
      return (base.accept + stopOnly + half, base.reject)
    }
  }

  private func isNamed(_ family: LabelFamily) -> Bool {
    switch family {
    case .container, .unit, .note: true
    case .number, .item: false
    }
  }

  private func endsSentence(before offset: Int) -> Bool {
    switch before(offset) {
    case .stop, .opening: true
    default: false
    }
  }

  /// Evidence for a number in brackets inside a line, as rounded negative logarithms of the shares in which such a place held a label in
  /// the laws of five publishers with every list run in (37,000 places). The word before it says most: a citation names its unit.
  private func runInEvidence(_ label: LineLabel, _ before: Before, previousEnd: Int) -> (accept: Double, reject: Double) {
    let after = self.after(label.end)
    let isChain = label.start - previousEnd < 12 && isCitationChain(previousEnd, label.start)
    let goesOnAsCitation = after == .mark || after == .conjunction || after == .tail
    switch before {
    case .semicolon, .colon, .dash: return (0.05, 3)
    case .stop: return after == .capital || after == .label ? (0.05, 3) : (0.3, 1.2)
    case .word, .opening:
      if after == .mark { return (2.5, 0.2) }
      return after == .conjunction ? (0.2, 1.5) : (0.05, 3)
    case .comma, .conjunctionAfterMark:
      if isChain { return goesOnAsCitation ? (4, 0) : after == .capital || after == .word ? (0.1, 2) : (1.5, 0.3) }
      return after == .mark ? (3, 0.1) : after == .conjunction ? (0.3, 1) : (0.05, 3)
    case .conjunction:
      if isChain || after == .mark || after == .conjunction { return (3, 0.1) }
      return after == .capital ? (0.3, 1) : (0.8, 0.8)
    case .label: return after == .capital || after == .word ? (0.3, 1.2) : (0.7, 0.5)
    case .citation: return after == .capital ? (0.4, 1.2) : after == .word ? (1.5, 0.4) : (6, 0)
    case .number: return after == .capital ? (2, 0.3) : (5, 0)
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
    if last >= 0x80, let before = self.before(foreign: start + 1) { return before }
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

  /// What a mark, digit or word of a script without capitals says; nil when that is for the words to say.
  private func before(foreign end: Int) -> Before? {
    guard let character = ScriptCharacter(bytes, before: end) else { return nil }
    switch character.mark {
    case 0x2E, 0x21, 0x3F: return .stop
    case 0x3B: return .semicolon
    case 0x3A: return .colon
    case 0x2C: return .comma
    case 0x29, 0x5D: return .label
    default: break
    }
    if character.digit != nil { return .number }
    guard character.isUnspaced else { return nil }
    // Words without blanks between them: any end of the run may be one that cites.
    var start = end
    for _ in 0..<Self.longestUnspacedWord {
      guard let character = ScriptCharacter(bytes, before: start), character.isUnspaced else { break }
      start -= character.width
      let folded = ScriptWord(bytes, start..<end).folded
      if words.conjunctions.contains(folded) { return .conjunction }
      if words.citationWords.contains(folded) { return .citation }
    }
    return .word
  }

  /// Characters of the longest citing word that is looked for where words have no blanks between them.
  private static let longestUnspacedWord = 8

  /// What stands behind a number that may be a label.
  private func after(_ offset: Int) -> After {
    let next = ByteClass.skipBlanks(bytes, offset, bytes.count)
    guard next < bytes.count else { return .mark }
    if bytes[next] == 0x28 { return .label }
    if bytes[next] == 0x2C || bytes[next] == 0x29 || bytes[next] == 0x2E || bytes[next] == 0x3B { return .mark }
    if ByteClass.isCapital(bytes, next) { return .capital }
    guard next > offset, let word = WordSpan(bytes, at: next, end: min(bytes.count, next + 40)) else { return .other }
    if words.conjunctions.contains(word.folded) || words.rangeWords.contains(word.folded) { return .conjunction }
    return words.citationTails.contains(word.folded) ? .tail : .word
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

  /// Bytes between a quotation mark and the label that it may lead to.
  private static let longestLead = 24

  /// The double quotation mark that opens before `offset` with only blanks, commas, dashes, colons and conjunctions between.
  func quotationLead(before offset: Int) -> Int? {
    guard (max(0, offset - Self.longestLead)..<offset).contains(where: { bytes[$0] == 0x22 || bytes[$0] == 0x9C }) else { return nil }
    var at = offset
    var sawLead = false
    while at > 0 && offset - at <= Self.longestLead {
      let byte = bytes[at - 1]
      if at >= 3, ByteClass.dashWidth(bytes, at - 3) == 3 {
        at -= 3
        sawLead = true
      } else if at >= 3, ByteClass.openingQuoteWidth(bytes, at - 3) == 3, byte == 0x9C {
        return sawLead ? at - 3 : nil
      } else if byte == 0x22 {
        return sawLead && at >= 2 && ByteClass.isASCIIBlank(bytes[at - 2]) ? at - 1 : nil
      } else if ByteClass.isASCIIBlank(byte) {
        at -= 1
      } else if byte == 0x2C || byte == 0x3A || byte == 0x3B {
        at -= 1
        sawLead = true
      } else {
        var start = at
        while start > 0 && at - start < 24 && ByteClass.isLetter(bytes[start - 1]) { start -= 1 }
        guard start < at, let word = WordSpan(bytes, at: start, end: at), words.conjunctions.contains(word.folded) else { return nil }
        at = start
        sawLead = true
      }
    }
    return nil
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
