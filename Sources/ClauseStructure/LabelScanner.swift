import LegalText
import Tokenization

/// Finds every place where a label may stand: at the start of a line, behind another label, or run in.
///
/// It decides nothing; `NumberingSearch` chooses the labels whose whole numbering is most consistent.
struct LabelScanner {
  private let bytes: [UInt8]
  private let layout: PageLayout
  private let heads: LineHeads
  private let words: StructureWords
  private let context: LabelContext
  private let quotations: QuotationFinder

  /// Bytes read behind marks without a partner after which no more quotations are looked for: 64 MiB, some hundred stray marks in the
  /// largest laws.
  static let maximumFutileByteCount = 64 << 20

  private var futileByteCount = 0
  private(set) var candidates: [LabelCandidate] = []
  /// Quotations that hold labels, ascending, none inside another.
  private(set) var quotedRanges: [ByteRange] = []

  /// - Complexity: O(bytes) but for quotations, which are read twice.
  init(_ bytes: [UInt8], layout: PageLayout, heads: LineHeads, words: StructureWords, furniture: [ByteRange]) {
    self.bytes = bytes
    self.layout = layout
    self.heads = heads
    self.words = words
    context = LabelContext(bytes, words: words)
    quotations = QuotationFinder(bytes, wrapColumn: layout.wrapColumn)
    var nextFurniture = 0
    for index in layout.lines.indices {
      let line = layout.lines[index]
      while nextFurniture < furniture.count && furniture[nextFurniture].end <= line.start { nextFurniture += 1 }
      if nextFurniture < furniture.count && furniture[nextFurniture].start <= line.start { continue }
      scan(index, line)
    }
    dismissMarginalSchedules()
  }

  /// "Schedule 1" between sections 28 and 29 is a note in the margin of section 29: behind a schedule's heading the numbers begin again.
  private mutating func dismissMarginalSchedules() {
    var above: Ordinal?
    var pending: Int?
    for index in candidates.indices where candidates[index].position == .lineStart && candidates[index].quotation == nil {
      switch candidates[index].family {
      case .container(.schedule), .container(.annex):
        pending = bytes[candidates[index].start..<candidates[index].end].contains(where: ByteClass.isLower) ? index : nil
      case .unit, .number:
        guard let ordinal = candidates[index].readings.first?.ordinal else { continue }
        if let pending, let above, !ordinal.isFirst, above.cost(of: ordinal) < 1 {
          candidates[pending].acceptCost += 5
          candidates[pending].rejectCost = 0.5
        }
        pending = nil
        above = ordinal
      default: break
      }
    }
  }

  private mutating func scan(_ index: Int, _ line: SourceLine) {
    var at = line.start
    at += openQuotation(at, line: line)
    openQuotedHeading(index, line)
    openQuotedLead(before: at, line)
    // A star before a number points to a note on its coming into force.
    if at + 1 < line.end && bytes[at] == 0x2A && ByteClass.isDigit(bytes[at + 1]) { at += 1 }
    // Drafts under negotiation set whole provisions in square brackets.
    if at + 1 < line.end && bytes[at] == 0x5B && LineLabel(bytes, at: at + 1, end: line.end, words: words) != nil { at += 1 }
    let head = at == line.start ? heads.label(index) : LineLabel(bytes, at: at, end: line.end, words: words)
    if let label = head, !isMarginalReference(label, index, line),
      !closesQuotation(label, line)
    {
      append(label, at: .lineStart, line: index)
      if case .container = label.family { return }
      at = scanBehindLabel(label.end, index, line)
    }
    scanRunIn(from: at, index, line)
  }

  /// `Section 2` alone on the line below `SCHEDULE 1` names the section to which the schedule belongs.
  private func isMarginalReference(_ label: LineLabel, _ index: Int, _ line: SourceLine) -> Bool {
    guard case .unit = label.family, let above = candidates.last, above.line == index - 1, !line.followsBlank,
      ByteClass.skipBlanks(bytes, label.end, line.end) == line.end, case .container(let kind) = above.family
    else { return false }
    return kind == .schedule || kind == .annex
  }

  /// A section's line that ends with a closing mark no mark opened: an amendment quotes it, and the opening mark was lost in print.
  private func closesQuotation(_ label: LineLabel, _ line: SourceLine) -> Bool {
    guard case .unit = label.family, line.characterCount <= 300, quotedRanges.last.map({ !$0.contains(offset: line.start) }) ?? true else {
      return false
    }
    var end = line.end
    while end > line.start && (bytes[end - 1] == 0x2E || bytes[end - 1] == 0x3B || bytes[end - 1] == 0x2C) { end -= 1 }
    let isCurly = end >= 3 && bytes[end - 1] == 0x9D && bytes[end - 2] == 0x80 && bytes[end - 3] == 0xE2
    guard isCurly || end > line.start && bytes[end - 1] == 0x22 else { return false }
    let start = end - (isCurly ? 3 : 1)
    return !(line.start..<start).contains { bytes[$0] == 0x22 || bytes[$0] == 0xE2 && ByteClass.openingQuoteWidth(bytes, $0) == 3 }
  }

  /// Labels that stand directly behind a label: `3.—(1)`, `(a)(1)(A)`.
  private mutating func scanBehindLabel(_ offset: Int, _ index: Int, _ line: SourceLine) -> Int {
    var at = offset
    while true {
      var next = ByteClass.skipBlanks(bytes, at, line.end)
      let dash = ByteClass.dashWidth(bytes, next)
      if dash > 0 && next + dash < line.end { next = ByteClass.skipBlanks(bytes, next + dash, line.end) }
      next += openQuotation(next, line: line)
      guard next < line.end, let label = LineLabel.bracketed(bytes, at: next, end: bracketEnd(index, line), words: words) else { return at }
      append(label, at: .afterLabel, line: index)
      at = label.end
    }
  }

  private mutating func scanRunIn(from offset: Int, _ index: Int, _ line: SourceLine) {
    var at = offset
    while at < line.end {
      guard let found = nextRunIn(from: at, line) else { return }
      let quoteWidth = ByteClass.openingQuoteWidth(bytes, found)
      let start = found + quoteWidth
      if quoteWidth > 0 { _ = openQuotation(found, line: line) } else { openQuotedLead(before: found, line) }
      let label =
        LineLabel.bracketed(bytes, at: start, end: bracketEnd(index, line), words: words)
        ?? LineLabel.runInNumber(bytes, at: start, end: line.end) ?? LineLabel.runInLetter(bytes, at: start, end: line.end, words: words)
      if let label {
        append(label, at: .runIn, line: index)
        at = scanBehindLabel(label.end, index, line)
      } else {
        at = start + 1
      }
    }
  }

  /// Where a number in brackets that begins on this line may end: a line that was only wrapped may break off behind the bracket.
  private func bracketEnd(_ index: Int, _ line: SourceLine) -> Int {
    guard index + 1 < layout.lines.count, !layout.lines[index + 1].followsBlank else { return line.end }
    return min(layout.lines[index + 1].end, line.end + 8)
  }

  /// Next offset where a run-in label could begin: a bracket, letter or number behind a blank or a dash.
  ///
  /// Every such place has a bracket, a stop or a digit among its first bytes: only around these it is looked for.
  private func nextRunIn(from offset: Int, _ line: SourceLine) -> Int? {
    let first = max(offset, line.start + 1)
    if words.readsScripts {
      return first >= line.end
        ? nil
        : (first..<line.end).first { at in
          opensRunIn(at, line) || bytes[at] >= 0xC4 && LineLabel.mayRunIn(bytes, at: at, end: line.end, isApart: isApart(at))
        }
    }
    let span = bytes.span
    var at = first
    while at < line.end {
      let byte = span[at]
      if byte <= 0x39, byte >= 0x28, byte != 0x2C, byte != 0x2D {
        for place in max(first, at - 3)...at where opensRunIn(place, line) { return place }
      }
      at += 1
    }
    return nil
  }

  /// Whether a blank, a dash, a colon or the end of a tag stands before an offset.
  private func isApart(_ at: Int) -> Bool {
    let before = bytes[at - 1]
    return ByteClass.isASCIIBlank(before) || before == 0x94 || before == 0xA0 || before == 0x3A || before == 0x3B || before == 0x3E
  }

  private func opensRunIn(_ at: Int, _ line: SourceLine) -> Bool {
    let byte = bytes[at]
    let isApart = isApart(at)
    if byte == 0x28 && (isApart || bytes[at - 1] == 0x2E || bytes[at - 1] == 0x2C) { return true }
    guard isApart, at + 1 < line.end else { return false }
    let next = bytes[at + 1]
    if ByteClass.isLetter(byte) || ByteClass.isDigit(byte) {
      return next == 0x29 || next == 0x2E || ByteClass.isDigit(next) || (at + 2 < line.end && bytes[at + 2] == 0x29)
    }
    let quote = ByteClass.openingQuoteWidth(bytes, at)
    return quote > 0 && at + quote < line.end && bytes[at + quote] == 0x28
  }

  /// Width of an opening quotation mark at `offset` before a label; opens a quotation unless one is open there.
  private mutating func openQuotation(_ offset: Int, line: SourceLine) -> Int {
    let width = ByteClass.openingQuoteWidth(bytes, offset)
    guard width > 0, offset + width < line.end else { return 0 }
    if let last = quotedRanges.last, last.contains(offset: offset) { return width }
    let label = LineLabel(bytes, at: offset + width, end: line.end, words: words)
    guard let label, let range = closedQuotation(offset), range.end > label.end + 8 else { return label == nil ? 0 : width }
    quotedRanges.append(range)
    return width
  }

  /// The quotation that opens at `offset`, unless too much was read for marks that never close.
  private mutating func closedQuotation(_ offset: Int) -> ByteRange? {
    guard futileByteCount < Self.maximumFutileByteCount else { return nil }
    let range = quotations.quotation(openingAt: offset)
    if range == nil { futileByteCount += min(bytes.count - offset, QuotationFinder.maximumByteCount) }
    return range
  }

  /// A quotation that opens with a heading: the label stands on the next line.
  private mutating func openQuotedHeading(_ index: Int, _ line: SourceLine) {
    guard ByteClass.openingQuoteWidth(bytes, line.start) > 0, quotedRanges.last.map({ !$0.contains(offset: line.start) }) ?? true,
      index + 1 < layout.lines.count, line.characterCount <= 200
    else { return }
    var below = index + 1
    while below + 1 < layout.lines.count, below < index + 4, !layout.startsParagraph(below, in: bytes) { below += 1 }
    let next = layout.lines[below]
    guard let label = LineLabel(bytes, at: next.start, end: next.end, words: words), let range = closedQuotation(line.start),
      range.end > label.end + 8
    else { return }
    quotedRanges.append(range)
  }

  /// A quotation that opens a few marks or a conjunction before a label: `insert “, or (c) …`, `substitute “— (a) …`.
  private mutating func openQuotedLead(before offset: Int, _ line: SourceLine) {
    guard offset < line.end, bytes[offset] == 0x28, let mark = context.quotationLead(before: offset),
      quotedRanges.last.map({ !$0.contains(offset: mark) }) ?? true,
      let label = LineLabel.bracketed(bytes, at: offset, end: line.end), let range = closedQuotation(mark), range.end > label.end + 8
    else { return }
    quotedRanges.append(range)
  }

  private mutating func append(_ label: LineLabel, at position: LabelPosition, line: Int) {
    let quotation = quotedRanges.last.map { $0.contains(offset: label.start) } == true ? quotedRanges.count - 1 : nil
    let previous = candidates.last
    let startsParagraph = layout.startsParagraph(line, in: bytes)
    let evidence = context.evidence(
      label, position: position, line: layout.lines[line], startsParagraph: startsParagraph,
      previousEnd: previous?.end ?? 0)
    candidates.append(
      LabelCandidate(
        start: label.start, end: label.end, family: label.family, decoration: label.decoration, number: label.number,
        readings: label.readings, position: position, line: line, opensParagraph: position == .lineStart && startsParagraph,
        acceptCost: evidence.accept, rejectCost: evidence.reject,
        quotation: quotation, followsUnlabelledText: followsUnlabelledText(position, label.start, line, previous)))
  }

  private func followsUnlabelledText(_ position: LabelPosition, _ start: Int, _ line: Int, _ previous: LabelCandidate?) -> Bool {
    guard let previous else { return false }
    switch position {
    case .afterLabel: return false
    case .lineStart:
      if line > previous.line && layout.lines[line].followsBlank { return true }
      return ((previous.line + 1)..<max(previous.line + 1, line)).contains { layout.startsParagraph($0, in: bytes) }
        || startsDefinition(previous, start, line)
    case .runIn: return startsDefinition(previous, start, line)
    }
  }

  private func startsDefinition(_ previous: LabelCandidate, _ start: Int, _ line: Int) -> Bool {
    (previous.line...max(previous.line, line)).contains { layout.lines[$0].marks.contains(.quote) }
      && context.startsDefinition(between: previous.end, and: start)
  }
}
