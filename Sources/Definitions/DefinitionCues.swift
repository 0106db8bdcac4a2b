public import LegalText

/// The words by which a language defines: data from `lexicons/<language>/definition.tsv`.
public struct DefinitionCues: Sendable {
  /// A defining phrase.
  struct Verb: Sendable {
    var words: [String]
    var pattern: DefinitionPattern
    /// Its subject may be several terms.
    var isPlural: Bool
    /// It defines wherever it follows the opening words of a paragraph.
    var isSure: Bool
  }

  /// By first word; longer phrases first.
  let verbs: [String: [Verb]]
  /// Phrases before the term that they define; longer first.
  let openers: [(words: [String], pattern: DefinitionPattern)]
  /// Phrases that introduce a label; longer first.
  let labelOpeners: [[String]]
  let introductions: [[String]]
  let listIntroductions: [[String]]
  let headings: [[String]]
  let termWords: [[String]]
  let qualifiers: [[String]]
  let copulas: Set<String>
  let corresponding: Set<String>
  /// In their base form.
  let instrumentWords: Set<String>
  let otherInstrumentWords: Set<String>
  let unitWords: Set<String>
  /// As printed.
  let conjunctions: [String]
  let articles: Set<String>
  let demonstratives: Set<String>
  let nonTermWords: Set<String>
  let wordsInNoTerm: Set<String>
  let rangeWords: Set<String>
  let bodyOpeners: Set<String>
  let verbMarkers: Set<String>
  /// Base forms of the names of scopes to the kinds of node they may mean.
  let scopeKinds: [String: Set<ClauseKind>]
  public let inflection: Inflection
  let nameLinks: Set<String>
  /// Phrases that the drafting rules look for, by their kind; longer first.
  let lintPhrases: [DefinitionWordKind: [[String]]]

  /// - Parameters:
  ///   - words: Folded words, phrases with one blank between their words, in any order but for conjunctions.
  ///   - scopeKinds: Names of scopes to the kinds of node they may mean.
  public init(_ words: [DefinitionWordKind: [String]] = [:], scopeKinds: [String: Set<ClauseKind>] = [:]) {
    func list(_ kind: DefinitionWordKind) -> [String] { words[kind] ?? [] }
    func phrases(_ kind: DefinitionWordKind) -> [[String]] {
      // A hyphen separates words, as it does in the text.
      list(kind).map { $0.split { $0 == " " || $0 == "-" }.map(String.init) }.filter { !$0.isEmpty }.sorted {
        ($1.count, $0.joined()) < ($0.count, $1.joined())
      }
    }
    let inflection = Inflection(plural: list(.plural), verbForm: list(.verbForm), elision: list(.elision))
    func bases(_ kind: DefinitionWordKind) -> Set<String> { Set(list(kind).map(inflection.base)) }
    let plural = Set(list(.pluralVerb))
    let sure = Set(list(.sureVerb))
    var verbs: [String: [Verb]] = [:]
    for (kind, pattern) in Self.verbKinds {
      for phrase in phrases(kind) {
        let whole = phrase.joined(separator: " ")
        verbs[phrase[0], default: []].append(
          Verb(words: phrase, pattern: pattern, isPlural: plural.contains(whole), isSure: sure.contains(whole)))
      }
    }
    self.verbs = verbs.mapValues { $0.sorted { ($1.words.count, $0.words.joined()) < ($0.words.count, $1.words.joined()) } }
    openers = Self.openerKinds.flatMap { kind, pattern in phrases(kind).map { ($0, pattern) } }
      .sorted { ($1.0.count, $0.0.joined()) < ($0.0.count, $1.0.joined()) }
    labelOpeners = phrases(.label)
    introductions = phrases(.introduction)
    listIntroductions = phrases(.listIntroduction)
    headings = phrases(.heading)
    termWords = phrases(.termWord)
    qualifiers = phrases(.qualifier)
    copulas = Set(list(.copula))
    corresponding = Set(list(.corresponding))
    instrumentWords = bases(.instrument)
    otherInstrumentWords = bases(.otherInstrument)
    unitWords = bases(.unit)
    conjunctions = list(.conjunction)
    articles = Set(list(.article))
    demonstratives = Set(list(.demonstrative))
    nonTermWords = Set(list(.nonTerm))
    wordsInNoTerm = Set(list(.notInTerm))
    rangeWords = Set(list(.range))
    bodyOpeners = Set(list(.bodyOpener))
    verbMarkers = Set(list(.verbMarker))
    self.scopeKinds = Dictionary(scopeKinds.map { (inflection.base($0.key), $0.value) }) { $0.union($1) }
    self.inflection = inflection
    nameLinks = Set(list(.nameLink))
    let lintKinds: [DefinitionWordKind] = [.rule, .discretion, .delegation, .catchAll, .asAmended]
    lintPhrases = Dictionary(uniqueKeysWithValues: lintKinds.map { ($0, phrases($0)) })
  }

  private static let verbKinds: [(DefinitionWordKind, DefinitionPattern)] = [
    (.means, .means), (.mixed, .mixed), (.includes, .includes), (.excludes, .excludes), (.byReference, .byReference), (.deeming, .deeming),
  ]
  private static let openerKinds: [(DefinitionWordKind, DefinitionPattern)] = [
    (.beforeMeans, .means), (.beforeIncludes, .includes), (.beforeDeeming, .deeming),
  ]
}
