import LegalText

/// Collects the errors of one answer and puts those that follow from another one together with it.
struct ErrorList {
  private let document: GoldDocument
  private let answers: [AnsweredClause]
  private let matcher: ClauseMatcher

  init(_ document: GoldDocument, _ answers: [AnsweredClause], _ matcher: ClauseMatcher) {
    self.document = document
    self.answers = answers
    self.matcher = matcher
  }

  /// What two errors must share to have one cause: kind and the parents that were wanted and given.
  private struct Cause: Hashable {
    var kind: StructureError.Kind
    var goldParent: [String]
    var answerParent: [String]
  }

  /// - Parameter pairs: In the order of the gold.
  /// - Returns: In the order of the text.
  func errors(pairs: [ClauseMatcher.Pair], spurious: [Int]) -> [StructureError] {
    var pairOfGold: [Int: ClauseMatcher.Pair] = [:]
    for pair in pairs { pairOfGold[pair.gold] = pair }
    var errors: [StructureError] = []
    /// The error, if any, of the last clause with a path.
    var errorOfPath: [[String]: Int?] = [:]
    var errorOfCause: [Cause: Int] = [:]
    for (index, clause) in document.clauses.enumerated() {
      let parent = Array(clause.path.dropLast())
      guard let kind = kind(clause, pairOfGold[index]) else {
        errorOfPath[clause.path] = .some(nil)
        continue
      }
      let answer = pairOfGold[index].map { answers[$0.answer].path }
      let cause = Cause(kind: kind, goldParent: parent, answerParent: (answer ?? []).dropLast())
      // A missed clause hides its siblings' reason only; a wrong path hands itself down.
      let inherited = kind == .missedStart ? nil : errorOfPath[parent] ?? nil
      if let root = inherited ?? errorOfCause[cause] {
        errors[root].followers += 1
        errorOfPath[clause.path] = root
      } else {
        errors.append(StructureError(kind: kind, offset: clause.label.start, gold: clause.path, answer: answer))
        errorOfPath[clause.path] = errors.count - 1
        errorOfCause[cause] = errors.count - 1
      }
    }
    for answer in spurious {
      errors.append(StructureError(kind: .falseStart, offset: answers[answer].start, answer: answers[answer].path))
    }
    return errors.enumerated().sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }.map(\.element)
  }

  private func kind(_ clause: GoldClause, _ pair: ClauseMatcher.Pair?) -> StructureError.Kind? {
    guard let pair else { return .missedStart }
    if clause.isRange || pair.fit == .whole { return nil }
    if pair.fit == .local { return .wrongHost }
    return matcher.paths[pair.answer].last == clause.comparable.last ? .wrongParent : .wrongNumber
  }
}
