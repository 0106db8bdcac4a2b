import LegalText
import Tokenization

/// The names of laws and treaties in a text: "Cybercrime Act", "Convention against Harbour Fires". Words in them are no terms.
public struct InstrumentNames: Sendable {
  /// Runs of tokens, ascending, never overlapping.
  private let names: [Range<Int>]

  /// - Parameter tree: Where a unit's text begins, a name of the heading before it has ended.
  init(_ text: TokenizedText, tree: ClauseTree, cues: DefinitionCues) {
    let openings = tree.textOpenings(in: text)
    let words = FoldedWords(text, inflection: cues.inflection)
    let walk = TextWalk(text: text, words: words)
    func isPart(_ index: Int) -> Bool { text.tokens[index].kind == .number || walk.isCapital(index) }
    func isJoined(_ index: Int) -> Bool {
      !openings.contains(index) && !walk.gap(before: index).contains { $0 == 0x2E || $0 == 0x3B || $0 == 0x3A || $0 == 0x22 }
    }
    var names: [Range<Int>] = []
    for index in text.tokens.indices where walk.isCapital(index) && cues.instrumentWords.contains(words.base(index)) {
      let floor = names.last?.upperBound ?? 0
      guard index >= floor else { continue }
      var first = index
      var at = index - 1
      while at >= floor, isJoined(at + 1), isPart(at) || cues.nameLinks.contains(words.word(at)) && at + 1 != index {
        if isPart(at) { first = at }
        at -= 1
      }
      var end = index + 1
      at = end
      while at < text.tokens.count, isJoined(at), isPart(at) || cues.nameLinks.contains(words.word(at)) {
        if isPart(at) { end = at + 1 }
        at += 1
      }
      if end - first > 1 { names.append(first..<end) }
    }
    self.names = names
  }

  /// Whether the words lie inside a name. - Complexity: O(log names).
  public func contain(_ tokens: Range<Int>) -> Bool {
    let next = names.partitioningIndex { $0.upperBound >= tokens.upperBound }
    return next < names.count && names[next].lowerBound <= tokens.lowerBound && names[next].upperBound >= tokens.upperBound
  }
}
