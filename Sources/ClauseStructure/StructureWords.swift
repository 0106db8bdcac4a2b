public import LegalText
public import Tokenization

/// The words by which a language names the parts of a law: data from `lexicons/<language>/structure.tsv`.
public struct StructureWords: Sendable {
  /// Folded words that name a container or an article-level unit, to the node's kind: `chapter` → `.chapter`.
  public var kinds: [String: ClauseKind]
  /// Folded words after which a number is a citation, not a label: `section`, `paragraph`, `articles`, `under`.
  public var citationWords: Set<String>
  /// Folded words that follow a citation: `of`, `above`, `thereof`.
  public var citationTails: Set<String>
  /// Folded words that join the last item of a list: `and`, `or`.
  public var conjunctions: Set<String>
  /// Folded words between the ends of a range of numbers: `to`, `through`.
  public var rangeWords: Set<String>
  /// Folded headings that open a table of contents: `arrangement of sections`.
  public var contentsHeadings: Set<String>
  /// Folded ordinal words to their number: `first` → 1.
  public var ordinals: [String: Int]
  /// Folded words that open a proviso or exception: `provided`.
  public var provisoWords: Set<String>
  /// Folded words that define: `means`. A paragraph that opens with a term and one of them is a definition, never flush text or a heading.
  public var definingWords: Set<String>
  /// Folded words that end neither a sentence nor a title: `of`, `shall`. A line that breaks off there goes on in the next.
  public var unfinishedWords: Set<String>
  /// Folded words that open no term: `shall`, `by`. A line that opens with one of them goes on with a sentence, whatever defining word follows.
  public var nonTermWords: Set<String>
  /// Units whose names stand around their numbers: `第…条`.
  public var frames: [NumberFrame] = []
  /// The letters that number the items of lists, where they are not the English ones. A language may have several orders.
  public var letterOrders: [LetterOrder] = []
  /// Folded words behind the number of an inserted provision, in order: `مكرر` → 1.
  public var insertions: [String: Int] = [:]
  /// Folded words of units that bear no title: what stands behind their number is law, though no stop ends it.
  public var untitledUnits: Set<String> = []
  /// Folded headings without a number that group units: `บทเฉพาะกาล`.
  public var crossHeadings: Set<String> = []
  /// Abbreviations whose stop ends no sentence; handed to the tokenizer.
  public var abbreviations: Abbreviations

  public init(
    kinds: [String: ClauseKind] = [:], citationWords: Set<String> = [], citationTails: Set<String> = [],
    conjunctions: Set<String> = [], rangeWords: Set<String> = [], contentsHeadings: Set<String> = [], ordinals: [String: Int] = [:],
    provisoWords: Set<String> = [],
    definingWords: Set<String> = [], unfinishedWords: Set<String> = [], nonTermWords: Set<String> = [], abbreviations: Abbreviations = []
  ) {
    self.kinds = kinds
    self.citationWords = citationWords
    self.citationTails = citationTails
    self.conjunctions = conjunctions
    self.rangeWords = rangeWords
    self.contentsHeadings = contentsHeadings
    self.ordinals = ordinals
    self.provisoWords = provisoWords
    self.definingWords = definingWords
    self.unfinishedWords = unfinishedWords
    self.nonTermWords = nonTermWords
    self.abbreviations = abbreviations
  }

  /// Numbers may be written in another way than with ASCII digits and Latin letters in English order.
  var readsScripts: Bool { !letterOrders.isEmpty || !frames.isEmpty }
}
