extension MarkdownMask {
  /// Pairs runs by CommonMark's flanking rules. Asterisks that belong to a number (`R*. 623-1`), omission marks (`* * *`) and
  /// blanks to fill in (`____`) pair with nothing and stay.
  mutating func maskEmphasis(_ at: Int, _ state: inout InlineState) -> Int {
    let mark = masked[at]
    let length = runLength(at, state.end, of: mark)
    let after = at + length
    guard mark == 0x7E ? length == 2 : length <= 3 else { return after }
    let before = neighbour(before: at, state.start)
    let next = neighbour(after: after, state.end)
    let opens = next != .blank && (next == .letter || before != .letter)
    let closes = before != .blank && (before == .letter || next != .letter)
    var canOpen = opens
    var canClose = closes
    if mark == 0x2A, before == .sign, next == .letter, !state.openStars.isEmpty, ",.;:".utf8.contains(bytes[at - 1]) {
      // Converters of treaties write "crime,*inter alia,*by", which CommonMark would leave as it is.
      canOpen = false
      canClose = true
    }
    if mark == 0x5F {
      canOpen = opens && (!closes || before == .sign) && next == .letter
      canClose = closes && (!opens || next == .sign)
    }
    switch mark {
    case 0x2A: pair(at, after, opens: canOpen, closes: canClose, &state.openStars, &state.openers, &state.closers)
    case 0x5F: pair(at, after, opens: canOpen, closes: canClose, &state.openUnderscores, &state.openers, &state.closers)
    default: pair(at, after, opens: canOpen, closes: canClose, &state.openTildes, &state.openers, &state.closers)
    }
    return after
  }

  /// Closes as many open runs of the same mark as `at ..< end` has bytes for; what is left may open. Every step uses up an open run or
  /// this one, so a paragraph costs no more than its length.
  private mutating func pair(
    _ at: Int, _ end: Int, opens: Bool, closes: Bool, _ open: inout [OpenRun], _ openers: inout [(start: Int, end: Int)],
    _ closers: inout [(start: Int, end: Int)]
  ) {
    var start = at
    while closes, start < end, let last = open.last {
      let used = min(last.left, end - start)
      let openEnd = last.at + last.left
      blank(openEnd - used, openEnd)
      blank(start, start + used)
      openers.append((openEnd - used, openEnd))
      closers.append((start, start + used))
      start += used
      if used == last.left { open.removeLast() } else { open[open.count - 1].left -= used }
    }
    if opens, start < end { open.append(OpenRun(at: start, left: end - start)) }
  }

  /// Neighbours are read from the text as written: a mark beside this one may be blanked already.
  private enum Neighbour { case blank, letter, sign }

  private func neighbour(before at: Int, _ start: Int) -> Neighbour {
    guard at > start else { return .blank }
    var lead = at - 1
    while lead > start, bytes[lead] & 0xC0 == 0x80 { lead -= 1 }
    return neighbour(lead, at)
  }

  private func neighbour(after at: Int, _ end: Int) -> Neighbour {
    guard at < end else { return .blank }
    return neighbour(at, end)
  }

  /// Class of the character that begins at `at`; of the characters outside ASCII, blanks and the common punctuation blocks.
  private func neighbour(_ at: Int, _ end: Int) -> Neighbour {
    let byte = bytes[at]
    if byte < 0x80 { return byte <= 0x20 ? .blank : isASCIILetterOrDigit(byte) ? .letter : .sign }
    let second = at + 1 < end ? bytes[at + 1] : 0
    let third = at + 2 < end ? bytes[at + 2] : 0
    switch (byte, second) {
    case (0xC2, 0xA0): return .blank
    case (0xC2, 0xA1...0xBF): return second == 0xAA || second == 0xBA ? .letter : .sign
    case (0xE2, 0x80): return third <= 0x8F || third == 0xAF ? .blank : .sign
    case (0xE2, 0x81): return .sign
    case (0xE3, 0x80): return third == 0x80 ? .blank : .sign
    case (0xEF, 0xBC): return third <= 0x8F || third >= 0x9A && third <= 0xA0 ? .sign : .letter
    default: return .letter
    }
  }
}
