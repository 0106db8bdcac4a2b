import Glibc

func logarithm(_ value: Double) -> Double { log2(value) }

/// Finds the wordings of two to four words that a document's rules turn on and that ordinary law hardly uses.
///
/// The score of a candidate is log₂(1 + C-value) · weirdness · unithood · specificity (`docs/term-statistics.md` argues it):
///
/// - *C-value* (Frantzi, Ananiadou and Mima, Int. J. Digital Libraries 3, 2000): log₂(words) · (frequency − mean frequency of the longer candidates
///   around it), so that a part of a longer term earns nothing by itself;
/// - *weirdness* (Ahmad, Gillam and Tostevin, TREC-8, 1999): the logarithm of its rate here over its rate in the background, with the document's
///   length leaned on;
/// - *unithood*: the lesser entropy of its neighbours in the background, over the bits that make a whole;
/// - *specificity*: 1 − (1 − DPnorm) · share / (share + general share): what stands in many passages of all traditions is general legal language.
public struct TermHood: Sendable {
  public let table: BackgroundTable
  public let settings: TermHoodSettings

  public init(table: BackgroundTable, settings: TermHoodSettings) {
    self.table = table
    self.settings = settings
  }

  /// All candidates of several words with their figures, in the order of their first places.
  /// - Parameter clauses: Tokens of each operative clause's own words; pieces of one clause share a number.
  /// - Complexity: O(tokens · log entries).
  public func candidates(in words: KeyedWords, clauses: [(tokens: Range<Int>, clause: Int)]) -> [TermCandidate] {
    var places: [UInt64: [Candidate]] = [:]
    var users: [UInt64: Set<Int>] = [:]
    var order: [UInt64] = []
    /// Keys of longer candidates around each one, with the number of distinct ones.
    var around: [UInt64: [UInt64: Int]] = [:]
    for (tokens, clause) in clauses {
      var found: [Candidate] = []
      words.forEachCandidate(in: tokens) { if $0.count > 1 { found.append($0) } }
      for one in found {
        if places[one.key] == nil { order.append(one.key) }
        places[one.key, default: []].append(one)
        users[one.key, default: []].insert(clause)
      }
      nest(found, &around)
    }
    let wordCount = clauses.reduce(0) { $0 + $1.tokens.count }
    return order.compactMap { key in
      guard let own = places[key], let first = own.first else { return nil }
      let nested = around[key] ?? [:]
      let outside = nested.isEmpty ? 0 : Double(nested.keys.reduce(0) { $0 + (places[$1]?.count ?? 0) }) / Double(nested.count)
      return candidate(key, own, first, outside: outside, wordCount: wordCount, clauseCount: users[key]?.count ?? 0)
    }
  }

  /// The candidates that are reported: at or above the threshold, used by enough clauses.
  public func terms(in words: KeyedWords, clauses: [(tokens: Range<Int>, clause: Int)]) -> [TermCandidate] {
    candidates(in: words, clauses: clauses).filter { one in
      one.score >= settings.threshold && one.clauseCount >= (one.isKnown ? settings.leastClauses : settings.leastClausesUnknown)
    }
  }

  private func candidate(
    _ key: UInt64, _ own: [Candidate], _ first: Candidate, outside: Double, wordCount: Int, clauseCount: Int
  ) -> TermCandidate {
    let figures = table[key]
    let count = Double(own.count)
    let rate = count / (Double(wordCount) + settings.leanWords)
    let background = max(figures?.meanRate ?? 0, table.floorRate)
    var general = 0.0
    if let figures {
      general = (1 - figures.dispersion) * figures.passageShare / (figures.passageShare + settings.generalShare)
    }
    return TermCandidate(
      key: key, places: own.map(\.tokens), clauseCount: clauseCount, cValue: log2(Double(first.count)) * max(0, count - outside),
      weirdness: log2(rate / background), unithood: figures.map { min(1, $0.freedom / settings.wholeBits) } ?? settings.unknownUnithood,
      specificity: 1 - general, isKnown: figures != nil)
  }

  /// Notes of each candidate which longer ones hold it. - Complexity: O(candidates): at most a dozen lie around a place.
  private func nest(_ found: [Candidate], _ around: inout [UInt64: [UInt64: Int]]) {
    for (index, inner) in found.enumerated() {
      // Candidates come by their first token; a longer one begins at most three tokens before.
      var at = index
      while at > 0, found[at - 1].start + Candidate.maximumWords > inner.start { at -= 1 }
      while at < found.count, found[at].start <= inner.start {
        let outer = found[at]
        if outer.count > inner.count, outer.start + outer.count >= inner.start + inner.count {
          around[inner.key, default: [:]][outer.key, default: 0] += 1
        }
        at += 1
      }
    }
  }
}
