import ClauseStructure
import LegalText
import Tokenization

/// Says where definitions may stand and how far they reach.
struct DefinitionScopes {
  private let text: TokenizedText
  private let tree: ClauseTree
  private let cues: DefinitionCues
  private let words: FoldedWords
  private var places: [Int: Bool] = [:]

  init(text: TokenizedText, tree: ClauseTree, cues: DefinitionCues, words: FoldedWords) {
    self.text = text
    self.tree = tree
    self.cues = cues
    self.words = words
  }

  /// Whether a term without quotation marks may be defined at the opening of this node's text: below an article headed "Definitions", or below
  /// words that open a list of definitions.
  mutating func isDefinitionPlace(_ node: Int) -> Bool {
    if let known = places[node] { return known }
    var answer = false
    if let article = tree.article(of: node), cues.headings.contains(where: { headingHas($0, tree.nodes[article].heading) }) {
      answer = true
    }
    var at = tree.nodes[node].parent
    while !answer, let ancestor = at {
      if hasIntroduction(tree.nodes[ancestor].text) { answer = true }
      // "The following definitions apply in this section." is a sentence of its own and so the first unnumbered paragraph.
      if ancestor + 1 < node, tree.nodes[ancestor + 1].kind == .alinea, hasIntroduction(tree.nodes[ancestor + 1].text) { answer = true }
      at = tree.nodes[ancestor].parent
    }
    places[node] = answer
    return answer
  }

  /// The scope of a definition whose term begins at `offset`: the nearest "this Part", "this section" before it in its own paragraph or
  /// in the chapeaux above; nil is the instrument. Inside an amendment it is the quotation.
  func scope(of node: Int, before offset: Int) -> Int? {
    let scope = printedScope(of: node, before: offset)
    // "this Act" in the words of an amendment is the amended act, of which the quotation is all that we see.
    guard tree.nodes[node].isQuoted, scope == nil || !tree.nodes[scope ?? node].isQuoted else { return scope }
    return tree.enclosing([.quotation], of: node)
  }

  private func printedScope(of node: Int, before offset: Int) -> Int? {
    let own = tree.nodes[node].text
    if own.start < offset, let named = namedScope(ByteRange(start: own.start, end: offset), of: node) { return named.node }
    var at = tree.nodes[node].parent
    while let ancestor = at {
      if tree.nodes[ancestor].kind == .quotation { return ancestor }
      if let named = namedScope(tree.nodes[ancestor].text, of: node) { return named.node }
      at = tree.nodes[ancestor].parent
    }
    return nil
  }

  private func namedScope(_ range: ByteRange, of node: Int) -> (node: Int?, Bool)? {
    let tokens = text.tokenIndices(in: range).suffix(60)
    for index in tokens.reversed() where cues.demonstratives.contains(words.word(index)) && index + 1 < text.tokens.count {
      let word = words.word(index + 1)
      if cues.instrumentWords.contains(word) { return (nil, true) }
      guard let wanted = cues.scopeKinds[FoldedWords.singular(word)] else { continue }
      var at: Int? = node
      while let candidate = at {
        if wanted.contains(tree.nodes[candidate].kind) { return (candidate, true) }
        at = tree.nodes[candidate].parent
      }
      // "this title" of a code whose title is not in the text: the whole text.
      return (nil, true)
    }
    return nil
  }

  private func hasIntroduction(_ range: ByteRange) -> Bool {
    let tokens = text.tokenIndices(in: range).prefix(40)
    return tokens.contains { index in cues.introductions.contains { words.matches($0, at: index) } }
  }

  private func headingHas(_ phrase: [String], _ heading: String) -> Bool {
    let folded = heading.lowercased().split { !$0.isLetter }.map(String.init)
    guard folded.count >= phrase.count else { return false }
    return (0...(folded.count - phrase.count)).contains { folded[$0..<($0 + phrase.count)].elementsEqual(phrase) }
  }
}
