/// One numbered unit of an instrument (or one unnumbered paragraph that we number), with the places of its parts.
public struct ClauseNode: Sendable {
  /// Akoma Ntoso style id, unique in the document: `sec_5__subsec_1__para_a`.
  public var id: String
  /// Printed numbers from the section or article down, cleaned of brackets and stops: `["5", "1", "a"]`.
  public var path: [String]
  public var kind: ClauseKind
  /// How a lawyer would cite it: `Section 5(1)(a)`, `Article 7, paragraph 1 (a)`.
  public var label: String
  /// Heading or marginal note, blanks folded; empty when there is none.
  public var heading: String
  public var headingRange: ByteRange?
  /// The printed number; nil for synthetic nodes.
  public var labelRange: ByteRange?
  /// Own text: from the first byte after the number (blanks trimmed) to the first child, or to the end. Empty (`start == end`) when
  /// all its text lies in its children.
  public var text: ByteRange
  /// Text that follows a list of children and completes the sentence of each of them.
  public var flush: [ByteRange]
  /// Everything from the number (or heading) to the end of the last descendant or flush text.
  public var full: ByteRange
  /// Index of the parent in the tree's `nodes`; nil at the top.
  public var parent: Int?
  /// Index after the last descendant: descendants are `index + 1 ..< subtreeEnd`.
  public var subtreeEnd: Int
  /// Numbered by us, not by the text.
  public var isSynthetic: Bool
  /// Inside an amendment's quotation: words of another instrument.
  public var isQuoted: Bool

  /// Its own text and the flush texts behind its list.
  public var pieces: [ByteRange] { flush.isEmpty ? [text] : [text] + flush }

  public init(
    id: String = "", path: [String] = [], kind: ClauseKind, label: String = "", heading: String = "", headingRange: ByteRange? = nil,
    labelRange: ByteRange? = nil, text: ByteRange, flush: [ByteRange] = [], full: ByteRange, parent: Int? = nil, subtreeEnd: Int = 0,
    isSynthetic: Bool = false, isQuoted: Bool = false
  ) {
    self.id = id
    self.path = path
    self.kind = kind
    self.label = label
    self.heading = heading
    self.headingRange = headingRange
    self.labelRange = labelRange
    self.text = text
    self.flush = flush
    self.full = full
    self.parent = parent
    self.subtreeEnd = subtreeEnd
    self.isSynthetic = isSynthetic
    self.isQuoted = isQuoted
  }
}
