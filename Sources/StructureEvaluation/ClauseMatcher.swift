import LegalText

/// Pairs the clauses of an answer with those of the gold, one to one, the best fitting paths first.
///
/// A start is right within two bytes of the clause's printed label, of the text behind it, or of its heading.
struct ClauseMatcher {
  /// How well the path of a pair fits, best first.
  enum Fit: Int {
    case whole, local, none
  }

  struct Pair {
    var gold: Int
    var answer: Int
    var fit: Fit
  }

  private struct Candidate {
    var pair: Pair
    var distance: Int
    /// At the label of the parent on the same line.
    var isAtHost: Bool

    var rank: (Int, Int, Int, Int, Int) { (pair.fit.rawValue, distance, isAtHost ? 1 : 0, pair.gold, pair.answer) }
  }

  private let document: GoldDocument
  private let answers: [AnsweredClause]
  /// Where each answer begins, past blanks and quotation marks.
  let starts: [Int]
  let paths: [[String]]

  init(_ document: GoldDocument, _ answers: [AnsweredClause]) {
    self.document = document
    self.answers = answers
    starts = answers.map { PrintedPosition.skip(document.text, max(0, min($0.start, document.text.count))) }
    paths = answers.map { GoldSpelling.path($0.path) }
  }

  /// - Complexity: O(clauses · log clauses).
  func pairs() -> [Pair] {
    var candidates = self.candidates()
    candidates.sort { $0.rank < $1.rank }
    var isTakenGold = [Bool](repeating: false, count: document.clauses.count)
    var isTakenAnswer = [Bool](repeating: false, count: answers.count)
    var pairs: [Pair] = []
    for candidate in candidates where !isTakenGold[candidate.pair.gold] && !isTakenAnswer[candidate.pair.answer] {
      isTakenGold[candidate.pair.gold] = true
      isTakenAnswer[candidate.pair.answer] = true
      pairs.append(candidate.pair)
    }
    return pairs.sorted { $0.gold < $1.gold }
  }

  private func candidates() -> [Candidate] {
    var places: [Int: [(gold: Int, isAtHost: Bool)]] = [:]
    for (index, clause) in document.clauses.enumerated() {
      for start in clause.starts { places[start, default: []].append((index, false)) }
      if let host = clause.hostLabel { places[host, default: []].append((index, true)) }
    }
    var result: [Candidate] = []
    for answer in answers.indices {
      for distance in [0, -1, 1, -2, 2] {
        for (gold, isAtHost) in places[starts[answer] + distance] ?? [] {
          let fit = fit(paths[answer], document.clauses[gold])
          if isAtHost && fit == .none { continue }
          result.append(
            Candidate(pair: Pair(gold: gold, answer: answer, fit: fit), distance: abs(distance), isAtHost: isAtHost))
        }
      }
    }
    return result
  }

  private func fit(_ path: [String], _ clause: GoldClause) -> Fit {
    if path == clause.comparable { return .whole }
    return path.count >= clause.comparableLocal.count && path.suffix(clause.comparableLocal.count).elementsEqual(clause.comparableLocal)
      ? .local : .none
  }

  /// Answers without a partner that are false: not in a part of the text that the gold does not structure.
  func falseAnswers(_ pairs: [Pair]) -> [Int] {
    var isPaired = [Bool](repeating: false, count: answers.count)
    var isFound = [Bool](repeating: false, count: document.clauses.count)
    for pair in pairs {
      isPaired[pair.answer] = true
      isFound[pair.gold] = true
    }
    var missed: [[String]: [Int]] = [:]
    for (index, clause) in document.clauses.enumerated() where !isFound[index] {
      missed[clause.comparableLocal, default: []].append(clause.label.start)
    }
    return answers.indices.filter { !isPaired[$0] && isFalse($0, missed) }
  }

  private func isFalse(_ answer: Int, _ missed: [[String]: [Int]]) -> Bool {
    let start = starts[answer]
    if document.neutral.covers(start) { return false }
    let isLabelled = answers[answer].path.last.map(GoldSpelling.isLabelLike) ?? false
    if document.neutral.isFrontMatter(start) && !isLabelled { return false }
    guard document.neutral.isHeading(start) else { return true }
    // A heading is no clause, but it may have been taken for the beginning of the one that it stands above.
    return paths[answer].indices.contains { first in
      missed[Array(paths[answer][first...])]?.contains { 1..<2000 ~= $0 - start } ?? false
    }
  }
}
