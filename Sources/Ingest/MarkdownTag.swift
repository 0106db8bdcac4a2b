/// An HTML tag or an address in angle brackets inside Markdown.
struct MarkdownTag {
  enum Kind {
    /// `<b>`, blanked.
    case opening
    /// `</b>`, blanked.
    case closing
    /// `<br/>`, blanked.
    case empty
    /// `<https://…>`: the brackets are blanked, the address stays.
    case address
  }

  var kind: Kind
  /// Offset after the `>`.
  var end: Int

  /// Reads the tag that begins with the `<` at `at`; nil when it is text: `<10 kg`, `<insert name>`, `《…》` in ASCII brackets.
  /// - Complexity: O(tag); stops at the next `<`, so that a paragraph of them is read once.
  init?(_ bytes: [UInt8], at: Int, end limit: Int) {
    var nameStart = at + 1
    let isClosing = nameStart < limit && bytes[nameStart] == 0x2F
    if isClosing { nameStart += 1 }
    var nameEnd = nameStart
    while nameEnd < limit, nameEnd - nameStart < 16, Self.isNameByte(bytes[nameEnd]) { nameEnd += 1 }
    guard nameEnd > nameStart, nameEnd < limit else { return nil }
    var close = nameEnd
    var quote: UInt8 = 0
    while close < limit, bytes[close] != 0x3C {
      let byte = bytes[close]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == 0x3E {
        break
      }
      close += 1
    }
    guard close < limit, bytes[close] == 0x3E else { return nil }
    end = close + 1
    let name = String(decoding: bytes[nameStart..<nameEnd], as: UTF8.self).lowercased()
    if !isClosing, bytes[nameEnd] == 0x3A, ["http", "https", "ftp", "mailto"].contains(name) {
      kind = .address
      return
    }
    let after = bytes[nameEnd]
    guard Self.elements.contains(name), after == 0x3E || after == 0x2F || after <= 0x20 else { return nil }
    let isEmpty = bytes[close - 1] == 0x2F || Self.emptyElements.contains(name)
    kind = isEmpty ? .empty : isClosing ? .closing : .opening
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    0x30...0x39 ~= byte || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte
  }

  private static let emptyElements: Set<String> = ["br", "hr", "img", "meta", "link", "wbr", "col", "input"]

  /// Elements of HTML that occur in Markdown files. Other words in angle brackets are placeholders of a draft and stay.
  private static let elements: Set<String> = [
    "a", "abbr", "aside", "b", "big", "blockquote", "body", "br", "caption", "center", "cite", "code", "col", "colgroup", "dd", "del",
    "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "font", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "head",
    "header", "hr", "html", "i", "img", "input", "ins", "kbd", "li", "link", "main", "mark", "meta", "nav", "ol", "p", "pre", "q", "s",
    "samp", "section", "small", "span", "strike", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead",
    "time", "tr", "tt", "u", "ul", "var", "wbr",
  ]
}
