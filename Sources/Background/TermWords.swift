public import Definitions

/// The words of a language that decide what may be a term: data from `lexicons/<language>/term.tsv`.
///
/// No tagger says which words are nouns; a word that is in none of these lists may open, fill and close a term.
public struct TermWords: Sendable {
  /// What a word may do in a term.
  public enum Part: UInt8, Sendable {
    /// It may stand anywhere.
    case content
    /// It may stand anywhere but at the end: `stored`, `burdensome`.
    case modifier
    /// It may stand inside: `of`.
    case link
    /// It may stand nowhere: `the`, `shall`, `commits`.
    case barred
  }

  public let inflection: Inflection
  private let parts: [UInt64: Part]
  private let barredEndings: [[UInt8]]
  private let modifierEndings: [[UInt8]]
  private let generic: Set<UInt64>
  private let genericPhrases: Set<[String]>
  private let offices: Set<String>
  private let bodies: Set<String>
  /// Words before a capitalised term: `the`, `any`.
  public let determiners: Set<String>

  /// - Parameters:
  ///   - barred: Function words and other words that are no part of a term; folded.
  ///   - barredEndings: Endings of words that are barred: `ly`.
  ///   - modifierEndings: Endings of words that close no term: `ible`.
  ///   - contents: Words that are neither in spite of their ending: `family`.
  ///   - links: Words that join the parts of a term.
  ///   - generic: Words and phrases that are no term by themselves, since every law uses them: `act`, `court of law`.
  ///   - offices: Words that name an office or a body where they open a capitalised name: `Minister`.
  ///   - bodies: Words that make a capitalised name that of an authority: `agency`.
  ///   - determiners: Words before a capitalised term.
  public init(
    inflection: Inflection = Inflection(), barred: [String] = [], barredEndings: [String] = [], modifierEndings: [String] = [],
    contents: [String] = [], links: [String] = [], generic: [String] = [], offices: [String] = [], bodies: [String] = [],
    determiners: [String] = []
  ) {
    self.inflection = inflection
    var parts: [UInt64: Part] = [:]
    for word in contents { parts[WordKey.word(inflection.base(word))] = .content }
    for word in barred { parts[WordKey.word(inflection.base(word))] = .barred }
    for word in links { parts[WordKey.word(inflection.base(word))] = .link }
    self.parts = parts
    self.barredEndings = barredEndings.map { Array($0.utf8) }
    self.modifierEndings = modifierEndings.map { Array($0.utf8) }
    let phrases = generic.map { phrase in phrase.split(separator: " ").map { inflection.base(String($0)) } }
    self.generic = Set(phrases.filter { $0.count == 1 }.map { WordKey.word($0[0]) })
    genericPhrases = Set(phrases.filter { $0.count > 1 })
    self.offices = Set(offices.map(inflection.base))
    self.bodies = Set(bodies.map(inflection.base))
    self.determiners = Set(determiners)
  }

  /// Whether there is nothing to tell terms by.
  public var isEmpty: Bool { parts.isEmpty }

  /// What a word in its base form may do.
  public func part(_ base: String) -> Part { part(WordKey.word(base), Array(base.utf8)) }

  func part(_ key: UInt64, _ base: [UInt8]) -> Part {
    if let part = parts[key] { return part }
    if barredEndings.contains(where: { Self.ends(base, $0) }) { return .barred }
    return modifierEndings.contains { Self.ends(base, $0) } ? .modifier : .content
  }

  /// At least two letters stay before an ending.
  private static func ends(_ word: [UInt8], _ ending: [UInt8]) -> Bool {
    word.count > ending.count + 1 && word[(word.count - ending.count)...].elementsEqual(ending)
  }

  /// Whether a word is no term by itself.
  public func isGeneric(_ key: UInt64) -> Bool { generic.contains(key) }

  /// Whether a phrase of several words in their base forms is no term, or none of its words is special.
  public func isGeneric(phrase words: [String]) -> Bool {
    genericPhrases.contains(words) || words.allSatisfy { generic.contains(WordKey.word($0)) || part($0) != .content }
  }

  /// Whether a word in its base form is a kind of authority.
  public func isBody(_ word: String) -> Bool { bodies.contains(word) }

  /// Whether a word in its base form names an office or a body.
  public func isOffice(_ word: String) -> Bool { offices.contains(word) }
}
