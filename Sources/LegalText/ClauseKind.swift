/// What a node of the clause tree is called in its tradition. The raw value is the `kind` of the `outline` records.
public enum ClauseKind: String, Sendable, CaseIterable {
  // Containers: they hold articles or sections and carry no operative text of their own.
  case book, part, title, division, chapter, subchapter, schedule, annex
  /// Words between quotation marks that an amendment inserts into another instrument.
  case quotation
  // The unit that starts a clause id.
  case article, section, regulation
  // Below it.
  case subsection, paragraph, subparagraph, point, item, subitem, clause, subclause
  /// An unnumbered paragraph (French *alinéa*), numbered by us: `al_n`, always synthetic.
  case alinea
  /// Notes below an article, numbered apart from it (Russian *Примечание*): often where it defines its terms.
  case note
  /// The words before the first article.
  case preamble

  /// Whether nodes of this kind only hold others.
  public var isContainer: Bool {
    switch self {
    case .book, .part, .title, .division, .chapter, .subchapter, .schedule, .annex, .quotation: true
    default: false
    }
  }

  /// Whether a clause id starts at nodes of this kind.
  public var isArticleLevel: Bool { self == .article || self == .section || self == .regulation }

  /// The element's abbreviation in Akoma Ntoso ids (OASIS AKN-NC 1.0 and the Laws.Africa tables).
  public var idPrefix: String {
    switch self {
    case .book: "book"
    case .part: "part"
    case .title: "title"
    case .division: "dvs"
    case .chapter: "chp"
    case .subchapter: "subchp"
    case .schedule: "sch"
    case .annex: "att"
    case .quotation: "qstr"
    case .article: "art"
    case .section: "sec"
    case .regulation: "reg"
    case .subsection: "subsec"
    case .paragraph: "para"
    case .subparagraph: "subpara"
    case .point: "point"
    case .item: "item"
    case .subitem: "subitem"
    case .clause: "cl"
    case .subclause: "subcl"
    case .alinea: "al"
    case .note: "note"
    case .preamble: "preamble"
    }
  }
}
