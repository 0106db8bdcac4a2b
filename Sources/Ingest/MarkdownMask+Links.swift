extension MarkdownMask {
  /// Square brackets that are kept open at once; deeper ones are text.
  private static let deepestBracket = 64

  mutating func openBracket(_ at: Int, isImage: Bool, _ state: inout InlineState) -> Int {
    if at + 1 < state.end, masked[at + 1] == 0x5E, let end = footnoteEnd(at, state.end) {
      blank(at, end)
      state.closers.append((at, end))
      return end
    }
    if state.brackets.count < Self.deepestBracket { state.brackets.append((at, isImage)) }
    return at + 1
  }

  /// The offset after `[^label]`, or nil.
  private func footnoteEnd(_ at: Int, _ end: Int) -> Int? {
    var close = at + 2
    while close < min(end, at + 80), masked[close] > 0x20, masked[close] != 0x5D, masked[close] != 0x5B { close += 1 }
    return close < end && close > at + 2 && masked[close] == 0x5D ? close + 1 : nil
  }

  mutating func closeBracket(_ at: Int, _ state: inout InlineState) -> Int {
    guard let open = state.brackets.popLast() else { return at + 1 }
    guard let end = linkEnd(at, open: open, state.end) else { return at + 1 }
    if open.isImage {
      blank(open.at - 1, end)
    } else {
      masked[open.at] = 0x20
      blank(at, end)
      state.openers.append((open.at, open.at + 1))
      state.closers.append((at, end))
    }
    return end
  }

  /// The offset after the link or image whose text ends with the `]` at `at`, or nil when the brackets are the law's own.
  private func linkEnd(_ at: Int, open: (at: Int, isImage: Bool), _ end: Int) -> Int? {
    let next = at + 1 < end ? masked[at + 1] : 0
    if next == 0x28, let address = addressEnd(at + 2, end) {
      return open.isImage || address.start == address.end || looksLikeAddress(address.start, address.end) ? address.after : nil
    }
    guard !linkLabels.isEmpty else { return nil }
    if next == 0x5B {
      var close = at + 2
      while close < min(end, at + 202), masked[close] != 0x5D, masked[close] != 0x5B { close += 1 }
      guard close < end, masked[close] == 0x5D else { return nil }
      let label = close == at + 2 ? (open.at + 1)..<at : (at + 2)..<close
      return label.count <= 200 && linkLabels.contains(folded(label)) ? close + 1 : nil
    }
    return at - open.at <= 200 && linkLabels.contains(folded((open.at + 1)..<at)) ? at + 1 : nil
  }

  /// The address in `(address "title")` from `start` on, and the offset after the bracket. Stops at the next square bracket, so that
  /// no byte is looked at from two links.
  private func addressEnd(_ start: Int, _ end: Int) -> (start: Int, end: Int, after: Int)? {
    var depth = 0
    var at = start
    while at < end, masked[at] > 0x20, masked[at] != 0x5B, masked[at] != 0x5D {
      if masked[at] == 0x28 { depth += 1 }
      if masked[at] == 0x29 {
        if depth == 0 { return (start, at, at + 1) }
        depth -= 1
      }
      at += 1
    }
    let addressEnd = at
    at = skipBlanks(at, end)
    guard depth == 0, at < end, at > addressEnd, masked[at] == 0x22 || masked[at] == 0x27 else { return nil }
    let quote = masked[at]
    at += 1
    while at < end, masked[at] != quote, masked[at] != 0x0A { at += 1 }
    guard at + 1 < end, masked[at] == quote, masked[at + 1] == 0x29 else { return nil }
    return (start, addressEnd, at + 2)
  }

  /// Tells `(../act.md)` from `(a)`, `(1.2)` and `(and/or)`, which after a square bracket are law text.
  func looksLikeAddress(_ start: Int, _ end: Int) -> Bool {
    let bytes = masked[start..<end]
    guard let first = bytes.first, bytes.count > 2 else { return false }
    if first == 0x23 || first == 0x3C { return true }
    if bytes.contains(0x2F) { return !bytes.elementsEqual("and/or".utf8) }
    if bytes.starts(with: "mailto:".utf8) { return true }
    guard let dot = bytes.lastIndex(of: 0x2E), dot > start + 1, 2...8 ~= end - dot - 1 else { return false }
    return masked[(dot + 1)..<end].allSatisfy { 0x41...0x5A ~= $0 || 0x61...0x7A ~= $0 }
  }
}
