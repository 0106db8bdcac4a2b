import LegalText

/// Titles: behind a number, on the line below it, run in before a dash, or printed above it in the margin.
extension TreeBuilder {
  /// The heading of the next label, printed above it as a marginal note or cross-heading, is no text of this clause.
  mutating func takeNextHeading(_ paragraphs: inout [Paragraph], next: AcceptedLabel?, after label: AcceptedLabel?) {
    guard let next, candidates[next.candidate].position == .lineStart else { return }
    let isUnitNext = isUnit(candidates[next.candidate], next) || containerKind(candidates[next.candidate]) != nil
    if reader.hasUntitledUnits, let label, containerKind(candidates[label.candidate]) == nil {
      while let last = paragraphs.last, reader.isCrossHeading(last) { paragraphs.removeLast() }
      return
    }
    guard isUnitNext || next.depth <= (quotation?.depth ?? 0) + 2 else { return }
    if !isUnitNext {
      // Below a bare number, and before a blank line, a title belongs to the unit that was opened and not to its first paragraph.
      let isBare = paragraphs.count == 1 && label.map { isUnit(candidates[$0.candidate], $0) } == true
      if isBare || reader.followsBlank(line: candidates[next.candidate].line) { return }
    }
    var isNearest = true
    while let last = paragraphs.last, last.startsLine, reader.isHeading(last), isUnitNext || isNearest {
      if isNearest && isUnitNext && containerKind(candidates[next.candidate]) == nil && isDirectlyAbove(last, next) {
        pendingHeading = reader.hasTitlesAbove ? last.range : nil
      } else if isNearest && !isUnitNext {
        guard isDirectlyAbove(last, next) else { return }
        pendingHeading = last.range
      }
      isNearest = false
      paragraphs.removeLast()
    }
  }

  func isDirectlyAbove(_ paragraph: Paragraph, _ next: AcceptedLabel) -> Bool {
    candidates[next.candidate].line == paragraph.lastLine + 1
  }

  /// The title of a part or schedule: behind its number or below it. A lone title that stands apart from it and right above the next label is
  /// that label's marginal note.
  mutating func takeContainerHeading(_ paragraphs: inout [Paragraph], next: AcceptedLabel?) -> (text: String, range: ByteRange)? {
    guard let first = paragraphs.first, reader.isHeading(first, allowsStop: true) else { return nil }
    if paragraphs.count == 1, first.followsBlank, let next, isDirectlyAbove(first, next),
      !reader.followsBlank(line: candidates[next.candidate].line)
    {
      return nil
    }
    paragraphs.removeFirst()
    return (reader.folded(first.range), first.range)
  }

  /// The heading of an article or section: behind its number, or on the next line.
  mutating func takeUnitHeading(
    _ paragraphs: inout [Paragraph], _ candidate: LabelCandidate, _ label: AcceptedLabel, next: AcceptedLabel?
  ) -> (text: String, range: ByteRange)? {
    guard let first = paragraphs.first, !reader.isUntitled(ByteRange(start: candidate.start, end: candidate.end)) else { return nil }
    let hasBody = paragraphs.count > 1 || next.map { isInside($0, label) } == true
    if !first.startsLine, let runIn = runInHeading(first.range) {
      paragraphs[0].range.start = runIn.bodyStart
      return (reader.folded(runIn.heading), runIn.heading)
    }
    guard hasBody, reader.isHeading(first, allowsStop: !first.startsLine && candidate.decoration == .stop) else { return nil }
    if first.startsLine && paragraphs.count == 1 && next.map({ !isInside($0, label) }) ?? true { return nil }
    paragraphs.removeFirst()
    return (reader.folded(first.range), first.range)
  }

  /// Whether the next label lies inside this unit (or prints its number again).
  func isInside(_ next: AcceptedLabel, _ label: AcceptedLabel) -> Bool {
    next.isRepeat || (next.depth > label.depth && containerKind(candidates[next.candidate]) == nil)
  }

  /// The run-in heading of a subsection or paragraph. A hyphen or a quotation mark is more often part of a sentence or of a sum there.
  func takeRunInHeading(_ paragraphs: inout [Paragraph]) -> (text: String, range: ByteRange)? {
    guard let first = paragraphs.first, !first.startsLine, ByteClass.isCapital(bytes, first.range.start),
      let runIn = runInHeading(first.range), !bytes[runIn.heading.end..<runIn.bodyStart].contains(0x2D),
      !(runIn.heading.start..<runIn.heading.end).contains(where: { ByteClass.openingQuoteWidth(bytes, $0) > 0 })
    else { return nil }
    paragraphs[0].range.start = runIn.bodyStart
    return (reader.folded(runIn.heading), runIn.heading)
  }

  /// `Title. — Text`: the American run-in heading.
  func runInHeading(_ range: ByteRange) -> (heading: ByteRange, bodyStart: Int)? {
    var at = range.start
    let limit = min(range.end, range.start + 200)
    while at + 1 < limit {
      if bytes[at] == 0x2E {
        let next = ByteClass.skipBlanks(bytes, at + 1, limit)
        let dash = ByteClass.dashWidth(bytes, next)
        let isBroken = next + 6 <= limit && Array(bytes[next..<(next + 6)]) == Array("ï¿½".utf8)
        if dash > 0 || isBroken {
          let body = ByteClass.skipBlanks(bytes, next + (dash > 0 ? dash : 6), range.end)
          return body < range.end ? (ByteRange(start: range.start, end: at), body) : nil
        }
        if next < limit && ByteClass.isLower(bytes[next]) { return nil }
      }
      if bytes[at] == 0x3B || bytes[at] == 0x3A { return nil }
      at += 1
    }
    return nil
  }
}
