/// Makes XML out of any bytes: each line becomes an element of a law, and here and there the markup is broken.
struct FuzzedMarkup {
  /// The document.
  private(set) var bytes: [UInt8]
  /// Every line was escaped and every element closed: it must be read, and no word of it may be lost.
  private(set) var isWhole = true
  /// The bytes of the lines, blanks left out.
  private(set) var words: [UInt8] = []

  private static let roots = [
    ("<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0/WD17\"><act><body>", "</body></act></akomaNtoso>"),
    ("<bill xmlns='http://schemas.gpo.gov/xml/uslm'><main>", "</main></bill>"),
    ("<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><div class=\"eli-container\">", "</div></body></html>"),
  ]

  /// Elements of all vocabularies: an unknown one must do no harm.
  private static let elements = [
    "section", "subsection", "paragraph", "num", "heading", "content", "p", "chapeau", "continuation", "wrapUp", "intro", "quotedContent",
    "quotedStructure startQuote=\"x\"", "quotedText", "proviso", "def", "term", "list", "point", "part", "article", "recital", "table",
    "tr",
    "td", "td class='x'", "p class=\"oj-ti-art\"", "p class=\"ti-section-1\"", "p class=\"oj-sti-art\"", "div class=\"grid-list-column-2\"",
    "span class=\"no-parag\"", "br", "crossHeading", "item", "attachment", "unheard.of",
  ]

  /// - Parameter input: Any bytes; the same bytes give the same document.
  init(_ input: [UInt8]) {
    var random = FuzzSeeds(input.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 })
    let breaks = Int.random(in: 0..<3, using: &random) == 0
    let root = Self.roots[Int.random(in: 0..<3, using: &random)]
    bytes = Array(root.0.utf8)
    var open: [String] = []
    for line in input.split(separator: 0x0A) {
      while !open.isEmpty, Int.random(in: 0..<3, using: &random) == 0 { close(&open) }
      let element = Self.elements[Int.random(in: 0..<Self.elements.count, using: &random)]
      bytes += Array("<\(element)>".utf8)
      open.append(String(element.prefix { $0 != " " }))
      let isRaw = breaks && Int.random(in: 0..<4, using: &random) == 0
      if isRaw { isWhole = false }
      for byte in line {
        switch byte {
        case 0x3C where !isRaw: bytes += Array("&lt;".utf8)
        case 0x26 where !isRaw: bytes += Array("&#x26;".utf8)
        default: bytes.append(byte)
        }
        if byte > 0x20 && byte != 0x7F { words.append(byte) }
      }
      if Int.random(in: 0..<2, using: &random) == 0 { close(&open) }
    }
    while !open.isEmpty { close(&open) }
    bytes += Array(root.1.utf8)
    if breaks, Int.random(in: 0..<2, using: &random) == 0 {
      isWhole = false
      bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random))
    }
    // Pages lose the signs of amending acts.
    if root.0.hasPrefix("<html") { isWhole = false }
  }

  private mutating func close(_ open: inout [String]) {
    if let name = open.popLast() { bytes += Array("</\(name)>".utf8) }
  }
}
