/// Roles of the elements of Akoma Ntoso and USLM.
struct MarkupElements {
  private let roles: [String: MarkupRole]
  private let dialect: MarkupDialect

  /// - Parameter hasArticles: A `section` of Akoma Ntoso groups articles where there are any.
  init(_ dialect: MarkupDialect, hasArticles: Bool) {
    self.dialect = dialect
    let groups = dialect == .uslm ? Self.uslm : Self.akomaNtoso
    var roles: [String: MarkupRole] = [:]
    for (role, names) in groups + Self.both {
      for name in names.split(separator: " ") { roles[String(name)] = role }
    }
    if dialect == .akomaNtoso && hasArticles { roles["section"] = .container }
    self.roles = roles
  }

  /// An element that is not listed is part of its line.
  func role(of tag: XMLTag) -> MarkupRole {
    switch tag.name {
    case "quotedStructure", "embeddedStructure": return .quotation(mark: !tag.value("startQuote").isEmpty)
    case "ref" where tag.value("class").contains("footnote"): return .skipped
    case "p" where tag.value("class").contains("sidenote"): return .skipped
    default: return roles[tag.name] ?? .inline
    }
  }

  private static let both: [(MarkupRole, String)] = [
    (.number, "num"), (.title, "crossHeading"), (.block, "p content block table tr tbody thead caption ul ol li"), (.lineBreak, "br"),
    (.nextCell, "td th"), (.phrase, "quotedText"), (.skipped, "meta toc note notes authorialNote noteRef footnote img"),
  ]

  private static let akomaNtoso: [(MarkupRole, String)] = [
    (.container, "book tome part subpart title subtitle chapter subchapter division subdivision attachment component"),
    (.unit, "article section rule"),
    (
      .level,
      "subsection paragraph subparagraph clause subclause point indent alinea item level transitional proviso recital citation "
        + "hcontainer"
    ),
    (.heading, "heading subheading"),
    (
      .block,
      "intro list blockList listIntroduction blockContainer container formula longTitle tblock recitals citations preamble body mainBody"
    ),
    (.phrase, "embeddedText"), (.continuation, "wrapUp listWrapUp"), (.blank, "eol eop"), (.frontMatter, "preface"),
    (.skipped, "coverPage conclusions remark noteRef marker popup collectionBody"),
  ]

  private static let uslm: [(MarkupRole, String)] = [
    (.container, "title subtitle chapter subchapter part subpart division subdivision article schedule appendix"),
    (.unit, "section courtRule"),
    (.level, "subsection paragraph subparagraph clause subclause item subitem subsubitem level listItem appropriations"),
    (.heading, "heading subheading"), (.continuation, "continuation"), (.quotation(mark: false), "quotedContent"),
    (
      .block,
      "chapeau text longTitle docTitle officialTitle enactingFormula resolvingClause preamble recital list layout header row main"
    ),
    (.nextCell, "column"), (.title, "centerRunningHead"),
    (
      .skipped,
      "preface sourceCredit sidenote page pageHeading editorialContent editorialNote statutoryNote changeNote uscNote legislativeHistory "
        + "signatures signature endorsement attestation index backMatter endMarker slugLine"
    ),
  ]
}
