import LegalText
import Tokenization

/// Finds which parts of its own document a clause speaks of: `Part IV`, `section 6`, `this article`.
///
/// A citation of another instrument that happens to carry the same number is taken for one of this document.
struct ReferenceReader: Sendable {
  private let unitWords: [String: ClauseKind]
  /// Nodes by kind of unit and folded number; a list because numbers restart in schedules.
  private let nodes: [String: [Int]]

  init(tree: ClauseTree, unitWords: [String: ClauseKind]) {
    self.unitWords = unitWords
    var nodes: [String: [Int]] = [:]
    for (index, node) in tree.nodes.enumerated() where !node.isQuoted {
      guard node.kind.isContainer || node.kind.isArticleLevel, let printed = node.path.last else { continue }
      let number = printed.split(separator: " ").last.map(String.init) ?? printed
      nodes[Self.key(node.kind, number), default: []].append(index)
    }
    self.nodes = nodes
  }

  private static func key(_ kind: ClauseKind, _ number: String) -> String {
    "\(kind.isArticleLevel ? "unit" : kind.rawValue) \(number.lowercased())"
  }

  /// - Returns: Nodes named by number, and kinds named without one (`this Part`), both in the order of the text.
  /// - Complexity: O(tokens of the range).
  func references(in range: ByteRange, of text: TokenizedText) -> (nodes: [Int], kinds: [ClauseKind]) {
    var named: [Int] = []
    var kinds: [ClauseKind] = []
    let tokens = text.tokenIndices(in: range)
    var at = tokens.lowerBound
    while at < tokens.upperBound {
      defer { at += 1 }
      guard let kind = kind(of: String(decoding: WordFolding.folded(text.string(text.tokens[at])), as: UTF8.self)) else { continue }
      var found = false
      // "sections 6, 7 and 9": a word may stand between two numbers.
      var next = at + 1
      var gap = 0
      while next < tokens.upperBound && gap < 2 {
        if let targets = nodes[Self.key(kind, text.string(text.tokens[next]))] {
          named += targets
          found = true
          gap = 0
          at = next
        } else if !found {
          break
        } else {
          gap += 1
        }
        next += 1
      }
      if !found { kinds.append(kind) }
    }
    return (named, kinds)
  }

  /// The references of a clause's whole reading.
  func references(of clause: Clause, in text: TokenizedText) -> (nodes: [Int], kinds: [ClauseKind]) {
    var result: (nodes: [Int], kinds: [ClauseKind]) = ([], [])
    for segment in clause.reading {
      let found = references(in: segment.range, of: text)
      result.nodes += found.nodes
      result.kinds += found.kinds
    }
    return result
  }

  /// The unit that a word names, in the plural as well.
  private func kind(of word: String) -> ClauseKind? { unitWords[word] ?? unitWords[String(word.dropLast())] }
}
