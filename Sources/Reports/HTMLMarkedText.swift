import LegalText

/// Words of a clause with the places of its signals as `<mark>`, each followed by the numbers under which they are explained.
struct HTMLMarkedText {
  let result: DocumentResult
  let clause: ScoredClause

  /// Marks never overlap: where places do, the pieces between their ends are marked one by one.
  func words(of range: ByteRange) -> String {
    let marks = clause.score.signals.enumerated().compactMap { index, weighed -> (range: ByteRange, number: Int, isRisk: Bool)? in
      guard let place = weighed.signal.range, place.overlaps(range), !place.isEmpty else { return nil }
      let inside = ByteRange(start: max(place.start, range.start), end: min(place.end, range.end))
      return (inside, index + 1, weighed.signal.direction == .risk)
    }
    let cuts = Set(marks.flatMap { [$0.range.start, $0.range.end] } + [range.start, range.end]).sorted()
    var html = ""
    for (start, end) in zip(cuts, cuts.dropFirst()) {
      let piece = ByteRange(start: start, end: end)
      let covering = marks.filter { $0.range.contains(piece) }
      let words = MarkupText.escaped(DisplayText.harmless(result.string(piece)))
      // A mark around a blank alone would be an empty element to many readers.
      if covering.isEmpty || words.allSatisfy({ $0 == " " }) {
        html += words
      } else {
        html += "<mark\(covering.contains(where: \.isRisk) ? "" : " class=\"m\"")>\(words)</mark>"
      }
      let ending = covering.filter { $0.range.end == end }
      if !ending.isEmpty { html += "<sup>\(ending.map { "[\($0.number)]" }.joined())</sup>" }
    }
    return html
  }
}
