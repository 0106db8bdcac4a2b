import LegalText

/// A run of words without a label, as printed: one line, or several when the text is hard-wrapped.
struct Paragraph {
  var range: ByteRange
  /// It begins a line; false for the words behind a label.
  var startsLine: Bool
  var followsBlank: Bool
  var headingLevel: Int
  /// Lines it is made of, as indices of the layout.
  var lastLine: Int
}

/// Cuts the text between two labels into paragraphs and tells headings from sentences.
struct ParagraphReader {
  private let bytes: [UInt8]
  private let layout: PageLayout
  private let furniture: [ByteRange]
  private let definingWords: Set<String>

  init(_ bytes: [UInt8], layout: PageLayout, furniture: [ByteRange], definingWords: Set<String>) {
    self.definingWords = definingWords
    self.bytes = bytes
    self.layout = layout
    self.furniture = furniture
  }

  /// The paragraphs of `range`, in order, blanks trimmed, furniture left out.
  func paragraphs(in range: ByteRange) -> [Paragraph] {
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
      if start == line.start && isHistoryNote(ByteRange(start: start, end: end)) { continue }
      let startsLine = start == line.start
      if startsLine, let last = result.last, continues(last, line) {
        result[result.count - 1].range.end = end
        result[result.count - 1].lastLine = index
      } else {
        result.append(
          Paragraph(
            range: ByteRange(start: start, end: end), startsLine: startsLine, followsBlank: line.followsBlank && startsLine,
            headingLevel: startsLine ? line.headingLevel : 0, lastLine: index))
      }
    }
    return result
  }

  private func isFurniture(_ line: SourceLine) -> Bool {
    let index = furniture.partitioningIndexOfRange(endingAfter: line.start)
    return index < furniture.count && furniture[index].start <= line.start
  }

  /// In a hard-wrapped text a line goes on with the one before unless that one was short or ended its paragraph with a blank line.
  private func continues(_ paragraph: Paragraph, _ line: SourceLine) -> Bool {
    guard let column = layout.wrapColumn, !line.followsBlank, line.headingLevel == 0, paragraph.headingLevel == 0 else { return false }
    let last = layout.lines[paragraph.lastLine]
    if last.characterCount * 5 >= column * 4 { return true }
    return bytes[line.start] < 0x80 && ByteClass.isLower(bytes[line.start]) && last.characterCount * 2 >= column
  }

  /// Whether a paragraph reads like a title: short, opening with a capital, without an end.
  /// - Parameter allowsStop: A full stop at the end does not speak against it (American section headings).
  func isHeading(_ paragraph: Paragraph, allowsStop: Bool = false) -> Bool {
    let range = paragraph.range
    if paragraph.headingLevel > 0 && range.count <= 300 { return true }
    guard range.count <= 220 else { return false }
    let characters = bytes[range.start..<range.end].reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }
    guard characters <= 160 else { return false }
    let last = bytes[range.end - 1]
    switch last {
    case 0x3B, 0x3A, 0x2C: return false
    case 0x94 where endsInGeneralPunctuation(range.end): return false  // an em dash opens a list
    case 0x2E: if !allowsStop { return false }
    default: break
    }
    let first = bytes[range.start]
    if first == 0x28 && last == 0x29 || last == 0x29 && opensDefinition(range) { return false }
    return ByteClass.isCapital(bytes, range.start) || ByteClass.isDigit(first) || first == 0x5B
      || ByteClass.openingQuoteWidth(bytes, range.start) > 0 || first >= 0xD0
  }

  /// Whether a blank line stands before a line of the layout.
  func followsBlank(line: Int) -> Bool { layout.lines[line].followsBlank }

  /// Whether the sentence of a range is still open: it ends in a dash, a colon or a comma, or without any mark.
  func isOpen(_ range: ByteRange) -> Bool {
    guard !range.isEmpty else { return true }
    let last = bytes[range.end - 1]
    switch last {
    case 0x2E, 0x3B, 0x3F, 0x21: return false
    case 0x9D where endsInGeneralPunctuation(range.end): return false
    case 0x29, 0x5D: return false
    default: return true
    }
  }

  /// Whether the paragraph opens with a lower-case letter: it goes on with a sentence that began before.
  func startsLowerCase(_ range: ByteRange) -> Bool { ByteClass.isLower(bytes[range.start]) }

  /// Whether a paragraph opens a definition: a quoted term, or a short one before a defining word.
  func opensDefinition(_ range: ByteRange) -> Bool {
    if ByteClass.openingQuoteWidth(bytes, range.start) > 0 { return true }
    var at = range.start
    var wordCount = 0
    let limit = min(range.end, range.start + 200)
    while at < limit && wordCount < 24 {
      if let word = WordSpan(bytes, at: at, end: limit) {
        if wordCount > 0 && definingWords.contains(word.folded) { return true }
        wordCount += 1
        at = word.end
      } else {
        if bytes[at] == 0x2E || bytes[at] == 0x3B { return false }
        at += 1
      }
    }
    return false
  }

  /// A history note: "(Added 2004, c. 5, s. 186(E).)" names years and numbers and hardly a word.
  func isHistoryNote(_ range: ByteRange) -> Bool {
    guard range.count <= 2000 else { return false }
    var digits = 0
    var longWords = 0
    var letters = 0
    var run = 0
    for byte in bytes[range.start..<range.end] {
      if ByteClass.isLetter(byte) {
        run += 1
        letters += 1
        if run == 6 { longWords += 1 }
      } else {
        run = 0
        if ByteClass.isDigit(byte) { digits += 1 }
      }
    }
    return digits * 5 >= range.count && longWords * 40 <= range.count && letters * 2 <= range.count
  }

  /// Whether the last character is one of U+2000 to U+203F: dashes and curly quotation marks.
  private func endsInGeneralPunctuation(_ end: Int) -> Bool { end >= 3 && bytes[end - 3] == 0xE2 && bytes[end - 2] == 0x80 }

  /// The text of a range with runs of blanks folded.
  func folded(_ range: ByteRange) -> String {
    var text: [UInt8] = []
    var at = range.start
    while at < range.end {
      let width = ByteClass.blankWidth(bytes, at)
      if width > 0 {
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
