import LegalText

/// A run of words without a label, as printed: one line, or several when the text is hard-wrapped.
struct Paragraph {
  var range: ByteRange
  /// It begins a line; false for the words behind a label.
  var startsLine: Bool
  var followsBlank: Bool
  var headingLevel: Int
  /// The last of its lines, as index of the layout.
  var lastLine: Int
  /// One of its lines holds a quotation mark.
  var mayQuote = true
}

/// Cuts the text between two labels into paragraphs and tells headings from sentences.
struct ParagraphReader {
  private let bytes: [UInt8]
  private let layout: PageLayout
  private let furniture: [ByteRange]
  private let words: StructureWords

  init(_ bytes: [UInt8], layout: PageLayout, furniture: [ByteRange], words: StructureWords) {
    self.words = words
    self.bytes = bytes
    self.layout = layout
    self.furniture = furniture
  }

  /// The paragraphs of `range`, in order, blanks trimmed, furniture left out; each definition that runs in behind another is one of its own.
  func paragraphs(in range: ByteRange) -> [Paragraph] {
    let printed = printedParagraphs(in: range)
    var result: [Paragraph]?
    for (index, paragraph) in printed.enumerated() {
      let starts = paragraph.mayQuote ? runInDefinitions(paragraph.range) : []
      guard !starts.isEmpty else {
        result?.append(paragraph)
        continue
      }
      if result == nil { result = Array(printed[..<index]) }
      for (start, next) in zip([paragraph.range.start] + starts, starts + [paragraph.range.end]) {
        var end = next
        var begin = start
        PageLayout.trim(bytes, &begin, &end)
        var part = paragraph
        part.range = ByteRange(start: begin, end: end)
        if start != paragraph.range.start {
          part.startsLine = true
          part.followsBlank = false
        }
        result?.append(part)
      }
    }
    return result ?? printed
  }

  /// Offsets inside a paragraph at which a quoted term and a defining word begin a new definition: behind a stop, semicolon, colon or dash.
  private func runInDefinitions(_ range: ByteRange) -> [Int] {
    var result: [Int] = []
    var at = range.start + 1
    while at < range.end {
      let byte = bytes[at]
      guard byte == 0x22 || byte == 0x60 || byte == 0xE2 || byte == 0xC2 else {
        at += 1
        continue
      }
      let quote = ByteClass.openingQuoteWidth(bytes, at)
      if quote > 0, ByteClass.isASCIIBlank(bytes[at - 1]) || bytes[at - 1] >= 0x80, followsMark(at, from: range.start + 1),
        opensQuotedDefinition(at + quote, range.end)
      {
        result.append(at)
      }
      at += max(1, quote)
    }
    return result
  }

  /// Whether, blanks apart, a stop, semicolon, colon or long dash stands before `offset`, at `start` or behind it.
  private func followsMark(_ offset: Int, from start: Int) -> Bool {
    var at = offset
    while at > start {
      if ByteClass.isASCIIBlank(bytes[at - 1]) {
        at -= 1
      } else if at - 2 >= start, ByteClass.blankWidth(bytes, at - 2) == 2 {
        at -= 2
      } else if at - 3 >= start, ByteClass.blankWidth(bytes, at - 3) == 3 {
        at -= 3
      } else {
        break
      }
    }
    guard at > start else { return false }
    let last = bytes[at - 1]
    return last == 0x2E || last == 0x3B || last == 0x3A || at - 3 >= start && ByteClass.dashWidth(bytes, at - 3) == 3
  }

  /// Whether a term that begins at `start` is closed by a quotation mark and a defining word follows in its sentence.
  private func opensQuotedDefinition(_ start: Int, _ end: Int) -> Bool {
    let limit = min(end, start + Self.longestTermByteCount)
    var at = start
    while at < limit {
      if isClosingQuote(at) { return at > start && hasDefiningWord(at + 1, min(end, at + 161), atMost: 16) }
      if bytes[at] == 0x3B { return false }
      at += 1
    }
    return false
  }

  /// Longest quoted term that is looked for.
  static let longestTermByteCount = 120

  /// Whether one of the first words, none of them behind a stop or semicolon, defines.
  /// - Parameter opensWithTerm: The first word is part of the term: it may not be one that opens no term, and it does not define.
  private func hasDefiningWord(_ start: Int, _ end: Int, atMost wordLimit: Int, opensWithTerm: Bool = false) -> Bool {
    var at = start
    var wordCount = 0
    while at < end && wordCount < wordLimit {
      if let word = WordSpan(bytes, at: at, end: end) {
        if opensWithTerm && wordCount == 0 {
          if words.nonTermWords.contains(word.folded) { return false }
        } else if words.definingWords.contains(word.folded) {
          return true
        }
        wordCount += 1
        at = word.end
      } else {
        if bytes[at] == 0x2E || bytes[at] == 0x3B { return false }
        at += max(1, ByteClass.blankWidth(bytes, at))
      }
    }
    return false
  }

  private func printedParagraphs(in range: ByteRange) -> [Paragraph] {
    var result: [Paragraph] = []
    var index = layout.lines.partitioningIndexOfLine(endingAfter: range.start)
    while index < layout.lines.count && layout.lines[index].start < range.end {
      let line = layout.lines[index]
      defer { index += 1 }
      if isFurniture(line) { continue }
      var start = max(line.start, range.start)
      var end = min(line.end, range.end)
      PageLayout.trim(bytes, &start, &end)
      guard start < end else { continue }
      let startsLine = start == line.start
      let isWrapped = startsLine && !layout.startsParagraph(index, in: bytes)
      // What a line break alone put at the start of a line is no note, least of all the number of a citation: "under section / 1030(a)(2)."
      let mayBeNote = startsLine && !isWrapped
      if mayBeNote && isHistoryNote(ByteRange(start: start, end: end)) { continue }
      if isWrapped, result.last?.lastLine == index - 1 {
        result[result.count - 1].range.end = end
        result[result.count - 1].lastLine = index
        if line.marks.contains(.quote) { result[result.count - 1].mayQuote = true }
      } else {
        result.append(
          Paragraph(
            range: ByteRange(start: start, end: end), startsLine: startsLine, followsBlank: line.followsBlank && startsLine,
            headingLevel: line.headingLevel, lastLine: index, mayQuote: line.marks.contains(.quote)))
      }
    }
    return result
  }

  private func isFurniture(_ line: SourceLine) -> Bool {
    let index = furniture.partitioningIndexOfRange(endingAfter: line.start)
    return index < furniture.count && furniture[index].start <= line.start
  }

  /// Whether a paragraph reads like a title: short, opening with a capital, without an end.
  /// - Parameter allowsStop: A full stop at the end does not speak against it (American section headings).
  func isHeading(_ paragraph: Paragraph, allowsStop: Bool = false) -> Bool {
    let range = paragraph.range
    if paragraph.headingLevel > 0 && range.count <= 300 { return true }
    guard range.count <= 220 else { return false }
    let characters = bytes[range.start..<range.end].reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }
    guard characters <= 160 else { return false }
    let last = ByteClass.lastMark(bytes, before: range.end)
    switch last {
    case 0x3B, 0x3A, 0x2C: return false
    // An en or em dash opens a list (E2 80 93, E2 80 94); a closing quotation mark ends in 9D.
    case 0x93, 0x94: if endsInGeneralPunctuation(range.end) { return false }
    case 0x2E: if !allowsStop { return false }
    default: break
    }
    let first = bytes[range.start]
    if first == 0x28 && last == 0x29 || last == 0x29 && opensDefinition(range) { return false }
    return ByteClass.isCapital(bytes, range.start) || ByteClass.isDigit(first) || first == 0x5B
      || ByteClass.openingQuoteWidth(bytes, range.start) > 0 || first >= 0xD0 && !ByteClass.isSmall(bytes, range.start)
  }

  /// Whether a paragraph goes on with the words before it, although the text is not hard-wrapped: it stands on the very next line, and the
  /// words end without any mark but a hyphen (or with a comma, where that ends no item of a list). Either they end in a word that ends
  /// nothing, or the paragraph opens in lower case, or they are no title.
  func goesOn(_ paragraph: Paragraph, after text: ByteRange, allowsComma: Bool = false) -> Bool {
    guard paragraph.startsLine, !paragraph.followsBlank, paragraph.headingLevel == 0, !text.isEmpty else { return false }
    let start = paragraph.range.start
    guard text.end <= start, bytes[text.end..<start].allSatisfy(ByteClass.isASCIIBlank) else { return false }
    if breaksOffInTerm(text, before: paragraph.range) { return true }
    let last = bytes[text.end - 1]
    guard ByteClass.isLetter(last) || ByteClass.isDigit(last) || last == 0x2D || allowsComma && last == 0x2C else { return false }
    if isUnfinished(text) { return true }
    if startsLowerCase(paragraph.range) { return !opensDefinition(paragraph.range) }
    let words = Paragraph(range: text, startsLine: true, followsBlank: false, headingLevel: 0, lastLine: paragraph.lastLine - 1)
    let isTitle = isHeading(words) && !startsLowerCase(text) && !opensDefinition(text)
    return !isTitle && ByteClass.openingQuoteWidth(bytes, start) == 0
  }

  /// Whether a text that opens with a quoted term breaks off inside it, or between it and its defining word.
  private func breaksOffInTerm(_ text: ByteRange, before next: ByteRange) -> Bool {
    let quote = ByteClass.openingQuoteWidth(bytes, text.start)
    guard quote > 0 || isClosingQuote(text.end - 1) else { return false }
    if quote > 0, text.count <= Self.longestTermByteCount, !((text.start + quote)..<text.end).contains(where: isClosingQuote) {
      return true
    }
    guard isClosingQuote(text.end - 1), let word = WordSpan(bytes, at: next.start, end: next.end) else { return false }
    return words.definingWords.contains(word.folded)
  }

  /// Whether a closing double or single quotation mark ends at a byte.
  private func isClosingQuote(_ at: Int) -> Bool {
    switch bytes[at] {
    case 0x22: true
    case 0x9D, 0x99: at >= 2 && bytes[at - 1] == 0x80 && bytes[at - 2] == 0xE2
    case 0xBB: at >= 1 && bytes[at - 1] == 0xC2
    default: false
    }
  }

  /// Whether the last word is one that ends neither a sentence nor a title: `of`, `shall`.
  func isUnfinished(_ text: ByteRange) -> Bool {
    var start = text.end
    while start > text.start && (ByteClass.isLetter(bytes[start - 1]) || bytes[start - 1] >= 0x80) && text.end - start <= 40 { start -= 1 }
    return WordSpan(bytes, at: start, end: text.end).map { $0.end == text.end && words.unfinishedWords.contains($0.folded) } ?? false
  }

  /// The paragraphs with each that goes on with the one before joined to it.
  func joined(_ paragraphs: [Paragraph]) -> [Paragraph] {
    var result: [Paragraph] = []
    for paragraph in paragraphs {
      if let last = result.indices.last, goesOn(paragraph, after: result[last].range) {
        result[last].range.end = paragraph.range.end
        result[last].lastLine = paragraph.lastLine
      } else {
        result.append(paragraph)
      }
    }
    return result
  }

  /// Titles of units may stand above their numbers, in the margin of the printed page: a habit of laws in English and of their translations.
  var hasTitlesAbove: Bool { !words.readsScripts }

  /// Some units of the language bear no title and end without a stop: a short paragraph above a number says nothing about it.
  var hasUntitledUnits: Bool { !words.untitledUnits.isEmpty }

  /// Whether a paragraph is a heading without a number.
  func isCrossHeading(_ paragraph: Paragraph) -> Bool {
    guard let word = ScriptWord(bytes, at: paragraph.range.start, end: paragraph.range.end), word.end == paragraph.range.end else {
      return false
    }
    return words.crossHeadings.contains(word.folded)
  }

  /// Whether a label names a unit that bears no title.
  func isUntitled(_ label: ByteRange) -> Bool {
    guard hasUntitledUnits, let word = ScriptWord(bytes, at: label.start, end: label.end) else { return false }
    return words.untitledUnits.contains(word.folded)
  }

  /// From the first visible byte to the last; nil for a blank text.
  var visibleText: ByteRange? {
    guard let first = layout.lines.first, let last = layout.lines.last else { return nil }
    return ByteRange(start: first.start, end: last.end)
  }

  /// Whether a blank line stands before a line of the layout.
  func followsBlank(line: Int) -> Bool { layout.lines[line].followsBlank }

  /// Whether the sentence of a range is still open: it ends in a dash, a colon or a comma, or without any mark.
  func isOpen(_ range: ByteRange) -> Bool {
    guard !range.isEmpty else { return true }
    let last = ByteClass.lastMark(bytes, before: range.end)
    switch last {
    case 0x2E, 0x3B, 0x3F, 0x21: return false
    case 0x9D where endsInGeneralPunctuation(range.end): return false
    case 0x29, 0x5D: return false
    // No mark ends a Thai sentence.
    default: return !(hasUntitledUnits && last >= 0x80 && ScriptCharacter(bytes, before: range.end)?.isPartOfThai == true)
    }
  }

  /// Whether the paragraph opens with a lower-case letter: it goes on with a sentence that began before. Where letters have no case, it does
  /// so behind a semicolon or comma.
  func startsLowerCase(_ range: ByteRange) -> Bool {
    if bytes[range.start] < 0xD7 || !ByteClass.isCaseless(bytes, range.start) { return ByteClass.isSmall(bytes, range.start) }
    var before = range.start
    while before > 0 && ByteClass.isASCIIBlank(bytes[before - 1]) { before -= 1 }
    guard before > 0 else { return false }
    let mark = ByteClass.lastMark(bytes, before: before)
    return mark == 0x3B || mark == 0x2C
  }

  /// Whether a paragraph opens a definition: a quoted term, or a short one before a defining word. No term begins with `and` or `shall`.
  func opensDefinition(_ range: ByteRange) -> Bool {
    if ByteClass.openingQuoteWidth(bytes, range.start) > 0 { return true }
    return hasDefiningWord(range.start, min(range.end, range.start + 200), atMost: 24, opensWithTerm: true)
  }

  /// A history note: "(Added 2004, c. 5, s. 186(E).)" names years and numbers and hardly a word. A lone short number is none.
  func isHistoryNote(_ range: ByteRange) -> Bool {
    guard range.count <= 2000 else { return false }
    var digits = 0
    var longWords = 0
    var letters = 0
    var run = 0
    for at in range.start..<range.end {
      let byte = bytes[at]
      if ByteClass.isLetter(byte) {
        run += 1
        letters += 1
        if run == 6 {
          longWords += 1
          if longWords * 40 > range.count { return false }
        }
      } else if byte >= 0xD0, byte != 0xE2 {
        // A letter of another script; in those of three bytes few letters make a word.
        run += 1
        letters += byte >= 0xE0 ? 3 : 2
        if run == 6 {
          longWords += 1
          if longWords * 40 > range.count { return false }
        }
      } else if byte < 0x80 || byte >= 0xC0 {
        run = 0
        if ByteClass.isDigit(byte) { digits += 1 }
      }
    }
    return digits >= 4 && digits * 5 >= range.count && letters * 2 <= range.count
  }

  /// Whether the character before `end` lies in U+2000...U+203F: dashes and quotation marks.
  private func endsInGeneralPunctuation(_ end: Int) -> Bool { end >= 3 && bytes[end - 3] == 0xE2 && bytes[end - 2] == 0x80 }

  /// The text of a range with runs of blanks folded and soft hyphens left out.
  func folded(_ range: ByteRange) -> String {
    var text: [UInt8] = []
    var at = range.start
    while at < range.end {
      let softHyphen = ByteClass.softHyphenWidth(bytes, at)
      let width = softHyphen > 0 ? 0 : ByteClass.blankWidth(bytes, at)
      if softHyphen > 0 {
        at += softHyphen
      } else if width > 0 {
        if text.last != 0x20 && !text.isEmpty { text.append(0x20) }
        at += width
      } else {
        text.append(bytes[at])
        at += 1
      }
    }
    if text.last == 0x20 { text.removeLast() }
    return String(decoding: text, as: UTF8.self)
  }
}

extension [SourceLine] {
  /// Index of the first line that ends after `offset`. - Complexity: O(log lines).
  func partitioningIndexOfLine(endingAfter offset: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].end > offset { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension [ByteRange] {
  /// Index of the first range that ends after `offset`, in ascending ranges without overlap. - Complexity: O(log ranges).
  func partitioningIndexOfRange(endingAfter offset: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].end > offset { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
