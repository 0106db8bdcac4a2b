/// The word lists of one language, checked and compiled.
///
/// ```swift
/// let (lexicon, faults) = Lexicon.load(language: "en", lists: lists, sources: sources, categories: categories)
/// let text = try tokenizer.tokenize(Array("Whoever disturbs the public order …".utf8))
/// for match in lexicon!.match(text) { … lexicon!.entries[match.entry].category … }
/// ```
/// It says which listed words stand where. What they mean in a clause is the indicators' business.
/// Immutable: one lexicon serves all threads.
public struct Lexicon: Sendable {
  /// Name of the list whose matches remove what lies wholly inside them.
  public static let neutralList = "neutral"

  /// In the order in which the files were handed in, then by line.
  public let entries: [LexiconEntry]
  /// Code of the language, e.g. `en`.
  public let language: String
  /// The sources that the entries may cite, in file order; empty when no table was handed in.
  public let sources: [LegalSource]
  /// Sixteen hexadecimal digits over all that the entries say, whatever the order and the names of the files.
  public let contentHash: String

  let automaton: TokenAutomaton
  /// Number of the overlap group of each entry.
  let listNumbers: [UInt32]
  /// Number of the neutral list, or nil when there is none.
  let neutralNumber: UInt32?

  init(language: String, entries: [LexiconEntry], sources: [LegalSource], automaton: TokenAutomaton) {
    var numbers: [String: UInt32] = [:]
    listNumbers = entries.map { entry in
      let number = numbers[entry.overlapGroup] ?? UInt32(numbers.count)
      numbers[entry.overlapGroup] = number
      return number
    }
    neutralNumber = numbers[Self.neutralList]
    contentHash = LexiconDigest.digest(language: language, entries)
    self.language = language
    self.entries = entries
    self.sources = sources
    self.automaton = automaton
  }
}
