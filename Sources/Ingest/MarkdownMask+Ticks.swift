extension MarkdownMask {
  func tickRuns(_ start: Int, _ end: Int) -> [TickRun] {
    var runs: [TickRun] = []
    var at = start
    var isEscaped = false
    while at < end {
      if masked[at] == 0x60, !isEscaped {
        let length = runLength(at, end, of: 0x60)
        runs.append(TickRun(at: at, length: length, closer: nil, isQuotation: false))
        at += length
      } else {
        isEscaped = masked[at] == 0x5C && !isEscaped
        at += 1
      }
    }
    var nextOfLength: [Int: Int] = [:]
    for index in runs.indices.reversed() {
      let run = runs[index]
      runs[index].closer = nextOfLength[run.length]
      nextOfLength[run.length] = index
      let after = run.at + run.length
      guard run.length <= 2, after < end, !isBlank(masked[after]) else { continue }
      let gapEnd = index + 1 < runs.count ? runs[index + 1].at : end
      runs[index].isQuotation = hasQuotationEnd(after, gapEnd, isDouble: run.length == 2)
    }
    return runs
  }

  /// Whether a closing `"`, `''` or (for a single tick) `'` that is no apostrophe stands in the gap.
  private func hasQuotationEnd(_ start: Int, _ end: Int, isDouble: Bool) -> Bool {
    for offset in start..<end {
      let byte = masked[offset]
      if isDouble, byte == 0x22 { return true }
      guard byte == 0x27 else { continue }
      let next = offset + 1 < end ? masked[offset + 1] : 0x20
      if isDouble ? next == 0x27 : !(isASCIILetterOrDigit(next) || next >= 0x80 || next == 0x27) { return true }
    }
    return false
  }

  mutating func maskTicks(_ at: Int, _ state: inout InlineState) -> Int {
    while state.nextTick < state.ticks.count, state.ticks[state.nextTick].at < at { state.nextTick += 1 }
    guard state.nextTick < state.ticks.count, state.ticks[state.nextTick].at == at else { return at + 1 }
    let run = state.ticks[state.nextTick]
    if run.isQuotation {
      masked[at] = run.length == 2 ? 0x20 : 0x27
      if run.length == 2 { masked[at + 1] = 0x22 }
      return at + run.length
    }
    guard let closer = run.closer else { return at + run.length }
    let close = state.ticks[closer].at
    blank(at, at + run.length)
    blank(close, close + run.length)
    state.openers.append((at, at + run.length))
    state.closers.append((close, close + run.length))
    return close + run.length
  }
}
