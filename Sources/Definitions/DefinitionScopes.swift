import ClauseStructure
import LegalText
import Tokenization

/// Says where definitions may stand and how far they reach.
struct DefinitionScopes {
  /// How far a definition reaches.
  struct Reach {
    /// Nil for the whole instrument.
    var node: Int?
    /// Further nodes: "in this section and section 5".
    var others: [Int] = []
  }

  private let text: TokenizedText
  private let tree: ClauseTree
  private let cues: DefinitionCues
  private let words: FoldedWords
  private let textCues: TextCues
  private let units: UnitNumbers
  /// What is known of each node: an answer is asked for by all that hangs below it.
  private var places: [Bool?]
  private var entries: [Bool?]
  private var headed: [Bool?]
  private var introducing: [Bool?]
  private var announcing: [Bool?]

  init(text: TokenizedText, tree: ClauseTree, cues: DefinitionCues, words: FoldedWords, textCues: TextCues) {
    self.text = text
    self.tree = tree
    self.cues = cues
    self.words = words
    self.textCues = textCues
    units = UnitNumbers(tree: tree)
    places = [Bool?](repeating: nil, count: tree.nodes.count)
    entries = places
    headed = places
    introducing = places
    announcing = places
  }

  /// Whether a term without quotation marks may be defined at the opening of this node's text: below an article headed "Definitions", or below
  /// words that open definitions.
  mutating func isDefinitionPlace(_ node: Int) -> Bool {
    if let known = places[node] { return known }
    let answer = isListEntry(node) || isHeaded(node) || isBelowIntroduction(node)
    places[node] = answer
    return answer
  }

  /// Whether the node is an entry of a list that announces itself as one of definitions: "The following definitions apply in this Act."
  mutating func isListEntry(_ node: Int) -> Bool {
    if let known = entries[node] { return known }
    var answer = announces(node)
    var at = tree.nodes[node].parent
    while !answer, let ancestor = at {
      answer = announces(ancestor) || opensAlinea(ancestor, before: node) && announces(ancestor + 1)
      at = tree.nodes[ancestor].parent
    }
    entries[node] = answer
    return answer
  }

  /// Whether the words above the node end with a phrase that stands before a term: "on entend par :".
  func isBelowOpener(_ node: Int) -> Bool {
    func ends(_ range: ByteRange) -> Bool { textCues.openers.phrase(endingAt: text.tokenIndices(in: range).upperBound - 1) != nil }
    var at = tree.nodes[node].parent
    while let ancestor = at {
      if ends(tree.nodes[ancestor].text) || opensAlinea(ancestor, before: node) && ends(tree.nodes[ancestor + 1].text) { return true }
      at = tree.nodes[ancestor].parent
    }
    return false
  }

  private mutating func isHeaded(_ node: Int) -> Bool {
    guard let article = tree.article(of: node) else { return false }
    if let known = headed[article] { return known }
    let words = HeadingWords(tree.nodes[article].heading)
    let answer = cues.headings.contains(where: words.contain)
    headed[article] = answer
    return answer
  }

  private mutating func isBelowIntroduction(_ node: Int) -> Bool {
    var at = tree.nodes[node].parent
    while let ancestor = at {
      if introduces(ancestor) || opensAlinea(ancestor, before: node) && introduces(ancestor + 1) { return true }
      at = tree.nodes[ancestor].parent
    }
    return false
  }

  /// Whether the paragraphs below a node open with an unnumbered one: "The following definitions apply in this section." is a sentence of its
  /// own and says of the others what a chapeau says.
  private func opensAlinea(_ ancestor: Int, before node: Int) -> Bool { ancestor + 1 < node && tree.nodes[ancestor + 1].kind == .alinea }

  /// Whether the node's own words open definitions.
  private mutating func introduces(_ node: Int) -> Bool {
    if let known = introducing[node] { return known }
    let answer = has(textCues.introductions, in: tree.nodes[node].text, within: 10)
    introducing[node] = answer
    return answer
  }

  /// Whether the node's own words announce a list of definitions.
  private mutating func announces(_ node: Int) -> Bool {
    if let known = announcing[node] { return known }
    let answer = has(textCues.listIntroductions, in: tree.nodes[node].text)
    announcing[node] = answer
    return answer
  }

  // MARK: - Reach

  /// The scope of a definition whose term begins at `offset`: the nearest "this Part", "this section" before it in its own paragraph or
  /// in the chapeaux above. Inside an amendment it is the quotation.
  func reach(of node: Int, before offset: Int) -> Reach {
    let reach = printedReach(of: node, before: offset) ?? Reach()
    // "this Act" in the words of an amendment is the amended act, of which the quotation is all that we see.
    guard tree.nodes[node].isQuoted, reach.node.map({ !tree.nodes[$0].isQuoted }) ?? true else { return reach }
    return Reach(node: tree.enclosing([.quotation], of: node))
  }

  private func printedReach(of node: Int, before offset: Int) -> Reach? {
    let own = tree.nodes[node].text
    if own.start < offset, let named = namedReach(ByteRange(start: own.start, end: offset), of: node) { return named }
    var at = tree.nodes[node].parent
    while let ancestor = at {
      if tree.nodes[ancestor].kind == .quotation { return Reach(node: ancestor) }
      if let named = namedReach(tree.nodes[ancestor].text, of: node) { return named }
      let next = ancestor + 1
      if next < node, tree.nodes[next].kind == .alinea, has(textCues.listIntroductions, in: tree.nodes[next].text),
        let named = namedReach(tree.nodes[next].text, of: node)
      {
        return named
      }
      at = tree.nodes[ancestor].parent
    }
    return nil
  }

  private func namedReach(_ range: ByteRange, of node: Int) -> Reach? {
    let tokens = text.tokenIndices(in: range).suffix(60)
    for index in tokens.reversed() where textCues.demonstratives.contains(words.number(index)) && index + 1 < text.tokens.count {
      let word = words.base(index + 1)
      if cues.instrumentWords.contains(word) { return Reach() }
      guard let wanted = cues.scopeKinds[word] else { continue }
      // "this title" of a code whose title is not in the text: the whole text.
      guard let own = enclosing(wanted, of: node) else { return Reach() }
      return Reach(node: own, others: namedUnits(tokens).filter { $0 != own })
    }
    // "The following definitions apply in sections 73 to 80." or "In section 9, …": only these.
    let named = has(textCues.introductions, in: range) ? namedUnits(tokens) : []
    guard let first = named.first, !tree.nodes[node].isQuoted else { return nil }
    // The place of the definition itself belongs to its reach, or nothing in it could use a term of its own list.
    let home = tree.article(of: node) ?? node
    return Reach(node: first, others: Array(named.dropFirst()) + (named.contains(home) ? [] : [home]))
  }

  private func enclosing(_ kinds: Set<ClauseKind>, of node: Int) -> Int? {
    var at: Int? = node
    while let candidate = at {
      if kinds.contains(tree.nodes[candidate].kind) { return candidate }
      at = tree.nodes[candidate].parent
    }
    return nil
  }

  /// Articles and sections that the words name by number: "sections 4 and 6 to 9".
  private func namedUnits(_ tokens: Range<Int>) -> [Int] { units.named(in: tokens, text: text, words: words, cues: cues) }

  private func has(_ phrases: WordPhrases, in range: ByteRange, within wordCount: Int = 40) -> Bool {
    guard !phrases.isEmpty else { return false }
    return text.tokenIndices(in: range).prefix(wordCount).contains { phrases.phrase(at: $0) != nil }
  }
}
