import LegalText

extension DocumentResult {
  /// The sentence that a clause really says: the pieces of its reading in order, runs of blanks and line breaks as one blank.
  func reading(of clause: ScoredClause) -> String {
    clause.clause.reading.map { DisplayText.foldedBlanks(string($0.range)) }.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The words a signal was found at, on one line; nil for an absence.
  func words(of signal: Signal) -> String? { signal.range.map { DisplayText.oneLine(string($0)) } }

  /// How a person would name the clause: its label and, if there is one, its heading.
  func title(of node: ClauseNode) -> String {
    let name = DisplayText.oneLine(node.label.isEmpty ? node.id : node.label)
    return node.heading.isEmpty ? name : name + " " + DisplayText.oneLine(node.heading)
  }

  /// The 1-based line of a byte. - Complexity: O(offset).
  func line(of offset: Int) -> Int { 1 + text[..<min(offset, text.count)].count { $0 == UInt8(ascii: "\n") } }
}
