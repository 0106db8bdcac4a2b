import LegalText

/// Numbered reasons in front of the articles: "Whereas:", then (1), (2) … They belong to the preamble, not to the law's points.
extension TreeBuilder {
  /// How many labels stand before the first article or part, when they are recitals: (1) behind a line that ends in a colon; else 0.
  func recitalCount(behind front: [Paragraph]) -> Int {
    guard let first = accepted.first, isItem(first), let last = front.last, ByteClass.lastMark(bytes, before: last.range.end) == 0x3A,
      candidates[first.candidate].decoration == .brackets, candidates[first.candidate].number == "1",
      accepted.contains(where: { candidates[$0.candidate].family == .unit(.article) && candidates[$0.candidate].quotation == nil }),
      let count = accepted.firstIndex(where: { !isItem($0) }),
      accepted[..<count].allSatisfy({ candidates[$0.candidate].quotation == nil })
    else { return 0 }
    return count
  }

  func isItem(_ label: AcceptedLabel) -> Bool { if case .item = candidates[label.candidate].family { true } else { false } }

  /// Whether the paragraphs in hand stand behind the last recital: they adopt the law.
  func isLastRecital(_ next: AcceptedLabel?) -> Bool {
    guard containers == [0], nodes.first?.kind == .preamble, let next else { return false }
    return !isItem(next)
  }

  mutating func leaveRecitals() {
    containers = []
    open = []
    alineas = [:]
    current = nil
  }
}
