public import LegalText
public import Tokenization

/// What the drafting rules look at: one text, its definitions, and what they leave open.
public struct DraftingContext: Sendable {
  /// A term that the text should define and does not, at its first use.
  public struct Undefined: Sendable {
    public var term: String
    public var range: ByteRange
    public var useCount: Int

    public init(term: String, range: ByteRange, useCount: Int) {
      self.term = term
      self.range = range
      self.useCount = useCount
    }
  }

  public let text: TokenizedText
  public let tree: ClauseTree
  public let table: DefinitionTable
  /// One for each definition.
  public let residual: [ResidualVagueness]
  public let undefined: [Undefined]
  private let cues: DefinitionCues

  /// - Parameters:
  ///   - reader: The one that read the table.
  ///   - residual: One value for each definition of the table.
  public init(
    text: TokenizedText, tree: ClauseTree, table: DefinitionTable, reader: DefinitionReader, residual: [ResidualVagueness],
    undefined: [Undefined]
  ) {
    precondition(residual.count == table.definitions.count, "one residual value for each definition")
    self.text = text
    self.tree = tree
    self.table = table
    self.residual = residual
    self.undefined = undefined
    cues = reader.cues
  }

  /// Definitions of this text's own terms: those that an amendment inserts into another law are that law's matter.
  var own: [Int] { table.definitions.indices.filter { !table.definitions[$0].isQuoted } }

  /// Those of them that say what a term means: names given in passing are not looked at for what they say.
  var meanings: [Int] { own.filter { table.definitions[$0].pattern != .label } }

  /// First place of each phrase of a kind in the body of a definition, in the order of the text; terms defined together are looked at once.
  func phrases(_ kind: DefinitionWordKind, in index: Int) -> [ByteRange] {
    if index > 0, table.definitions[index - 1].body == table.definitions[index].body { return [] }
    let tokens = text.tokenIndices(in: table.definitions[index].body)
    let phrases = cues.lintPhrases[kind] ?? []
    var result: [ByteRange] = []
    var at = tokens.lowerBound
    while at < tokens.upperBound {
      if let phrase = phrases.first(where: { at + $0.count <= tokens.upperBound && table.words.matches($0, at: at) }) {
        result.append(ByteRange(start: Int(text.tokens[at].start), end: Int(text.tokens[at + phrase.count - 1].end)))
        at += phrase.count
      } else {
        at += 1
      }
    }
    return result
  }

  /// Words of a definition's body in their base form.
  func bodyWords(_ index: Int) -> [String] { table.words.key(text.tokenIndices(in: table.definitions[index].body)) }

  /// The printed words of a range, blanks folded, cut after `longest` characters.
  func quote(_ range: ByteRange, longest: Int = 60) -> String {
    let words = text.string(range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.count <= longest ? words : words.prefix(longest - 1) + "…"
  }

  /// Whether a definition stands in an article headed "Definitions" or the like.
  func isInDefinitionsArticle(_ index: Int) -> Bool {
    guard let article = tree.article(of: table.definitions[index].node) else { return false }
    let heading = tree.nodes[article].heading.lowercased().split { !$0.isLetter }.map(String.init)
    return cues.headings.contains { phrase in
      heading.count >= phrase.count && heading.contains(phrase[0]) && Set(phrase).isSubset(of: heading)
    }
  }

  func articleDiffers(_ first: Int, _ second: Int) -> Bool { tree.article(of: first) != tree.article(of: second) }

  /// How a lawyer would cite a node.
  func place(_ node: Int) -> String {
    let label = tree.nodes[node].label
    return label.isEmpty ? tree.nodes[node].id : label
  }

  func range(_ tokens: Range<Int>) -> ByteRange {
    ByteRange(start: Int(text.tokens[tokens.lowerBound].start), end: Int(text.tokens[tokens.upperBound - 1].end))
  }

  /// Whether one definition may hold where the other does.
  func overlap(_ first: Int, _ second: Int) -> Bool {
    func scopes(_ index: Int) -> [Int?] { [table.definitions[index].scopeNode] + table.definitions[index].furtherScopes.map { $0 } }
    for one in scopes(first) {
      for other in scopes(second) {
        guard let one, let other else { return one == other }
        if one == other { return true }
      }
    }
    return false
  }
}
