/// One printed line, blanks at both ends left out.
struct SourceLine {
  /// Byte offset of the first byte that is no blank; equals `end` for a blank line.
  var start: Int
  /// Byte offset after the last byte that is no blank.
  var end: Int
  /// A blank line, or the beginning of the text, stands before it.
  var followsBlank: Bool
  /// In a hard-wrapped text: the line before it had room for its first word, so that its paragraph ended there.
  var followsParagraph = false
  /// Level of a Markdown heading, 1...6, or 0.
  var headingLevel: Int
  /// Characters, counted as UTF-8 lead bytes.
  var characterCount: Int

  var isBlank: Bool { start == end }
}

/// The lines of a text and how it is set.
struct PageLayout {
  /// Lines that are not blank, in order.
  let lines: [SourceLine]
  /// Column at which the text is hard-wrapped, in characters; nil when each line is a paragraph.
  let wrapColumn: Int?

  /// - Parameter headings: Byte offset of a line's start and its heading level, ascending.
  /// - Complexity: O(bytes).
  init(_ bytes: [UInt8], headings: [(offset: Int, level: Int)]) {
    var lines: [SourceLine] = []
    var followsBlank = true
    var nextHeading = 0
    var at = 0
    while at < bytes.count {
      let lineStart = at
      while at < bytes.count && bytes[at] != 0x0A { at += 1 }
      var start = lineStart
      var end = at
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
      let characters = bytes[start..<end].reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }
      lines.append(SourceLine(start: start, end: end, followsBlank: followsBlank, headingLevel: level, characterCount: characters))
      followsBlank = false
    }
    wrapColumn = Self.wrapColumn(of: lines)
    if let wrapColumn { Self.markParagraphs(&lines, bytes, column: wrapColumn) }
    self.lines = lines
  }

  /// A proportional font sets lines of uneven length: a fifth of the column counts as full.
  private static func markParagraphs(_ lines: inout [SourceLine], _ bytes: [UInt8], column: Int) {
    for index in lines.indices.dropFirst() {
      let line = lines[index]
      let word = bytes[line.start..<line.end].prefix { !ByteClass.isASCIIBlank($0) }
      lines[index].followsParagraph = (lines[index - 1].characterCount + 1 + word.count) * 5 < column * 4
    }
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
      } else {
        break
      }
    }
  }

  /// A text is hard-wrapped when few lines pass a common column and many come near it.
  private static func wrapColumn(of lines: [SourceLine]) -> Int? {
    guard lines.count >= 12 else { return nil }
    let counts = lines.map(\.characterCount).sorted()
    let column = counts[counts.count * 97 / 100]
    guard column >= 40 && column <= 110 else { return nil }
    let near = counts.count { $0 >= column * 3 / 4 }
    return near * 5 >= counts.count * 2 ? column : nil
  }
}
