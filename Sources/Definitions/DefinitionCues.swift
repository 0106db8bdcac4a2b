public import LegalText

/// The words by which a language defines: data from `lexicons/<language>/definition.tsv`.
public struct DefinitionCues: Sendable {
  /// Defining phrases, folded words, with what they do; longer phrases first.
  public let verbs: [(words: [String], pattern: DefinitionPattern)]
  /// Phrases that introduce a label: `hereinafter referred to as`; longer first.
  public let labelOpeners: [[String]]
  /// Words behind "this" that name the whole instrument.
  public let instrumentWords: Set<String>
  /// Phrases that open a list of definitions.
  public let introductions: [[String]]
  /// Phrases in the heading of a definitions article.
  public let headings: [[String]]
  /// Words before a quoted term: `the term`.
  public let termWords: [[String]]

  /// Words that join the terms of one head: `or`.
  public let conjunctions: [String]
  /// Articles before a label's term.
  public let articles: Set<String>
  /// Words before the name of a scope: `this`.
  public let demonstratives: Set<String>
  /// Words that open a sentence, never a term without quotation marks.
  public let nonTermWords: Set<String>
  /// Units that a definition by reference may name in its own text.
  public let unitWords: Set<String>
  /// Words that name another instrument.
  public let otherInstrumentWords: Set<String>
  /// Phrases between a term and its verb: `in relation to`; longer first.
  public let qualifiers: [[String]]
  /// Names of scopes to the kinds of node they may mean.
  public let scopeKinds: [String: Set<ClauseKind>]

  /// - Parameters: Phrases as folded words separated by one blank, in any order.
  public init(
    verbs: [(phrase: String, pattern: DefinitionPattern)] = [], labelOpeners: [String] = [], instrumentWords: [String] = [],
    introductions: [String] = [], headings: [String] = [], termWords: [String] = [], conjunctions: [String] = [], articles: [String] = [],
    demonstratives: [String] = [], nonTermWords: [String] = [], unitWords: [String] = [], otherInstrumentWords: [String] = [],
    qualifiers: [String] = [], scopeKinds: [String: Set<ClauseKind>] = [:]
  ) {
    func words(_ phrase: String) -> [String] { phrase.split(separator: " ").map(String.init) }
    func longestFirst(_ phrases: [String]) -> [[String]] { phrases.map(words).sorted { ($1.count, $0.joined()) < ($0.count, $1.joined()) } }
    self.verbs = verbs.map { (words($0.phrase), $0.pattern) }
      .sorted { ($1.0.count, $0.0.joined()) < ($0.0.count, $1.0.joined()) }
    self.labelOpeners = longestFirst(labelOpeners)
    self.instrumentWords = Set(instrumentWords)
    self.introductions = longestFirst(introductions)
    self.headings = longestFirst(headings)
    self.termWords = longestFirst(termWords)
    self.conjunctions = conjunctions
    self.articles = Set(articles)
    self.demonstratives = Set(demonstratives)
    self.nonTermWords = Set(nonTermWords)
    self.unitWords = Set(unitWords)
    self.otherInstrumentWords = Set(otherInstrumentWords)
    self.qualifiers = longestFirst(qualifiers)
    self.scopeKinds = scopeKinds
  }
}
