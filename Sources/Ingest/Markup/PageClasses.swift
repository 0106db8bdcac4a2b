/// Roles of the elements of a EUR-Lex page, by their classes: `oj-ti-art` of today, `ti-art` of older pages, `title-article-norm` of
/// consolidated acts.
enum PageClasses {
  static func role(of tag: XMLTag) -> MarkupRole {
    switch tag.name {
    case "head", "script", "style", "title", "nav", "form", "img", "colgroup", "col": return .skipped
    case "br", "hr": return .lineBreak
    case "td", "th": return .nextCell
    case "a" where isNoteLink(tag): return .skipped
    default: break
    }
    var isGlued = false
    for word in tag.value("class").split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "\t" }) {
      let name = word.hasPrefix("oj-") ? word.dropFirst(3) : word
      if isSkipped(name) { return .skipped }
      if name == "ti-art" || name == "title-article-norm" { return .unit }
      if isTitle(name) { return .title }
      if name == "inline-element" || name == "grid-list-column-2" { isGlued = true }
    }
    if isGlued { return .nextCell }
    return blocks.contains(tag.name) ? .block : .inline
  }

  /// A link to a footnote; its text is the footnote's number.
  private static func isNoteLink(_ tag: XMLTag) -> Bool {
    tag.value("href").hasPrefix("#") && (tag.value("id").hasPrefix("ntc") || tag.value("id").hasPrefix("src."))
  }

  private static func isTitle(_ name: Substring) -> Bool {
    name == "sti-art" || name == "stitle-article-norm" || name == "doc-ti" || name == "ti-annotation"
      || titlePrefixes.contains { name.hasPrefix($0) }
  }

  private static func isSkipped(_ name: Substring) -> Bool {
    skipped.contains(String(name)) || skippedPrefixes.contains { name.hasPrefix($0) }
  }

  private static let titlePrefixes = ["ti-section", "ti-grseq", "title-division", "title-gr-seq", "title-annex"]
  private static let skippedPrefixes = ["hd-", "title-doc", "title-fam", "separator", "toc"]
  private static let skipped: Set<String> = [
    "note", "note-tag", "footnote", "signatory", "modref", "arrow", "disclaimer", "eli-main-title", "reference",
  ]
  private static let blocks: Set<String> = [
    "body", "div", "p", "li", "ul", "ol", "dl", "dt", "dd", "table", "tbody", "thead", "tfoot", "tr", "h1", "h2", "h3", "h4", "h5", "h6",
    "section", "article", "blockquote", "caption",
  ]
}
