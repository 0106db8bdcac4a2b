public import Background
public import ClauseStructure
public import Definitions
public import Ingest
import Lexicon
public import Readings
public import RiskModel

/// All that decides about a score besides the text: word lists, model, allowed terms, thresholds. Immutable in a run and shared by
/// all its threads.
public struct Ruleset: Sendable {
  /// Version of the rules that are code. It changes whenever the same text, lists and model may score differently.
  public static let engineVersion = "1"
  /// Language that is assumed where nothing speaks against it, and whose structure words serve where a language has none.
  public static let fallbackLanguage = "en"

  /// By language code: languages with word lists, which can be scored.
  public let packs: [String: LanguagePack]
  /// By language code: languages whose numbering and headings are known, which can be outlined.
  public let structures: [String: StructureWords]
  /// By language code: languages whose definitions can be read.
  public let definitions: [String: DefinitionReader]
  /// By language code: languages whose citations can be read.
  public let readings: [String: ReadingReader]
  /// How much each way of leaving a definition open weighs. It decides about no score.
  public var residualWeights = ResidualWeights()
  /// Which clauses belong to which topic of a heatmap. It decides about no score.
  public var topics = TopicTable()
  /// By language code: which words may make a term.
  public var termWords: [String: TermWords] = [:]
  /// By language code: languages with background statistics, which find terms that no list knows.
  public var termHoods: [String: TermHood] = [:]
  public let identifier: LanguageIdentifier
  public let model: RiskModel
  /// Terms of art that are accepted.
  public var allowances: [AllowedTerm] = []
  /// The day, `YYYY-MM-DD`, on which remarks in a text (`Suppression`) must still apply; nil not to follow any, as befits texts of others.
  public var suppressionDay: String?
  /// Coverage in [0, 1] below which a document is marked as partial.
  public var partialCoverage = 0.8

  public init(
    packs: [LanguagePack], structures: [String: StructureWords], definitions: [String: DefinitionReader],
    readings: [String: ReadingReader] = [:], identifier: LanguageIdentifier, model: RiskModel
  ) {
    self.packs = Dictionary(uniqueKeysWithValues: packs.map { ($0.language, $0) })
    self.structures = structures
    self.definitions = definitions
    self.readings = readings
    self.identifier = identifier
    self.model = model
  }

  /// Titles of the sources that entries and indicators cite, by key.
  public var sourceTitles: [String: String] {
    var titles: [String: String] = [:]
    for language in languages {
      for source in packs[language]?.lexicon.sources ?? [] { titles[source.key] = source.title }
    }
    return titles
  }

  /// Codes of the languages that can be scored, in alphabetical order.
  public var languages: [String] { packs.keys.sorted() }

  /// Sixteen hexadecimal digits over all word lists, whatever the order of languages and files.
  public var lexiconHash: String {
    var digest = ContentDigest()
    for language in languages { digest.add("\(language) \(packs[language]?.lexicon.contentHash ?? "")") }
    return digest.hexadecimal
  }

  /// Sixteen hexadecimal digits over engine, word lists and model: documents scored under the same hash and the same allowed terms
  /// may be compared.
  public var contentHash: String {
    var digest = ContentDigest()
    for part in [Self.engineVersion, lexiconHash, model.contentHash] { digest.add(part) }
    for (code, hood) in termHoods.sorted(by: { $0.key < $1.key }) where hood.settings.scoreShare > 0 {
      digest.add("\(code) \(String(hood.table.checksum, radix: 16)) \(hood.settings)")
    }
    return digest.hexadecimal
  }
}
