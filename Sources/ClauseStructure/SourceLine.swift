/// One printed line, blanks at both ends left out.
struct SourceLine {
  /// Byte offset of the first byte that is no blank; equals `end` for a blank line.
  var start: Int
  /// Byte offset after the last byte that is no blank.
  var end: Int
  /// A blank line, or the beginning of the text, stands before it.
  var followsBlank: Bool
  /// Level of a Markdown heading, 1...6, or 0.
  var headingLevel: Int
  /// Characters, counted as UTF-8 lead bytes.
  var characterCount: Int
  /// Characters of the whole printed line, blanks at both ends and blanked markup included.
  var width: Int
  var marks: LineMarks

  var isBlank: Bool { start == end }
}

/// The lines of a text and how it is set.
struct PageLayout {
  /// Lines that are not blank, in order.
  let lines: [SourceLine]
  /// Column at which the text is hard-wrapped, in characters; nil when each line is a paragraph.
  let wrapColumn: Int?
  /// Paragraphs follow each other without blank lines so often that a full line which ends in a stop more often ends a paragraph than not.
  let stopsEndParagraphs: Bool

  /// - Parameter headings: Byte offset of a line's start and its heading level, ascending.
  /// - Complexity: O(bytes).
  init(_ bytes: [UInt8], headings: [(offset: Int, level: Int)]) {
    let span = bytes.span
    let marksOfByte = LineMarks.ofByte
    var lines: [SourceLine] = []
    var followsBlank = true
    var nextHeading = 0
    var at = 0
    while at < bytes.count {
      let lineStart = at
      var marks: UInt8 = 0
      while at < span.count {
        let byte = span[at]
        if byte == 0x0A { break }
        marks |= marksOfByte[Int(byte)]
        at += 1
      }
      let isASCII = marks & LineMarks.high.rawValue == 0
      var start = lineStart
      var end = at
      let width = isASCII ? at - lineStart : Self.characterCount(bytes, lineStart, at)
      at += 1
      Self.trim(bytes, &start, &end)
      var level = 0
      while nextHeading < headings.count && headings[nextHeading].offset < at {
        if headings[nextHeading].offset >= lineStart { level = headings[nextHeading].level }
        nextHeading += 1
      }
      if start == end {
        followsBlank = true
        continue
      }
      let characters = isASCII ? end - start : Self.characterCount(bytes, start, end)
      lines.append(
        SourceLine(
          start: start, end: end, followsBlank: followsBlank, headingLevel: level, characterCount: characters, width: width,
          marks: LineMarks(rawValue: marks)))
      followsBlank = false
    }
    self.lines = lines
    wrapColumn = Self.wrapColumn(of: lines, bytes)
    stopsEndParagraphs = wrapColumn.map { Self.stopsEndParagraphs(lines, bytes, column: $0) } ?? false
  }

  /// Characters between two offsets, counted as bytes that begin one.
  private static func characterCount(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var count = 0
    for at in start..<end where bytes[at] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// Drops blanks, tabs, CR, no-break spaces and byte-order marks at both ends.
  static func trim(_ bytes: [UInt8], _ start: inout Int, _ end: inout Int) {
    while start < end {
      let width = ByteClass.blankWidth(bytes, start)
      if width == 0 { break }
      start += width
    }
    while end > start {
      if ByteClass.isASCIIBlank(bytes[end - 1]) {
        end -= 1
      } else if end - start >= 2 && bytes[end - 2] == 0xC2 && bytes[end - 1] == 0xA0 {
        end -= 2
      } else if bytes[end - 1] >= 0x80, let character = ScriptCharacter(bytes, before: end),
        character.isDirectionMark || character.value == 0x3000,
        end - start >= character.width
      {
        end -= character.width
      } else {
        break
      }
    }
  }

  /// A text is hard-wrapped when few lines pass a common column and many come near it, or when nearly all lines that open in lower case
  /// stand where the line above had no more room: titles and short paragraphs keep many lines of a treaty far from its column.
  private static func wrapColumn(of lines: [SourceLine], _ bytes: [UInt8]) -> Int? {
    guard lines.count >= 12 else { return nil }
    let counts = lines.map(\.width).sorted()
    // A line of a script without blanks is half as many letters wide.
    let narrowest = lines.count { isUnspaced(bytes, $0.start) } * 2 > lines.count ? 20 : 40
    // A few lines may pass the column: addresses cannot be broken.
    for percentile in [99, 97, 95] {
      let column = counts[counts.count * percentile / 100]
      guard column >= narrowest && column <= 110 else { continue }
      let near = counts.count { $0 >= column * 3 / 4 && $0 <= column }
      if near * 5 >= counts.count * 2 { return column }
      var lowerCount = 0
      var forcedCount = 0
      for index in lines.indices.dropFirst() where !lines[index].followsBlank && ByteClass.isLower(bytes[lines[index].start]) {
        lowerCount += 1
        if !hasRoom(lines, index, bytes, column: column) { forcedCount += 1 }
      }
      if forcedCount >= 3 && forcedCount * 50 >= lines.count && forcedCount * 5 >= lowerCount * 4 { return column }
    }
    return nil
  }

  /// Counts the breaks that nobody but the column made (a full line, no mark at its end) and those that somebody made behind a stop, before a
  /// capital, without a blank line: where the latter prevail, a full line with a stop ends a paragraph too.
  private static func stopsEndParagraphs(_ lines: [SourceLine], _ bytes: [UInt8], column: Int) -> Bool {
    var broken = 0
    var ended = 0
    for index in lines.indices.dropFirst() where !lines[index].followsBlank {
      let last = bytes[lines[index - 1].end - 1]
      if last == 0x2E, ByteClass.isCapital(bytes, lines[index].start) {
        if hasRoom(lines, index, bytes, column: column) { ended += 1 }
      } else if ByteClass.isLetter(last), !hasRoom(lines, index, bytes, column: column) {
        broken += 1
      }
    }
    return ended > broken
  }

  private static func isUnspaced(_ bytes: [UInt8], _ at: Int) -> Bool { bytes[at] >= 0xE0 && ScriptCharacter(bytes, at: at).isUnspaced }

  /// Characters of a word in scripts without blanks.
  private static let unspacedWord = 4

  /// Whether the first word of a line would still have found room on the line above.
  private static func hasRoom(_ lines: [SourceLine], _ index: Int, _ bytes: [UInt8], column: Int) -> Bool {
    var at = lines[index].start
    var firstWord = 0
    while at < lines[index].end && !ByteClass.isASCIIBlank(bytes[at]) {
      if bytes[at] & 0xC0 != 0x80 { firstWord += 1 }
      // Where words have no blanks between them, a line may break behind any of them.
      if bytes[at] >= 0xE0, firstWord > Self.unspacedWord, ScriptCharacter(bytes, at: at).isUnspaced { break }
      at += 1
    }
    return lines[index - 1].width + 1 + firstWord <= column
  }

  /// Whether a line begins a paragraph of its own: a blank line stands before it, the text is not hard-wrapped, or its first word would
  /// still have found room on the line above, so that somebody broke the line on purpose.
  func startsParagraph(_ index: Int, in bytes: [UInt8]) -> Bool {
    let line = lines[index]
    guard let column = wrapColumn, index > 0, !line.followsBlank else { return true }
    // The marks of a heading stand on its first line only.
    if line.headingLevel > 0 { return true }
    if stopsEndParagraphs, bytes[lines[index - 1].end - 1] == 0x2E, ByteClass.isCapital(bytes, line.start) { return true }
    // In a script without blanks a full line ends in a stop by chance only.
    if bytes[line.start] >= 0xE0, bytes[lines[index - 1].end - 1] >= 0x80 {
      let mark = ByteClass.lastMark(bytes, before: lines[index - 1].end)
      if mark == 0x2E || mark == 0x3B || mark == 0x3A { return true }
    }
    return Self.hasRoom(lines, index, bytes, column: column)
  }
}
