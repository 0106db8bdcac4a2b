import LegalText
import Tokenization

/// Where bodies end, and what references in them point to.
extension DefinitionPass {
  /// A body runs to the next definition of the same paragraph, or to the end of what hangs below it.
  func closeBodies(_ found: inout [Definition]) {
    for index in found.indices {
      let node = tree.nodes[found[index].node]
      let begin = found[index].body.start
      var end = node.text.contains(offset: begin) || begin == node.text.end ? node.full.end : found[index].body.end
      // A label stands inside a body and does not end it.
      let next = found[(index + 1)...].first {
        $0.termRange.start > found[index].termRange.end && $0.body.start != begin && $0.pattern != .label
      }
      if let next, next.termRange.start < end { end = opening(of: next.termRange.start, floor: begin) }
      if found[index].pattern == .label { end = begin }
      found[index].body.end = max(begin, end)
    }
    for index in found.indices where found[index].pattern == .byReference {
      found[index].refersToPrevious = index > 0 && found[index - 1].node == found[index].node && isCorresponding(found[index])
      found[index].isResolved = found[index].refersToPrevious || resolves(found[index])
    }
  }

  /// Where the words before a term end: in front of its quotation mark.
  private func opening(of term: Int, floor: Int) -> Int {
    let mark = max(floor, term - 6)
    return (mark..<term).last { QuotedTerm(text.bytes, at: $0, limit: text.bytes.count)?.words.start == term } ?? term
  }

  /// Whether the verb says that the meaning corresponds to one just given.
  private func isCorresponding(_ definition: Definition) -> Bool {
    let verb = ByteRange(start: definition.termRange.end, end: max(definition.termRange.end, definition.body.start))
    return text.tokenIndices(in: verb).contains { cues.corresponding.contains(words.word($0)) }
  }

  /// A reference resolves when it names a unit of this text and no other law.
  private func resolves(_ definition: Definition) -> Bool {
    let tokens = text.tokenIndices(in: definition.body).prefix(40)
    var namesOwnUnit = false
    for index in tokens {
      let word = words.base(index)
      if cues.demonstratives.contains(words.word(index)) || cues.unitWords.contains(word) { namesOwnUnit = true }
      let isOwn = index > 0 && cues.demonstratives.contains(words.word(index - 1))
      if !isOwn && (cues.instrumentWords.contains(word) || cues.otherInstrumentWords.contains(word)) { return false }
    }
    return namesOwnUnit
  }
}
