import ClauseStructure
import LegalText

/// A clause tree as lines that a test can spell out.
///
/// `id <kind> [path] {heading} own text // flush text`, parts that are empty left out; `~` before the kind of a synthetic node, `"` before
/// that of a quoted one; a line break inside a text is shown as `⏎`.
public enum OutlineText {
  /// The outline of an English text.
  public static func of(_ text: String, headings: [(offset: Int, level: Int)] = []) -> [String] {
    let bytes = Array(text.utf8)
    return lines(ClauseParser(words: EnglishRuleset.structure).parse(bytes, headings: headings), bytes)
  }

  /// The outline of a text in another language of the checkout.
  public static func of(_ text: String, language: String) -> [String] {
    guard let words = CheckoutRuleset.shared.structures[language] else {
      preconditionFailure("the checkout has no structure words for '\(language)'")
    }
    let bytes = Array(text.utf8)
    return lines(ClauseParser(words: words).parse(bytes), bytes)
  }

  /// One line for each node, in order.
  public static func lines(_ tree: ClauseTree, _ bytes: [UInt8]) -> [String] {
    func shown(_ range: ByteRange) -> String {
      String(decoding: bytes[range.start..<range.end], as: UTF8.self).replacing("\r\n", with: "⏎").replacing("\n", with: "⏎")
    }
    return tree.nodes.map { node in
      let marks = (node.isQuoted ? "\"" : "") + (node.isSynthetic ? "~" : "")
      var parts = [node.id, "<\(marks)\(node.kind.rawValue)>"]
      if !node.path.isEmpty { parts.append("[\(node.path.joined(separator: "/"))]") }
      if !node.heading.isEmpty { parts.append("{\(node.heading)}") }
      if !node.text.isEmpty { parts.append(shown(node.text)) }
      for flush in node.flush { parts.append("// \(shown(flush))") }
      return parts.joined(separator: " ")
    }
  }

  /// The ids of an English text's nodes, in order.
  public static func ids(_ text: String) -> [String] {
    ClauseParser(words: EnglishRuleset.structure).parse(Array(text.utf8)).nodes.map(\.id)
  }
}
