/// How an article is cited when only its clauses are stored: `Section 5` of `Section 5(1)(a)`.
enum ArticleLabel {
  /// - Parameters:
  ///   - article: Its id, with which the ids of its clauses begin: `sec_5`.
  ///   - clause: The id of one of its clauses: `sec_5__subsec_1__para_a`.
  ///   - label: How that clause is cited. Each unit below the article has put its own piece behind it: `(1)`, ` (a)`, `, paragraph 2`,
  ///     `, point (a)`.
  /// - Returns: The clause's label without those pieces; the whole of it where the ids do not fit.
  static func label(of article: String, from clause: String, labelled label: String) -> String {
    guard clause.hasPrefix(article) else { return label }
    let below = clause.dropFirst(article.count)
    guard below.hasPrefix("__") else { return label }
    var rest = Substring(label)
    // A repeated id bears a mark that no label shows.
    for segment in below.split(separator: "__") where !segment.hasPrefix("oc_") { rest = withoutLastPiece(rest) }
    return rest.isEmpty ? label : String(rest)
  }

  private static func withoutLastPiece(_ label: Substring) -> Substring {
    var rest = label
    if rest.last == ")", let bracket = rest.lastIndex(of: "(") {
      rest = rest[..<bracket]
      if rest.hasSuffix(", point ") { rest = rest.dropLast(", point ".count) }
      while rest.last == " " { rest.removeLast() }
      return rest
    }
    guard let comma = rest.lastIndex(of: ",") else { return rest }
    return rest[..<comma]
  }
}
