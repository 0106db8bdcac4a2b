public import LegalText
public import Lexicon
import Tokenization

/// A lexicon as the indicators see it: the cue of each entry.
///
/// Made once for a lexicon and shared by all documents and threads.
public struct LexiconCues: Sendable {
  public let lexicon: Lexicon
  /// Folded words that name a unit or a container (`StructureWords.kinds`): they tell which part of a text a clause speaks of.
  public let unitWords: [String: ClauseKind]
  /// What each piece of evidence is worth for the role of a clause.
  public let roleWeights: RoleWeights
  /// By entry; nil when no indicator knows the category.
  private let cues: [Cue?]

  /// - Complexity: O(entries).
  public init(lexicon: Lexicon, unitWords: [String: ClauseKind], roleWeights: RoleWeights = RoleWeights()) {
    self.lexicon = lexicon
    self.unitWords = unitWords
    self.roleWeights = roleWeights
    cues = lexicon.entries.map { Cue(list: $0.list, category: $0.category) }
  }

  /// The number behind the last hyphen of an entry's id, as in the list `amount`.
  func value(of entry: Int) -> Double? { lexicon.entries[entry].id.split(separator: "-").last.flatMap { Double($0) } }

  /// All matches in a run of tokens, in reading order, those of unknown categories left out.
  func matches(of search: LexiconSearch, _ tokens: Range<Int>, node: Int) -> [CueMatch] {
    guard !tokens.isEmpty else { return [] }
    return search.matches(tokens).compactMap { match in
      guard let cue = cues[match.entry] else { return nil }
      return CueMatch(
        cue: cue, grade: lexicon.entries[match.entry].grade, entry: match.entry, tokens: match.tokens,
        range: match.range, node: node)
    }
  }
}
