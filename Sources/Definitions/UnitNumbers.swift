import LegalText
import Tokenization

/// Finds articles and sections of one text by their printed numbers.
struct UnitNumbers {
  /// Nodes of the article level by number, outside quotations.
  private let nodes: [String: Int]
  /// The same in the order of the text.
  private let order: [Int]

  init(tree: ClauseTree) {
    var nodes: [String: Int] = [:]
    var order: [Int] = []
    for (index, node) in tree.nodes.enumerated() where node.kind.isArticleLevel && !node.isQuoted {
      order.append(index)
      guard let number = node.path.last else { continue }
      // Schedules restart their numbers; a citation without more means the first.
      if nodes[number.lowercased()] == nil { nodes[number.lowercased()] = index }
    }
    self.nodes = nodes
    self.order = order
  }

  /// Units that a run of words names, as in "section 5", "sections 4, 6 and 9 to 12"; ascending, each once.
  /// - Complexity: O(words · units of a range).
  func named(in tokens: Range<Int>, text: TokenizedText, words: FoldedWords, cues: DefinitionCues) -> [Int] {
    var result: Set<Int> = []
    var last: Int?
    var isRange = false
    var isListing = false
    for index in tokens {
      let word = words.word(index)
      if cues.scopeKinds[words.base(index)]?.contains(where: \.isArticleLevel) == true {
        isListing = true
        last = nil
      } else if isListing, isNumber(text.tokens[index], text), let node = nodes[word] {
        if isRange, let first = last { result.formUnion(order.filter { first <= $0 && $0 <= node }) } else { result.insert(node) }
        last = node
        isRange = false
      } else if isListing, cues.rangeWords.contains(word) {
        isRange = true
      } else if !cues.conjunctions.contains(word) {
        isListing = false
      }
    }
    return result.sorted()
  }

  private func isNumber(_ token: Token, _ text: TokenizedText) -> Bool { (0x30...0x39).contains(text.bytes[Int(token.start)]) }
}
