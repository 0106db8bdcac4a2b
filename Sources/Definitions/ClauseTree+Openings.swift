public import LegalText
public import Tokenization

extension ClauseTree {
  /// Tokens at which the words of a unit begin, behind its heading or number: no phrase runs over them. - Complexity: O(nodes · log tokens).
  public func textOpenings(in text: TokenizedText) -> Set<Int> {
    var result: Set<Int> = []
    for node in nodes {
      for range in [node.text] + node.flush where !range.isEmpty { result.insert(text.tokenIndices(in: range).lowerBound) }
    }
    return result
  }
}
