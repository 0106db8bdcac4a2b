/// Formats that give themselves away by their first bytes and are no plain text.
package enum ContentSignature: Equatable {
  case pdf, zip, gzip, oldWord, richText, html, xml

  /// What the bytes look like, or nil for anything else. Blanks and a byte order mark before the signature are passed over.
  package static func of(_ bytes: [UInt8]) -> ContentSignature? {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) { return .zip }
    if bytes.starts(with: [0x1F, 0x8B, 0x08]) { return .gzip }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return .oldWord }
    var head = bytes.prefix(headByteCount)
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { head = head.dropFirst(3) }
    head = head.drop { $0 == 0x20 || 0x09...0x0D ~= $0 }
    if head.starts(with: Array("%PDF".utf8)) { return .pdf }
    if head.starts(with: Array("{\\rtf".utf8)) { return .richText }
    guard head.first == 0x3C else { return nil }
    let text = String(decoding: head, as: UTF8.self).lowercased()
    if text.hasPrefix("<?xml") { return text.contains("<html") ? .html : .xml }
    if text.hasPrefix("<!doctype") { return text.hasPrefix("<!doctype html") ? .html : .xml }
    if ["html", "head", "body", "script"].contains(where: { text.hasPrefix("<\($0)>") || text.hasPrefix("<\($0) ") }) { return .html }
    return text.contains(" xmlns") || text.hasPrefix("<akomantoso") ? .xml : nil
  }

  /// Bytes that are looked at.
  private static let headByteCount = 1024

  /// Whether it is read when markup is expected.
  package var isMarkup: Bool { self == .html || self == .xml }

  /// What to call it in a message.
  package var name: String {
    switch self {
    case .pdf: "a PDF file"
    case .zip: "a ZIP archive (DOCX, ODT and EPUB files are such)"
    case .gzip: "a gzip archive"
    case .oldWord: "an old Office file (DOC, XLS)"
    case .richText: "an RTF file"
    case .html: "an HTML page"
    case .xml: "an XML document"
    }
  }

  var hint: String {
    switch self {
    case .pdf: "convert it to text first, e.g. pdftotext -layout FILE.pdf FILE.txt"
    case .zip: "convert the document to text first, e.g. pandoc -t plain FILE.docx -o FILE.txt"
    case .gzip: "unpack it first: gunzip FILE"
    case .oldWord, .richText: "convert it to text first, e.g. soffice --convert-to txt:Text FILE"
    case .html: "a EUR-Lex page is read with --input xml; if another page is the law, convert it: pandoc -t plain FILE.html -o FILE.txt"
    case .xml: "Akoma Ntoso, USLM and EUR-Lex XHTML are read from files ending in .xml .akn .uslm .xhtml, or with --input xml"
    }
  }
}
