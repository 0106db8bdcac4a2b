/// Reads XML 1.0 from front to back, one step at a time.
///
/// It checks that the document is well-formed as far as the text depends on it: tags match, attributes are quoted and differ, references are
/// known, there is one root. It has no way to open a file or a connection, and no entity of the document's own is ever declared, so none can
/// grow: a document type with an internal subset is refused before anything of it is read. Names are not checked against Unicode's classes.
/// - Complexity: O(bytes); memory beside the document is the open elements and one run of text.
package struct XMLScanner {
  /// Elements inside each other, at most. Laws need some thirty.
  static let deepestNesting = 256
  /// Attributes of an element, at most.
  static let attributeLimit = 128

  let bytes: [UInt8]
  var at = 0
  /// Qualified names of the open elements, outermost first.
  private var open: [Range<Int>] = []
  private var endsAtOnce = false
  private var hasRoot = false
  private var hasDocumentType = false
  /// Whether the names that XHTML gives to characters are known.
  private var knowsPageEntities = false

  /// - Parameter bytes: Well-formed UTF-8; a byte order mark is passed over.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
  }

  /// The next step; nil behind the end of a complete document.
  /// - Throws: What is wrong and where; nothing more can be read then.
  package mutating func next() throws(XMLFault) -> XMLEvent? {
    if endsAtOnce {
      endsAtOnce = false
      open.removeLast()
      return .end
    }
    while at < bytes.count {
      if bytes[at] != 0x3C {
        let start = at
        while at < bytes.count, bytes[at] != 0x3C { at += 1 }
        if open.isEmpty {
          guard let offset = bytes[start..<at].firstIndex(where: { !XMLScanner.isBlank($0) }) else { continue }
          throw .malformed("text stands outside the root element", at: offset)
        }
        return .text(try decoded(start..<at))
      }
      if looking(at: "<?") {
        try skip(from: "<?", to: "?>", "a processing instruction")
      } else if looking(at: "<!--") {
        try skip(from: "<!--", to: "-->", "a comment")
      } else if looking(at: "<![CDATA[") {
        guard !open.isEmpty else { throw .malformed("text stands outside the root element", at: at) }
        let start = at + 9
        try skip(from: "<![CDATA[", to: "]]>", "a CDATA section")
        try refuseControls(start..<(at - 3))
        return .text(Array(bytes[start..<(at - 3)]))
      } else if looking(at: "<!DOCTYPE") {
        try readDocumentType()
      } else if looking(at: "<!") {
        throw XMLFault(kind: .declaration, offset: at, message: "a markup declaration stands in the document")
      } else if looking(at: "</") {
        try readEndTag()
        return .end
      } else {
        return .start(try readStartTag())
      }
    }
    if let last = open.last { throw .malformed("the document ends inside <\(text(last))>", at: bytes.count) }
    guard hasRoot else { throw .malformed("there is no element in it", at: bytes.count) }
    return nil
  }

  // MARK: Tags

  private mutating func readStartTag() throws(XMLFault) -> XMLTag {
    let start = at
    at += 1
    let name = try readName("a tag")
    guard !(hasRoot && open.isEmpty) else { throw .malformed("a second root element <\(text(name))>", at: start) }
    guard open.count < Self.deepestNesting else {
      throw XMLFault(kind: .excess, offset: start, message: "elements are nested deeper than \(Self.deepestNesting)")
    }
    var tag = XMLTag(name: localName(name))
    if !hasRoot { knowsPageEntities = tag.name == "html" }
    hasRoot = true
    open.append(name)
    while true {
      let isApart = skipBlanks()
      guard at < bytes.count else { throw .malformed("the document ends inside the tag <\(text(name))>", at: bytes.count) }
      if bytes[at] == 0x3E {
        at += 1
        return tag
      }
      if bytes[at] == 0x2F {
        guard at + 1 < bytes.count, bytes[at + 1] == 0x3E else { throw .malformed("'/' stands inside the tag <\(text(name))>", at: at) }
        at += 2
        endsAtOnce = true
        return tag
      }
      guard isApart else { throw .malformed("a blank is missing before an attribute of <\(text(name))>", at: at) }
      let offset = at
      let attribute = try readAttribute(of: name)
      guard !tag.attributes.contains(where: { $0.name == attribute.name }) else {
        throw .malformed("<\(text(name))> has the attribute '\(attribute.name)' twice", at: offset)
      }
      guard tag.attributes.count < Self.attributeLimit else {
        throw XMLFault(kind: .excess, offset: offset, message: "<\(text(name))> has more than \(Self.attributeLimit) attributes")
      }
      tag.attributes.append(attribute)
    }
  }

  private mutating func readAttribute(of element: Range<Int>) throws(XMLFault) -> XMLAttribute {
    let name = try readName("an attribute of <\(text(element))>")
    skipBlanks()
    guard at < bytes.count, bytes[at] == 0x3D else { throw .malformed("the attribute '\(text(name))' has no value", at: at) }
    at += 1
    skipBlanks()
    guard at < bytes.count, bytes[at] == 0x22 || bytes[at] == 0x27 else {
      throw .malformed("the value of the attribute '\(text(name))' is not quoted", at: at)
    }
    let quote = bytes[at]
    at += 1
    let start = at
    while at < bytes.count, bytes[at] != quote {
      guard bytes[at] != 0x3C else { throw .malformed("'<' stands in the value of the attribute '\(text(name))'", at: at) }
      at += 1
    }
    guard at < bytes.count else { throw .malformed("the value of the attribute '\(text(name))' has no end", at: start - 1) }
    let value = try decoded(start..<at)
    at += 1
    return XMLAttribute(name: text(name), value: String(decoding: value, as: UTF8.self))
  }

  private mutating func readEndTag() throws(XMLFault) {
    let start = at
    at += 2
    let name = try readName("an end tag")
    skipBlanks()
    guard at < bytes.count, bytes[at] == 0x3E else { throw .malformed("the end tag </\(text(name))> has no '>'", at: at) }
    at += 1
    guard let last = open.popLast() else { throw .malformed("</\(text(name))> ends nothing", at: start) }
    guard bytes[last].elementsEqual(bytes[name]) else {
      throw .malformed("</\(text(name))> stands where </\(text(last))> is expected", at: start)
    }
  }

  // MARK: Document type

  /// Passes over a document type that declares nothing. The file that it may name is never opened: for pages it says only that they are XHTML,
  /// anything else could change what the document says.
  private mutating func readDocumentType() throws(XMLFault) {
    let start = at
    guard !hasRoot, !hasDocumentType else { throw .malformed("a document type stands where none may stand", at: start) }
    hasDocumentType = true
    at += "<!DOCTYPE".utf8.count
    skipBlanks()
    let name = text(try readName("the document type"))
    skipBlanks()
    let isPublic = looking(at: "PUBLIC")
    if isPublic || looking(at: "SYSTEM") {
      at += 6
      skipBlanks()
      let identifier = try readLiteral()
      skipBlanks()
      if isPublic, at < bytes.count, bytes[at] == 0x22 || bytes[at] == 0x27 { _ = try readLiteral() }
      guard isPublic, name == "html", identifier.hasPrefix("-//W3C//DTD XHTML") else {
        throw XMLFault(
          kind: .declaration, offset: start, message: "its document type '\(name)' points to another file ('\(identifier.prefix(80))')")
      }
      skipBlanks()
    }
    guard at < bytes.count else { throw .malformed("the document ends inside its document type", at: bytes.count) }
    if bytes[at] == 0x5B {
      throw XMLFault(kind: .declaration, offset: at, message: "its document type declares entities or markup of its own")
    }
    guard bytes[at] == 0x3E else { throw .malformed("the document type has no '>'", at: at) }
    at += 1
  }

  private mutating func readLiteral() throws(XMLFault) -> String {
    guard at < bytes.count, bytes[at] == 0x22 || bytes[at] == 0x27 else {
      throw .malformed("a quoted name is expected in the document type", at: at)
    }
    let start = at + 1
    guard let end = bytes[start...].firstIndex(of: bytes[at]) else { throw .malformed("a quoted name has no end", at: at) }
    at = end + 1
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  // MARK: Characters

  /// The characters of a range, references resolved, line breaks as LF.
  private func decoded(_ range: Range<Int>) throws(XMLFault) -> [UInt8] {
    try refuseControls(range)
    var result: [UInt8] = []
    var from = range.lowerBound
    while let reference = bytes[from..<range.upperBound].firstIndex(of: 0x26) {
      result += bytes[from..<reference]
      let limit = min(range.upperBound, reference + XMLReference.longest)
      guard let end = bytes[reference..<limit].firstIndex(of: 0x3B) else { throw .malformed("'&' begins no reference", at: reference) }
      guard let value = XMLReference.value(of: bytes[(reference + 1)..<end], isPage: knowsPageEntities) else {
        throw .malformed("'\(text(reference..<(end + 1)))' names no character that is known", at: reference)
      }
      UTF16Transcoding.append(value, to: &result)
      from = end + 1
    }
    result += bytes[from..<range.upperBound]
    return result
  }

  private func refuseControls(_ range: Range<Int>) throws(XMLFault) {
    if let offset = bytes[range].firstIndex(where: { $0 < 0x20 && !XMLScanner.isBlank($0) }) {
      throw .malformed("a control character stands in the text", at: offset)
    }
  }

  // MARK: Pieces

  private func looking(at words: String) -> Bool { bytes[at...].starts(with: words.utf8) }

  private mutating func skip(from opening: String, to closing: String, _ what: String) throws(XMLFault) {
    let start = at
    let mark = Array(closing.utf8)
    at += opening.utf8.count
    while at + mark.count <= bytes.count {
      if bytes[at] == mark[0], bytes[at..<(at + mark.count)].elementsEqual(mark) {
        at += mark.count
        return
      }
      at += 1
    }
    throw .malformed("\(what) has no end", at: start)
  }

  private mutating func readName(_ what: String) throws(XMLFault) -> Range<Int> {
    let start = at
    while at < bytes.count, Self.isName(bytes[at], isFirst: at == start) { at += 1 }
    guard at > start, at - start <= 256 else { throw .malformed("the name of \(what) is expected", at: start) }
    return start..<at
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private func localName(_ range: Range<Int>) -> String {
    text((bytes[range].firstIndex(of: 0x3A).map { $0 + 1 } ?? range.lowerBound)..<range.upperBound)
  }

  @discardableResult
  private mutating func skipBlanks() -> Bool {
    let start = at
    while at < bytes.count, Self.isBlank(bytes[at]) { at += 1 }
    return at > start
  }

  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

  private static func isName(_ byte: UInt8, isFirst: Bool) -> Bool {
    switch byte {
    case 0x41...0x5A, 0x61...0x7A, 0x5F, 0x3A, 0x80...: true
    case 0x30...0x39, 0x2D, 0x2E: !isFirst
    default: false
    }
  }
}
