extension MarkdownMask {
  /// What the scan of one paragraph remembers.
  struct InlineState {
    let start: Int
    let end: Int
    /// Open `[` and `![`, innermost last; at most `deepestBracket` of them.
    var brackets: [(at: Int, isImage: Bool)] = []
    /// Open emphasis runs of `*`, `_` and `~`, innermost last.
    var openStars: [OpenRun] = []
    var openUnderscores: [OpenRun] = []
    var openTildes: [OpenRun] = []
    /// Blanked marks that opened or closed something; the punctuation beside them closes up at the end.
    var openers: [(start: Int, end: Int)] = []
    var closers: [(start: Int, end: Int)] = []
    /// Backtick runs from left to right with what they are, and the index of the next one.
    var ticks: [TickRun] = []
    var nextTick = 0
  }

  /// An emphasis run that waits for its closer: first byte and bytes left.
  struct OpenRun {
    var at: Int
    var left: Int
  }

  struct TickRun {
    var at: Int
    var length: Int
    /// Index of the next run of the same length, which closes this one.
    var closer: Int?
    /// TeX's opening quotation mark: a straight `"` or `'` follows before the next run.
    var isQuotation: Bool
  }

  /// Blanks emphasis, code ticks, links, images, footnote marks, tags, named blanks and escapes in `start ..< end`.
  mutating func maskInlines(_ start: Int, _ end: Int) {
    guard let first = masked[start..<end].firstIndex(where: Self.isInlineMark) else { return }
    var state = InlineState(start: start, end: end)
    state.ticks = tickRuns(first, end)
    var at = first
    while at < end {
      switch masked[at] {
      case 0x5C: at = maskEscape(at, &state)
      case 0x60: at = maskTicks(at, &state)
      case 0x2A, 0x5F, 0x7E: at = maskEmphasis(at, &state)
      case 0x5B: at = openBracket(at, isImage: at > start && masked[at - 1] == 0x21, &state)
      case 0x5D: at = closeBracket(at, &state)
      case 0x3C: at = maskTag(at, &state)
      case 0x26: at = maskEntity(at, end)
      default: at += 1
      }
    }
    closeUp(state)
  }

  private static func isInlineMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x5C, 0x60, 0x2A, 0x5F, 0x7E, 0x5B, 0x3C, 0x26: true
    default: false
    }
  }

  // MARK: Escapes and entities

  /// `\*` → `*`. A stop or closing bracket moves onto its backslash, so that `1\.` at the head of a paragraph is the number `1.`;
  /// inside a paragraph `3\.` is a date that wrapped and must not look like a number, so there it stays.
  private mutating func maskEscape(_ at: Int, _ state: inout InlineState) -> Int {
    guard at + 1 < state.end else {
      masked[at] = 0x20
      return at + 1
    }
    let next = masked[at + 1]
    if next == 0x0A || next == 0x0D {
      masked[at] = 0x20  // hard line break
      return at + 1
    }
    guard 0x21...0x2F ~= next || 0x3A...0x40 ~= next || 0x5B...0x60 ~= next || 0x7B...0x7E ~= next else { return at + 1 }
    masked[at] = 0x20
    if Self.closingPunctuation(next), !isWrappedNumber(before: at, state.start) {
      masked[at] = next
      masked[at + 1] = 0x20
    }
    return at + 2
  }

  /// Whether only digits stand between the start of a line and `at`, and that line continues a paragraph.
  private func isWrappedNumber(before at: Int, _ paragraph: Int) -> Bool {
    var back = at
    while back > paragraph, at - back < 8, 0x30...0x39 ~= masked[back - 1] { back -= 1 }
    guard back < at else { return false }
    while back > paragraph, isBlank(masked[back - 1]) { back -= 1 }
    return back > paragraph && masked[back - 1] == 0x0A
  }

  /// `&nbsp;` and its kin become blanks, `&quot;` and `&amp;` their character and blanks.
  private mutating func maskEntity(_ at: Int, _ end: Int) -> Int {
    let head = masked[at..<min(end, at + 9)]
    for (entity, replacement) in Self.entities where head.starts(with: entity.utf8) {
      blank(at, at + entity.utf8.count)
      masked[at] = replacement
      return at + entity.utf8.count
    }
    return at + 1
  }

  private static let entities: [(String, UInt8)] = [
    ("&nbsp;", 0x20), ("&ensp;", 0x20), ("&emsp;", 0x20), ("&thinsp;", 0x20), ("&#160;", 0x20), ("&#xA0;", 0x20), ("&#xa0;", 0x20),
    ("&quot;", 0x22), ("&amp;", 0x26),
  ]

  // MARK: Tags

  private mutating func maskTag(_ at: Int, _ state: inout InlineState) -> Int {
    guard let tag = MarkdownTag(masked, at: at, end: state.end) else { return at + 1 }
    switch tag.kind {
    case .address:
      masked[at] = 0x20
      masked[tag.end - 1] = 0x20
      state.openers.append((at, at + 1))
      state.closers.append((tag.end - 1, tag.end))
      return tag.end
    case .opening: state.openers.append((at, tag.end))
    case .closing: state.closers.append((at, tag.end))
    case .empty: break
    }
    blank(at, tag.end)
    return tag.end
  }

  // MARK: Closing up

  /// Moves brackets and quotation marks before an opening mark, and stops and brackets after a closing one, over the blanks that the
  /// mark left, so that they touch their word again.
  private mutating func closeUp(_ state: InlineState) {
    for opener in state.openers.sorted(by: { $0.start < $1.start }) {
      var target = opener.end
      var at = opener.start
      while at > state.start, opener.start - at < Self.longestCloseUp, Self.openingPunctuation(masked[at - 1]),
        masked[target - 1] == 0x20
      {
        masked[target - 1] = masked[at - 1]
        masked[at - 1] = 0x20
        target -= 1
        at -= 1
      }
    }
    for closer in state.closers.sorted(by: { $0.start > $1.start }) {
      var target = closer.start
      var at = closer.end
      while at < state.end, at - closer.end < Self.longestCloseUp, Self.closingPunctuation(masked[at]), masked[target] == 0x20 {
        masked[target] = masked[at]
        masked[at] = 0x20
        target += 1
        at += 1
      }
    }
  }

  /// Signs that close up at one mark; more than these in a row are a drawing, not a sentence.
  private static let longestCloseUp = 8

  private static func openingPunctuation(_ byte: UInt8) -> Bool {
    byte == 0x28 || byte == 0x5B || byte == 0x7B || byte == 0x22 || byte == 0x27
  }

  private static func closingPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x29, 0x5D, 0x7D, 0x22, 0x27, 0x2E, 0x2C, 0x3A, 0x3B, 0x21, 0x3F: true
    default: false
    }
  }
}
