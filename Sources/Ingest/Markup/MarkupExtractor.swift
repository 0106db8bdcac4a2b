import LegalText

/// Turns a marked-up law into plain text laid out as the clause parser reads best: a unit's number and title, then each numbered paragraph on
/// a line of its own behind its number as printed.
///
/// Ids of the markup are not used, so missing and repeated ones do no harm, and no element is trusted to say what a term is: words say it.
struct MarkupExtractor {
  /// What came out.
  struct Extract {
    /// Well-formed UTF-8 without markup.
    var text: [UInt8]
    /// Ascending; offsets into `text`.
    var headings: [HeadingMark]
    var continuations: [ContinuationMark]
    var dialect: MarkupDialect
    /// Language code that the root declares.
    var language: String?
  }

  private struct OpenElement {
    var role: MarkupRole
    var name: String
    /// Where its number stands in the text.
    var numberStart: Int?
    /// Where its first cell begins in the text.
    var firstCell: Int?
  }

  private let dialect: MarkupDialect
  private let elements: MarkupElements
  private var writer = LineWriter()
  private var open: [OpenElement] = []
  /// Elements open inside one that is skipped, itself included.
  private var skippedDepth = 0
  /// The number being read.
  private var number: [UInt8]?
  /// The title being read runs into the text of its paragraph.
  private var runsIn = false
  private var continuations: [ContinuationMark] = []

  private init(_ dialect: MarkupDialect, hasArticles: Bool) {
    self.dialect = dialect
    elements = MarkupElements(dialect, hasArticles: hasArticles)
  }

  /// - Parameters:
  ///   - document: Well-formed UTF-8.
  ///   - name: Of the document, for diagnostics.
  /// - Throws: `Diagnostic` I105 (a kind of XML that is not read), I106 (too large), I109 (another encoding declared), I115 (not well-formed),
  ///   I116 (declares entities or points to another file), I117 (nested too deeply).
  /// - Complexity: O(bytes).
  static func extract(_ document: [UInt8], name: String) throws(Diagnostic) -> Extract {
    do {
      return try extract(document, file: name)
    } catch {
      switch error {
      case .fault(let fault): throw .markup(name: name, fault: fault, place: TextPlace(of: fault.offset, in: document))
      case .unknown(let root): throw .unknownMarkup(name: name, root: root)
      case .excess: throw .tooLarge(name: name, byteCount: nil)
      }
    }
  }

  private enum Failure: Error {
    case fault(XMLFault)
    case unknown(root: XMLTag)
    case excess
  }

  private static func extract(_ document: [UInt8], file: String) throws(Failure) -> Extract {
    var scanner = XMLScanner(document)
    guard case .start(let root) = try step(&scanner) else {
      throw .fault(.malformed("there is no element in it", at: document.count))
    }
    guard let dialect = MarkupDialect(root: root, document: document) else { throw .unknown(root: root) }
    var extractor = MarkupExtractor(dialect, hasArticles: dialect == .akomaNtoso && holdsArticles(document))
    extractor.begin(root)
    while let event = try step(&scanner) {
      switch event {
      case .start(let tag): extractor.begin(tag)
      case .end: extractor.end()
      case .text(let text): extractor.read(text)
      }
      guard extractor.writer.bytes.count <= IngestLimit.documentByteCount else { throw .excess }
    }
    extractor.writer.hardBreak()
    return Extract(
      text: extractor.writer.bytes, headings: extractor.writer.headings, continuations: extractor.continuations,
      dialect: dialect, language: language(of: root))
  }

  private static func step(_ scanner: inout XMLScanner) throws(Failure) -> XMLEvent? {
    do { return try scanner.next() } catch { throw .fault(error) }
  }

  /// Whether an element is called `article`, with any prefix.
  private static func holdsArticles(_ document: [UInt8]) -> Bool {
    let name = Array("article".utf8)
    var at = 1
    while let next = document[at...].firstIndex(of: 0x61) {
      at = next + 1
      let end = next + name.count
      guard end < document.count, document[next - 1] == 0x3C || document[next - 1] == 0x3A, document[next..<end].elementsEqual(name) else {
        continue
      }
      if document[end] == 0x3E || XMLScanner.isBlank(document[end]) { return true }
    }
    return false
  }

  private static func language(of root: XMLTag) -> String? {
    let value = root.value("xml:lang").isEmpty ? root.value("lang") : root.value("xml:lang")
    let code = value.prefix { $0 != "-" && $0 != "_" }
    return code.utf8.count == 2 ? String(code) : nil
  }

  // MARK: Elements

  private func role(of tag: XMLTag) -> MarkupRole {
    let role = dialect == .eurLex ? PageClasses.role(of: tag) : elements.role(of: tag)
    guard role == .frontMatter else { return role }
    return open.contains { $0.name == "attachment" || $0.name == "component" } ? .block : .skipped
  }

  private mutating func begin(_ tag: XMLTag) {
    if skippedDepth > 0 {
      skippedDepth += 1
      return
    }
    let role = role(of: tag)
    switch role {
    case .skipped, .frontMatter:
      skippedDepth = 1
      return
    case .inline: break
    case .block, .level, .lineBreak: breakLine()
    case .continuation: beginContinuation()
    case .container, .unit, .title: writer.hardBreak()
    case .number: if number == nil { number = [] }
    case .heading: beginHeading()
    case .quotation(let hasMark): writer.beginQuotation(isForced: hasMark, isInline: false)
    case .phrase: writer.beginQuotation(isForced: false, isInline: true)
    case .nextCell: beginCell()
    case .blank: writer.write([0x20])
    }
    open.append(OpenElement(role: role, name: tag.name))
  }

  private mutating func end() {
    if skippedDepth > 0 {
      skippedDepth -= 1
      if skippedDepth == 0 { writer.leaveOut() }
      return
    }
    guard let element = open.popLast() else { return }
    switch element.role {
    case .inline, .nextCell, .lineBreak, .blank, .skipped, .frontMatter: break
    case .block, .level: breakLine()
    case .continuation:
      writer.softBreak()
      if continuations.last?.start == writer.offset { continuations.removeLast() }
    case .container: writer.hardBreak()
    case .unit, .title:
      // In a page the element is the article's line, elsewhere the whole article.
      if dialect == .eurLex || element.role == .title { writer.markHeading(level: element.role == .unit ? 3 : 2) }
      writer.hardBreak()
    case .number: endNumber()
    case .heading: endHeading()
    case .quotation, .phrase: writer.endQuotation()
    }
  }

  private mutating func read(_ text: [UInt8]) {
    guard skippedDepth == 0 else { return }
    if number != nil {
      number?.append(contentsOf: text)
    } else {
      writer.write(dialect == .eurLex ? AmendmentSigns.removed(from: text) : text)
    }
  }

  /// Ends the line unless it holds a number alone; in a page nothing but the line itself says that it is one.
  private mutating func breakLine() {
    if dialect == .eurLex, PrintedNumber.isMarker(writer.line) { writer.glue() }
    writer.softBreak()
  }

  /// Cells of a row stand on one line, whatever blocks they hold.
  private mutating func beginCell() {
    if let row = open.indices.last {
      if let first = open[row].firstCell, writer.offset > first { writer.reopenLine() }
      open[row].firstCell = open[row].firstCell ?? writer.offset
    }
    if !writer.isLineEmpty { writer.joinNext() }
  }

  // MARK: Numbers and titles

  /// Role and name of the part of the law that a number or title belongs to.
  private var host: OpenElement? {
    open.last { Self.isNumbered($0.role) }
  }

  private static func isNumbered(_ role: MarkupRole) -> Bool { role == .container || role == .unit || role == .level }

  private mutating func endNumber() {
    let printed = number ?? []
    number = nil
    guard VisibleText.isPresent(in: printed) else { return }
    guard let host = open.lastIndex(where: { Self.isNumbered($0.role) }) else { return writer.write(printed) }
    let number = PrintedNumber.complete(printed, role: open[host].role, element: open[host].name)
    writer.write(number, isNumber: true)
    open[host].numberStart = writer.offset - number.count
    writer.glue()
  }

  /// Text behind a list, or between its items: it belongs to the unit that owns the list.
  private mutating func beginContinuation() {
    writer.softBreak()
    guard writer.isLineEmpty, let number = host?.numberStart else { return }
    continuations.append(ContinuationMark(start: writer.offset, host: number))
  }

  private mutating func beginHeading() {
    runsIn = false
    guard let host, writer.holdsNumbersOnly else { return writer.hardBreak() }
    runsIn = host.role == .level
    // "Article 7" and "PART II" stand above their titles, "7." and "(a)" before them.
    let isNamed = writer.firstOfLine.map { 0x41...0x5A ~= $0 || 0x61...0x7A ~= $0 } ?? false
    if !runsIn && isNamed { writer.hardBreak() } else { writer.softBreak() }
  }

  private mutating func endHeading() {
    guard !writer.isLineEmpty else { return }
    if runsIn {
      writer.endRunInTitle()
      writer.glue()
    } else {
      writer.markHeading(level: host?.role == .unit ? 3 : 2)
      writer.hardBreak()
    }
  }
}
