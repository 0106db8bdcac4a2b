/// Lays words out as lines: runs of blanks become one, lines are set apart by a blank line, so that no reader takes two for one that was
/// wrapped.
struct LineWriter {
  private(set) var bytes: [UInt8] = []
  private(set) var headings: [HeadingMark] = []
  /// Start of the current line, which may be empty.
  private var lineStart = 0
  /// Starts of the line before the current one.
  private var previousLineStart = 0
  private var owesBlank = false
  /// A blank that is owed stands before something that was left out: a mark behind that needs none.
  private var blankMayGo = false
  /// A title has just run in: no blank stands behind its dash.
  private var isBehindDash = false
  /// The line holds nothing but numbers: the words that follow belong to it, blocks or not.
  private var isGlued = false
  /// A quotation has just closed: a mark that follows belongs to its line, anything else does not.
  private var isBehindQuotation = false
  private var quotations: [Quotation] = []

  private struct Quotation {
    /// The mark is ours whatever the words begin with.
    var isForced: Bool
    var isInline: Bool
    var hasBegun = false
    /// We wrote the opening mark and owe the closing one.
    var owesMark = false
  }

  var isLineEmpty: Bool { bytes.count == lineStart && !isBehindQuotation }

  /// Where the next byte goes.
  var offset: Int { bytes.count }

  /// The words of the current line so far.
  var line: ArraySlice<UInt8> { bytes[lineStart...] }

  /// Whether only numbers stand on the line.
  var holdsNumbersOnly: Bool { isGlued && !isLineEmpty }

  /// The first letter, digit or bracket of the line, past a quotation mark.
  var firstOfLine: UInt8? { bytes[lineStart...].first { $0 < 0x80 && $0 != 0x20 && $0 != 0x22 } }

  // MARK: Words

  mutating func write(_ text: some Sequence<UInt8>, isNumber: Bool = false) {
    var pending: UInt8?  // C2, which may begin a no-break space
    for byte in text {
      if pending != nil {
        pending = nil
        if byte == 0xA0 {
          owesBlank = true
          continue
        }
        put(0xC2, isNumber)
      }
      switch byte {
      case 0x09, 0x0A, 0x0D, 0x20: owesBlank = true
      case 0xC2: pending = byte
      default: put(byte, isNumber)
      }
    }
    if pending != nil { put(0xC2, isNumber) }
  }

  private mutating func put(_ byte: UInt8, _ isNumber: Bool) {
    if isBehindQuotation {
      isBehindQuotation = false
      if !Self.closing.contains(byte) { endLine() } else { owesBlank = false }
    }
    if blankMayGo && Self.closing.contains(byte) || isBehindDash { owesBlank = false }
    blankMayGo = false
    isBehindDash = false
    openQuotations(before: byte)
    if owesBlank && bytes.count > lineStart { bytes.append(0x20) }
    owesBlank = false
    bytes.append(byte)
    if !isNumber { isGlued = false }
  }

  private static let closing = Set(".,;:)".utf8)

  /// Something has been left out here, such as the number of a footnote.
  mutating func leaveOut() { blankMayGo = owesBlank }

  // MARK: Lines

  /// The current line is a number so far; what follows goes on with it.
  mutating func glue() { if !isLineEmpty { isGlued = true } }

  /// Begins a new line, but goes on behind numbers.
  mutating func softBreak() {
    if isGlued { owesBlank = true } else { hardBreak() }
  }

  mutating func hardBreak() {
    isBehindQuotation = false
    isGlued = false
    endLine()
  }

  /// Goes on with the current line, whatever block begins.
  mutating func joinNext() {
    owesBlank = true
    glue()
  }

  private mutating func endLine() {
    owesBlank = false
    isBehindDash = false
    guard bytes.count > lineStart else { return }
    bytes += [0x0A, 0x0A]
    previousLineStart = lineStart
    lineStart = bytes.count
  }

  /// The current line is a title. - Parameter level: 1 to 6.
  mutating func markHeading(level: Int) {
    guard bytes.count > lineStart, headings.last?.start != lineStart else { return }
    headings.append(HeadingMark(start: lineStart, level: level))
  }

  /// Writes `.—` behind the title of a paragraph that runs into its text, as far as it is not printed.
  mutating func endRunInTitle() {
    let dash = Array("—".utf8)
    guard bytes.count > lineStart, bytes.last != 0x3A else { return }
    guard !bytes.suffix(3).elementsEqual(dash) else {
      isBehindDash = true
      return
    }
    if bytes.last != 0x2E { bytes.append(0x2E) }
    bytes += dash
    isBehindDash = true
  }

  // MARK: Quotations

  /// - Parameters:
  ///   - isForced: The markup does not print its mark; otherwise one is written unless the words begin with one.
  ///   - isInline: It stands inside a sentence.
  mutating func beginQuotation(isForced: Bool, isInline: Bool) {
    if !isInline { softBreak() }
    quotations.append(Quotation(isForced: isForced, isInline: isInline))
  }

  mutating func endQuotation() {
    guard let quotation = quotations.popLast(), quotation.hasBegun else { return }
    if !quotation.isInline { reopenLine() }
    if quotation.owesMark { bytes += Array("”".utf8) }
    if !quotation.isInline { isBehindQuotation = true }
    isGlued = false
  }

  private mutating func openQuotations(before byte: UInt8) {
    guard quotations.last.map({ !$0.hasBegun }) == true else { return }
    for index in quotations.indices where !quotations[index].hasBegun {
      quotations[index].hasBegun = true
      // E2 begins the curly marks; other characters that it begins do not open words that are quoted.
      guard quotations[index].isForced || byte != 0x22 && byte != 0xE2 && byte != 0x60 else { continue }
      if owesBlank && bytes.count > lineStart { bytes.append(0x20) }
      owesBlank = false
      quotations[index].owesMark = true
      bytes += Array("“".utf8)
    }
  }

  /// Goes back to the end of the line before when nothing stands on the current one.
  mutating func reopenLine() {
    owesBlank = false
    guard bytes.count == lineStart, lineStart >= 2 else { return }
    bytes.removeLast(2)
    lineStart = previousLineStart
  }
}
