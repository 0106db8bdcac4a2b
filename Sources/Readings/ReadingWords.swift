public import LegalText

/// The words by which a language joins, limits and cites clauses: data from `lexicons/<language>/reading.tsv`. All words are folded.
public struct ReadingWords: Sendable {
  /// Names of units with what they name, in the singular.
  public var units: [String: ClauseKind]
  /// The same in the plural.
  public var pluralUnits: [String: ClauseKind]
  /// Between the last two numbers of a list: `and`, `or`.
  public var listWords: Set<String>
  /// Between the ends of a range of numbers: `to`.
  public var rangeWords: Set<String>
  /// Between a clause and the larger one that holds it: `of`.
  public var ofWords: Set<String>
  /// Point to the unit around the words: `this`.
  public var thisWords: Set<String>
  /// Point to the unit named last: `that`.
  public var thatWords: Set<String>
  /// Point to the unit before: `preceding`.
  public var precedingWords: Set<String>
  /// Point to the unit behind: `following`.
  public var followingWords: Set<String>
  /// Stand for `of that` and the unit named last: `thereof`.
  public var thereofWords: Set<String>
  /// Stand behind a number that is cited: `bis`, part of it.
  public var insertionWords: Set<String>
  /// Words that name an instrument: `act`, `convention`.
  public var instrumentWords: Set<String>
  /// Words that name an instrument only in a longer name, since they have other meanings: `order`, `rules`.
  public var weakInstrumentWords: Set<String>
  /// Words that may stand small inside an instrument's name: `of`, `on`.
  public var nameWords: Set<String>
  /// Articles before an instrument's name: `the`.
  public var articles: Set<String>
  /// Stand before an apostrophe as words of their own: `l` in `l'article`.
  public var elisions: Set<String>
  /// Codes cited as number, code, number: `u.s.c`.
  public var codes: Set<String>
  /// Words that may stand behind a number that is cited: `applies`.
  public var tails: Set<String>
  /// Words that end an item of a list and say how the items are joined.
  public var connectors: [String: ListConnector]
  /// Phrases that open words which limit a clause, with what they do; longer phrases first.
  public private(set) var openers: [(words: [String], kind: QualificationKind)]
  /// `first` → 1, for `the First Schedule`.
  public var ordinals: [String: Int]

  public init() {
    units = [:]
    pluralUnits = [:]
    listWords = []
    rangeWords = []
    ofWords = []
    thisWords = []
    thatWords = []
    precedingWords = []
    followingWords = []
    thereofWords = []
    insertionWords = []
    instrumentWords = []
    weakInstrumentWords = []
    nameWords = []
    articles = []
    elisions = []
    codes = []
    tails = []
    connectors = [:]
    openers = []
    ordinals = [:]
  }

  /// Adds a phrase that opens a qualification.
  /// - Parameter phrase: Folded words separated by one blank.
  public mutating func addOpener(_ phrase: String, _ kind: QualificationKind) {
    openers.append((phrase.split(separator: " ").map(String.init), kind))
    openers.sort { ($1.words.count, $0.words.joined(separator: " ")) < ($0.words.count, $1.words.joined(separator: " ")) }
  }
}
