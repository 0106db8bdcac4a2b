public import LegalText
public import Tokenization

/// One version of an instrument, scored and cut into words, ready to be compared.
public struct InstrumentVersion: Sendable {
  public let result: DocumentResult
  public let definitions: [DefinedTerm]
  /// By clause: its own words, and the words of its whole reading.
  let own: [ClauseWords]
  let whole: [ClauseWords]
  /// By definition: digest of the defining words.
  let bodies: [UInt64]

  /// - Parameters:
  ///   - text: The words of the text that was scored; its offsets are those of `result`.
  ///   - definitions: Of the same tree.
  /// - Complexity: O(bytes of all readings).
  public init(_ result: DocumentResult, text: TokenizedText, definitions: [DefinedTerm]) {
    self.result = result
    self.definitions = definitions
    own = result.clauses.map { clause in
      ClauseWords(text, in: clause.clause.reading.filter { !$0.isInherited }.map(\.range))
    }
    whole = result.clauses.map { ClauseWords(text, in: $0.clause.reading.map(\.range)) }
    bodies = definitions.map { ClauseWords(text, in: [$0.body]).digest }
  }

  /// What the alignment sees.
  public var sketches: [ClauseSketch] {
    zip(result.clauses, own).map {
      ClauseSketch(id: result.tree.nodes[$0.node].id, words: $1.keys, heading: ClauseSketch.digests(heading(over: $0.node)))
    }
  }

  /// The nearest heading, of the unit itself or of one that it stands in, as far up as the article.
  private func heading(over node: Int) -> String {
    let tree = result.tree
    let article = tree.article(of: node) ?? node
    let titled = ([node] + tree.ancestors(of: node)).first { $0 >= article && !tree.nodes[$0].heading.isEmpty }
    return titled.map { tree.nodes[$0].heading } ?? ""
  }

  /// By clause.
  public var clauseIDs: [String] { result.clauses.map { result.tree.nodes[$0.node].id } }

  public func node(of clause: Int) -> ClauseNode { result.tree.nodes[result.clauses[clause].node] }

  /// Sixteen hexadecimal digits that name the clause's reading: equal for equal words, whatever the case and layout.
  public func readingHash(of clause: Int) -> String { Self.hexadecimal(whole[clause].digest) }

  /// The same for the words of a definition.
  public func definitionHash(_ index: Int) -> String { Self.hexadecimal(bodies[index]) }

  /// The clauses whose readings use a term, ascending: their own nodes, and those below a node whose words stand before or behind a list.
  /// - Complexity: O(users × log clauses + answers).
  public func clauses(using term: DefinedTerm) -> [Int] {
    var found: Set<Int> = []
    for user in term.users {
      let node = result.tree.nodes[user]
      // A container's words are no part of the readings below it.
      let end = node.kind.isContainer ? user + 1 : node.subtreeEnd
      var clause = result.clauses.partitioningIndex { $0.node >= user }
      while clause < result.clauses.count, result.clauses[clause].node < end {
        found.insert(clause)
        clause += 1
      }
    }
    return found.sorted()
  }

  static func hexadecimal(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
