/// A Markdown text with its marks blanked, byte for byte as long as the text.
///
/// What is blanked: front matter, comments, simple HTML tags, heading marks and underlines, emphasis, the address part of links, whole
/// images, code ticks, block-quote and bullet marks, table pipes and rules, footnote marks, escaping backslashes. Printed numbers
/// (`1.`, `(a)`) and square brackets that are no links stay, because in law texts they are numbering and draft text.
///
/// Letters and digits never move. A bracket, quotation mark or stop that touches a blanked mark moves over it, so that
/// `(*a*)` reads ` (a) ` and `*inter alia*,` reads ` inter alia, `; TeX's opening quotation marks become straight ones.
/// - Complexity: O(bytes), also for hostile input: each scan ahead is bounded or never repeated.
struct MarkdownMask {
  private(set) var headings: [HeadingMark] = []
  /// `language:` or `lang:` of the front matter.
  private(set) var declaredLanguage: String?
  /// The text as written.
  let bytes: [UInt8]
  /// The text with blanks in place of marks. Line breaks are kept.
  var masked: [UInt8]
  /// Labels of link definitions (`[label]: address`), lower case.
  var linkLabels: Set<[UInt8]> = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    masked = bytes
    var body = 0
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      blank(0, 3)
      body = 3
    }
    body = maskFrontMatter(from: body)
    maskComments(from: body)
    maskBlocks(from: body)
  }

  /// A line without its line break.
  struct Line {
    var start: Int
    /// After the last byte that is no line break (LF, CRLF).
    var end: Int
    /// Start of the next line.
    var next: Int
  }

  func line(at start: Int) -> Line {
    var at = start
    while at < masked.count, masked[at] != 0x0A { at += 1 }
    let end = at > start && masked[at - 1] == 0x0D ? at - 1 : at
    return Line(start: start, end: end, next: min(at + 1, masked.count))
  }

  /// Blanks `start ..< end`, line breaks excepted.
  mutating func blank(_ start: Int, _ end: Int) {
    for offset in start..<end where masked[offset] != 0x0A && masked[offset] != 0x0D { masked[offset] = 0x20 }
  }

  mutating func addHeading(start: Int, level: Int) {
    headings.append(HeadingMark(start: start, level: min(level, 6)))
  }

  /// Blanks a YAML block at the very start and returns the offset after it. A first line `---` without a key below it or without an
  /// end is a rule, not front matter.
  private mutating func maskFrontMatter(from start: Int) -> Int {
    let first = line(at: start)
    guard isFence(first, "---"), first.next < masked.count else { return start }
    var current = line(at: first.next)
    guard isFence(current, "---") || keyAndValue(current) != nil else { return start }
    var language: String?
    while !isFence(current, "---") && !isFence(current, "...") {
      if let (key, value) = keyAndValue(current), key == "language" || key == "lang", !value.isEmpty { language = value }
      guard current.next < masked.count else { return start }
      current = line(at: current.next)
    }
    declaredLanguage = language
    blank(start, current.end)
    return current.next
  }

  private func isFence(_ line: Line, _ mark: String) -> Bool {
    var end = line.end
    while end > line.start, masked[end - 1] == 0x20 || masked[end - 1] == 0x09 { end -= 1 }
    return masked[line.start..<end].elementsEqual(mark.utf8)
  }

  /// `key: value` at the start of a line, the value without quotation marks.
  private func keyAndValue(_ line: Line) -> (key: String, value: String)? {
    let bytes = masked[line.start..<line.end]
    guard let colon = bytes.firstIndex(of: 0x3A), colon > line.start, colon - line.start <= 64 else { return nil }
    let key = masked[line.start..<colon]
    guard key.allSatisfy({ $0 >= 0x80 || $0 == 0x2D || $0 == 0x5F || isASCIILetterOrDigit($0) }) else { return nil }
    let value = masked[(colon + 1)..<line.end].prefix(64).filter { $0 != 0x22 && $0 != 0x27 && $0 != 0x20 && $0 != 0x09 }
    return (String(decoding: key, as: UTF8.self).lowercased(), String(decoding: value, as: UTF8.self))
  }

  /// Blanks `<!-- … -->`, also over several paragraphs. One without an end stays text.
  private mutating func maskComments(from body: Int) {
    var at = body
    while at + 3 < masked.count {
      guard masked[at] == 0x3C, masked[at + 1] == 0x21, masked[at + 2] == 0x2D, masked[at + 3] == 0x2D else {
        at += 1
        continue
      }
      var end = at + 4
      while end + 2 < masked.count, !(masked[end] == 0x2D && masked[end + 1] == 0x2D && masked[end + 2] == 0x3E) { end += 1 }
      guard end + 2 < masked.count else { return }  // no end anywhere below, so later ones have none either
      blank(at, end + 3)
      at = end + 3
    }
  }

  func isASCIILetterOrDigit(_ byte: UInt8) -> Bool {
    0x30...0x39 ~= byte || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte
  }

  func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
