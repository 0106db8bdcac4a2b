import Definitions
import LegalText
import Tokenization

/// Runs of tokens that are looked up by place; they may overlap.
struct TokenRuns {
  /// Ascending by their beginnings.
  private let runs: [Range<Int>]
  private let longest: Int

  init(_ runs: [Range<Int>]) {
    self.runs = runs.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    longest = runs.map(\.count).max() ?? 0
  }

  /// - Complexity: O(log runs + runs around the place).
  func contains(where isWanted: (Range<Int>) -> Bool, around tokens: Range<Int>) -> Bool {
    var at = runs.partitioningIndex { $0.lowerBound >= tokens.lowerBound - longest }
    while at < runs.count, runs[at].lowerBound < tokens.upperBound {
      if runs[at].overlaps(tokens), isWanted(runs[at]) { return true }
      at += 1
    }
    return false
  }
}

/// Says whether the words at a place can be a term that is missing a definition.
struct TermPlaces {
  let table: DefinitionTable
  let names: InstrumentNames
  /// Words of the list of terms: whoever finds a longer or shorter run there would say the same again.
  let taken: TokenRuns
  /// Words of all lists: what an indicator reads as a whole is no term.
  let covered: TokenRuns

  /// Whether nothing defines, names or lists the words.
  func isFree(_ tokens: Range<Int>, at node: Int) -> Bool {
    if table.definition(of: tokens, at: node) != nil || table.isInsideDefinitionOfItself(tokens) || table.hasUse(in: tokens) {
      return false
    }
    if names.contain(tokens) || taken.contains(where: { _ in true }, around: tokens) { return false }
    return !covered.contains(where: { $0.lowerBound <= tokens.lowerBound && tokens.upperBound <= $0.upperBound }, around: tokens)
  }
}
