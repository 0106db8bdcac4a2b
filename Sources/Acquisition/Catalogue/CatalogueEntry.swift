/// An official source of one law, as `corpus/catalogue/catalogue.tsv` has it.
public struct CatalogueEntry: Sendable, Hashable {
  /// What a catalogued text is.
  public enum Kind: String, Sendable, Hashable, CaseIterable { case treaty, act, code, regulation }

  /// What the text behind the address is written in, in the end.
  public enum Format: String, Sendable, Hashable, CaseIterable { case html, xml, akn, pdf, txt }

  /// Stable key: `ke-cmca-2018`.
  public var id: String
  public var title: String
  /// English name of the State or organisation.
  public var jurisdiction: String
  /// ISO 639-1.
  public var language: String
  public var source: Source
  public var format: Format
  public var licence: String
  public var kind: Kind
  public var note: String
  /// 1-based line in the catalogue.
  public var line: Int

  /// Whether the address shows where to find the text and not the text: it must not be scored as if it were the law.
  public var isLandingPage: Bool { note.hasPrefix("landing page") }
  /// Whether a text behind the address can be read, as far as its format says.
  public var isReadable: Bool { !isLandingPage && format != .pdf }
}
