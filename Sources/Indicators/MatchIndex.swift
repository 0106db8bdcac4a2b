import Definitions
import LegalText
import Lexicon
import Tokenization

/// All matches of a document, found in one pass over its nodes, in the order of the nodes: a subtree's matches lie side by side.
struct MatchIndex: Sendable {
  /// Matches in texts and flush texts.
  let matches: [CueMatch]
  /// `matches` of node `n` are `starts[n]..<starts[n + 1]`.
  private let starts: [Int]
  /// Matches in headings, by node.
  private let headings: [Int: [CueMatch]]
  /// Indices in `matches` of each cue, ascending.
  private let places: [[Int]]

  /// - Complexity: O(bytes + matches).
  init(
    text: TokenizedText, tree: ClauseTree, cues: LexiconCues, search: LexiconSearch, definitions: DefinitionTable,
    sharing: WorkSharing = .alone
  ) {
    let parts = sharing.pieces(tree.nodes.count) { nodes in Part(nodes, text, tree, cues, search, definitions) }
    var matches: [CueMatch] = []
    matches.reserveCapacity(parts.reduce(0) { $0 + $1.matches.count })
    var starts = [0]
    starts.reserveCapacity(tree.nodes.count + 1)
    var headings: [Int: [CueMatch]] = [:]
    for part in parts {
      for end in part.ends { starts.append(matches.count + end) }
      matches += part.matches
      for (node, found) in part.headings { headings[node] = found }
    }
    var places = [[Int]](repeating: [], count: Cue.allCases.count)
    for (index, match) in matches.enumerated() { places[Int(match.cue.rawValue)].append(index) }
    self.matches = matches
    self.starts = starts
    self.headings = headings
    self.places = places
  }

  /// The matches of a run of nodes.
  private struct Part: Sendable {
    var matches: [CueMatch] = []
    /// Count of matches up to the end of each node.
    var ends: [Int] = []
    var headings: [(node: Int, found: [CueMatch])] = []

    init(
      _ nodes: Range<Int>, _ text: TokenizedText, _ tree: ClauseTree, _ cues: LexiconCues, _ search: LexiconSearch,
      _ definitions: DefinitionTable
    ) {
      let negation = NegationReading(text: text)
      let titles = CitationTitle(text: text, unitWords: cues.unitWords)
      for index in nodes {
        for range in tree.nodes[index].pieces {
          let found = negation.read(cues.matches(of: search, text.tokenIndices(in: range), node: index))
          for match in found where MatchIndex.isUse(match, definitions) && !titles.contains(match) { matches.append(match) }
        }
        ends.append(matches.count)
        if let range = tree.nodes[index].headingRange {
          let found = cues.matches(of: search, text.tokenIndices(in: range), node: index)
          if !found.isEmpty { headings.append((index, found)) }
        }
      }
    }
  }

  /// The head of a definition says nothing about the law; what a clause does may still be told from it.
  private static func isUse(_ match: CueMatch, _ definitions: DefinitionTable) -> Bool {
    if CueSet.roleWords.contains(match.cue) || match.cue == .instrument { return true }
    return match.cue != .neutral && !definitions.isInsideDefinitionOfItself(match.tokens)
  }

  /// Matches in the node's own text and flush texts.
  func matches(of node: Int) -> ArraySlice<CueMatch> { matches[starts[node]..<starts[node + 1]] }

  func headingMatches(of node: Int) -> [CueMatch] { headings[node] ?? [] }

  /// The first match of the cues in a run of nodes that nothing denies and the condition admits.
  /// - Complexity: O(cues · log matches + matches refused).
  func first(_ cues: CueSet, in nodes: Range<Int>, where isWanted: (CueMatch) -> Bool) -> CueMatch? {
    let range = starts[nodes.lowerBound]..<starts[nodes.upperBound]
    var best = range.upperBound
    for cue in Cue.allCases where cues.contains(cue) {
      let list = places[Int(cue.rawValue)]
      var at = list.partitioningIndex { $0 >= range.lowerBound }
      while at < list.count && list[at] < best {
        if !matches[list[at]].isNegated && isWanted(matches[list[at]]) {
          best = list[at]
          break
        }
        at += 1
      }
    }
    return best < range.upperBound ? matches[best] : nil
  }
}
