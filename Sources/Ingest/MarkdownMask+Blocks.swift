extension MarkdownMask {
  /// Bytes of the longest line that an underline makes a heading; under a longer one it is a rule below a paragraph.
  private static let longestUnderlined = 250

  /// Where the walk over the lines stands.
  private struct BlockState {
    /// First byte of the paragraph being gathered; nil between paragraphs.
    var paragraphStart: Int?
    var paragraphEnd = 0
    var paragraphLineCount = 0
    /// Start of the paragraph's last line, whose pipes a table rule below turns into marks.
    var lastLineStart = 0
    var inTable = false
    /// Byte and length of an open code fence.
    var fence: (byte: UInt8, length: Int)?
  }

  /// Blanks the marks that lines begin with, records headings, and hands each paragraph to the inline pass.
  mutating func maskBlocks(from body: Int) {
    let lastFence = lastFenceLines(from: body)
    collectLinkLabels(from: body)
    var state = BlockState()
    var start = body
    while start < masked.count {
      let line = line(at: start)
      maskLine(line, &state, lastFence)
      start = line.next
    }
    finishParagraph(&state)
  }

  private mutating func maskLine(_ line: Line, _ state: inout BlockState, _ lastFence: (backtick: Int, tilde: Int)) {
    if let fence = state.fence {
      let at = skipBlanks(line.start, line.end)
      if runLength(at, line.end, of: fence.byte) >= fence.length, isAllBlank(at + runLength(at, line.end, of: fence.byte), line.end) {
        blank(at, line.end)
        state.fence = nil
      }
      return
    }
    var at = skipBlanks(line.start, line.end)
    while at < line.end, masked[at] == 0x3E {
      masked[at] = 0x20
      at = skipBlanks(at, line.end)
    }
    if at == line.end {
      finishParagraph(&state)
      state.inTable = false
      return
    }
    if maskHeading(line, at, &state) || maskRule(line, at, &state) || openFence(line, at, &state, lastFence) { return }
    if maskTableRow(line, at, &state) || maskDefinition(line, at, &state) { return }
    at = maskBullets(line, at, &state)
    if state.paragraphStart == nil {
      state.paragraphStart = at
      state.paragraphLineCount = 0
    }
    state.paragraphLineCount += 1
    state.lastLineStart = line.start
    state.paragraphEnd = line.end
  }

  private mutating func finishParagraph(_ state: inout BlockState) {
    if let start = state.paragraphStart { maskInlines(start, state.paragraphEnd) }
    state.paragraphStart = nil
    state.paragraphLineCount = 0
  }

  /// `# Title`, also without a blank and with more than six marks, as converters of law texts write them. A single `#` before a
  /// digit or a sign is text ("#1").
  private mutating func maskHeading(_ line: Line, _ at: Int, _ state: inout BlockState) -> Bool {
    let level = runLength(at, line.end, of: 0x23)
    guard level > 0, at - line.start <= 3 else { return false }
    let textStart = at + level
    if level == 1, textStart < line.end, masked[textStart] < 0x80, !isBlank(masked[textStart]) {
      guard isASCIILetterOrDigit(masked[textStart]), masked[textStart] > 0x39 else { return false }
    }
    finishParagraph(&state)
    state.inTable = false
    blank(at, textStart)
    var end = line.end
    while end > textStart, isBlank(masked[end - 1]) { end -= 1 }
    var hashes = end
    while hashes > textStart, masked[hashes - 1] == 0x23 { hashes -= 1 }
    if hashes < end, hashes == textStart || isBlank(masked[hashes - 1]) { blank(hashes, end) }
    guard !isAllBlank(textStart, line.end) else { return true }
    maskInlines(textStart, line.end)
    if !isAllBlank(textStart, line.end) { addHeading(start: line.start, level: level) }
    return true
  }

  /// `---`, `***`, `___` rules, and `===`/`---` underlines, which make the single line above a heading.
  private mutating func maskRule(_ line: Line, _ at: Int, _ state: inout BlockState) -> Bool {
    let mark = masked[at]
    guard mark == 0x2D || mark == 0x2A || mark == 0x5F || mark == 0x3D else { return false }
    let run = runLength(at, line.end, of: mark)
    let isSolid = run >= 3 && isAllBlank(at + run, line.end)
    if isSolid, mark == 0x3D || mark == 0x2D, state.paragraphLineCount == 1, let start = state.paragraphStart,
      state.paragraphEnd - start <= Self.longestUnderlined
    {
      let lineStart = state.lastLineStart
      blank(at, line.end)
      finishParagraph(&state)
      if !isAllBlank(start, state.paragraphEnd) { addHeading(start: lineStart, level: mark == 0x3D ? 1 : 2) }
      return true
    }
    guard mark != 0x3D else { return false }
    var count = 0
    for offset in at..<line.end {
      if masked[offset] == mark { count += 1 } else if !isBlank(masked[offset]) { return false }
    }
    guard count >= 3 else { return false }
    finishParagraph(&state)
    blank(at, line.end)
    return true
  }

  /// A fence opens only if one like it follows somewhere, so that a stray one does not hide the rest of a law.
  private mutating func openFence(
    _ line: Line, _ at: Int, _ state: inout BlockState, _ lastFence: (backtick: Int, tilde: Int)
  ) -> Bool {
    let mark = masked[at]
    guard mark == 0x60 || mark == 0x7E else { return false }
    let run = runLength(at, line.end, of: mark)
    guard run >= 3, line.start < (mark == 0x60 ? lastFence.backtick : lastFence.tilde) else { return false }
    if mark == 0x60, masked[(at + run)..<line.end].contains(0x60) { return false }
    finishParagraph(&state)
    blank(at, line.end)
    state.fence = (mark, run)
    return true
  }

  /// Starts of the last lines that could close a fence; -1 when there are none.
  private func lastFenceLines(from body: Int) -> (backtick: Int, tilde: Int) {
    var last = (backtick: -1, tilde: -1)
    var start = body
    while start < masked.count {
      let line = line(at: start)
      let at = skipBlanks(line.start, line.end)
      if at + 3 <= line.end, masked[at] == 0x60 || masked[at] == 0x7E {
        let run = runLength(at, line.end, of: masked[at])
        if run >= 3, isAllBlank(at + run, line.end) {
          if masked[at] == 0x60 { last.backtick = line.start } else { last.tilde = line.start }
        }
      }
      start = line.next
    }
    return last
  }

  /// Rows of a table: lines that begin with a pipe, lines with a pipe after a rule row, and the header above one.
  private mutating func maskTableRow(_ line: Line, _ at: Int, _ state: inout BlockState) -> Bool {
    let hasPipe = masked[at..<line.end].contains(0x7C)
    guard hasPipe else {
      state.inTable = false
      return false
    }
    let isRule = masked[at..<line.end].allSatisfy { $0 == 0x7C || $0 == 0x2D || $0 == 0x3A || isBlank($0) }
    if isRule, masked[at..<line.end].contains(0x2D) {
      if state.paragraphStart != nil { maskPipes(max(state.lastLineStart, state.paragraphStart ?? 0), state.paragraphEnd) }
      finishParagraph(&state)
      blank(at, line.end)
      state.inTable = true
      return true
    }
    guard state.inTable || masked[at] == 0x7C else { return false }
    finishParagraph(&state)
    maskPipes(at, line.end)
    maskInlines(at, line.end)
    return true
  }

  private mutating func maskPipes(_ start: Int, _ end: Int) {
    for offset in start..<end where masked[offset] == 0x7C && (offset == start || masked[offset - 1] != 0x5C) { masked[offset] = 0x20 }
  }

  /// `[label]: address` lines are blanked; `[^1]: text` loses its mark, the note's text stays.
  private mutating func maskDefinition(_ line: Line, _ at: Int, _ state: inout BlockState) -> Bool {
    guard let label = definitionLabel(line, at) else { return false }
    if masked[at + 1] == 0x5E {
      finishParagraph(&state)
      blank(at, label.upperBound + 2)
      return false
    }
    guard isLinkDefinition(line, label) else { return false }
    finishParagraph(&state)
    blank(at, line.end)
    return true
  }

  /// Offsets of the label in `[label]:` at `at`, or nil.
  private func definitionLabel(_ line: Line, _ at: Int) -> Range<Int>? {
    guard masked[at] == 0x5B else { return nil }
    var close = at + 1
    while close < min(line.end, at + 200), masked[close] != 0x5D, masked[close] != 0x5B { close += 1 }
    guard close + 1 < line.end, close > at + 1, masked[close] == 0x5D, masked[close + 1] == 0x3A else { return nil }
    return (at + 1)..<close
  }

  /// Whether an address follows the label: `[without right]: the mental element` is law text, not a link.
  private func isLinkDefinition(_ line: Line, _ label: Range<Int>) -> Bool {
    let start = skipBlanks(label.upperBound + 2, line.end)
    var end = start
    while end < line.end, !isBlank(masked[end]) { end += 1 }
    return end > start && looksLikeAddress(start, end)
  }

  private mutating func collectLinkLabels(from body: Int) {
    var start = body
    while start < masked.count {
      let line = line(at: start)
      let at = skipBlanks(line.start, line.end)
      if at < line.end, let label = definitionLabel(line, at), masked[at + 1] != 0x5E, isLinkDefinition(line, label) {
        linkLabels.insert(folded(label))
      }
      start = line.next
    }
  }

  /// ASCII letters in lower case, for comparing labels.
  func folded(_ range: Range<Int>) -> [UInt8] {
    masked[range].map { 0x41...0x5A ~= $0 ? $0 + 0x20 : $0 }
  }

  /// Blanks `- `, `* `, `+ ` (nested ones too), a `-` that touches the first word of a paragraph, and the `: ` of definition lists.
  /// - Returns: Offset of the line's first byte of text.
  private mutating func maskBullets(_ line: Line, _ start: Int, _ state: inout BlockState) -> Int {
    var at = skipBlanks(start, line.end)
    while at < line.end {
      let mark = masked[at]
      let isLoose = at + 1 == line.end || isBlank(masked[at + 1])
      if mark == 0x2D || mark == 0x2A || mark == 0x2B, isLoose {
        finishParagraph(&state)
      } else if mark == 0x2D, state.paragraphStart == nil, masked[at + 1] != 0x2D, !(0x30...0x39 ~= masked[at + 1]) {
        // French codes print "-l'amende" for a dash item.
      } else if mark == 0x3A, isLoose, state.paragraphStart != nil {
        finishParagraph(&state)
      } else {
        return at
      }
      masked[at] = 0x20
      at = skipBlanks(at, line.end)
    }
    return at
  }

  func skipBlanks(_ start: Int, _ end: Int) -> Int {
    var at = start
    while at < end, isBlank(masked[at]) { at += 1 }
    return at
  }

  func runLength(_ start: Int, _ end: Int, of byte: UInt8) -> Int {
    var at = start
    while at < end, masked[at] == byte { at += 1 }
    return at - start
  }

  private func isAllBlank(_ start: Int, _ end: Int) -> Bool { skipBlanks(start, end) >= end }
}
