/// The kinds of marked-up laws that are read.
enum MarkupDialect: Equatable {
  /// Any version: elements are known by their local names.
  case akomaNtoso
  /// United States Legislative Markup: bills, acts, the Code.
  case uslm
  /// Pages of the Official Journal and consolidated acts.
  case eurLex

  /// What to call it in a message.
  var name: String {
    switch self {
    case .akomaNtoso: "Akoma Ntoso"
    case .uslm: "USLM"
    case .eurLex: "a EUR-Lex page"
    }
  }

  /// Tells a document by its root element, a page by its classes; nil for anything else.
  /// - Complexity: O(bytes) for a page, else O(1).
  init?(root: XMLTag, document: [UInt8]) {
    switch root.name {
    case "akomaNtoso": self = .akomaNtoso
    case "html":
      guard Self.isEURLex(document) else { return nil }
      self = .eurLex
    default:
      guard root.attributes.contains(where: { $0.name.hasPrefix("xmlns") && $0.value.contains("/uslm") }) else { return nil }
      self = .uslm
    }
  }

  /// Whether a page has the classes that no law page but EUR-Lex's has.
  static func isEURLex(_ document: [UInt8]) -> Bool {
    let marks = ["ti-art\"", "ti-art'", "title-article-norm", "eli-subdivision", "eli-container"].map { Array($0.utf8) }
    var at = document.startIndex
    while let next = document[at...].firstIndex(where: { $0 == 0x74 || $0 == 0x65 }) {
      if marks.contains(where: { document[next...].starts(with: $0) }) { return true }
      at = next + 1
    }
    return false
  }
}
