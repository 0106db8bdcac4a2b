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
  private let units: UnitNumbers
  private var places: [Int: Bool] = [:]
  private var entries: [Int: Bool] = [:]

  init(text: TokenizedText, tree: ClauseTree, cues: DefinitionCues, words: FoldedWords) {
    self.text = text
    self.tree = tree
    self.cues = cues
    self.words = words
    units = UnitNumbers(tree: tree)
  }

  /// Whether a term without quotation marks may be defined at the opening of this node's text: below an article headed "Definitions", or below
  /// words that open definitions.
  mutating func isDefinitionPlace(_ node: Int) -> Bool {
    if let known = places[node] { return known }
    var answer = isListEntry(node)
    if let article = tree.article(of: node), cues.headings.contains(where: { headingHas($0, tree.nodes[article].heading) }) {
      answer = true
    }
    if !answer { answer = anyIntroduction(over: node) { has(cues.introductions, in: $0, within: 10) } }
    places[node] = answer
    return answer
  }

  /// Whether the node is an entry of a list that announces itself as one of definitions: "The following definitions apply in this Act."
  mutating func isListEntry(_ node: Int) -> Bool {
    if let known = entries[node] { return known }
    let answer =
      has(cues.listIntroductions, in: tree.nodes[node].text) || anyIntroduction(over: node) { has(cues.listIntroductions, in: $0) }
    entries[node] = answer
    return answer
  }

  /// Whether the words above the node end with a phrase that stands before a term: "on entend par :".
  func isBelowOpener(_ node: Int) -> Bool {
    anyIntroduction(over: node) { range in
      let tokens = text.tokenIndices(in: range)
      return cues.openers.contains { words.matches($0.words, at: tokens.upperBound - $0.words.count) }
    }
  }

  /// Whether a chapeau above the node satisfies a test, or the sentence that opens the paragraphs of its article: "The following definitions
  /// apply in this section." is a sentence of its own and so the first unnumbered paragraph.
  private func anyIntroduction(over node: Int, where test: (ByteRange) -> Bool) -> Bool {
    var at = tree.nodes[node].parent
    while let ancestor = at {
      if test(tree.nodes[ancestor].text) { return true }
      if ancestor + 1 < node, tree.nodes[ancestor + 1].kind == .alinea, test(tree.nodes[ancestor + 1].text) { return true }
      at = tree.nodes[ancestor].parent
    }
    return false
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
      if next < node, tree.nodes[next].kind == .alinea, has(cues.listIntroductions, in: tree.nodes[next].text),
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
    for index in tokens.reversed() where cues.demonstratives.contains(words.word(index)) && index + 1 < text.tokens.count {
      let word = words.base(index + 1)
      if cues.instrumentWords.contains(word) { return Reach() }
      guard let wanted = cues.scopeKinds[word] else { continue }
      // "this title" of a code whose title is not in the text: the whole text.
      guard let own = enclosing(wanted, of: node) else { return Reach() }
      return Reach(node: own, others: namedUnits(tokens).filter { $0 != own })
    }
    // "The following definitions apply in sections 73 to 80." or "In section 9, …": only these.
    let named = has(cues.introductions, in: range) ? namedUnits(tokens) : []
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

  // MARK: - Phrases

  private func has(_ phrases: [[String]], in range: ByteRange, within wordCount: Int = 40) -> Bool {
    let tokens = text.tokenIndices(in: range).prefix(wordCount)
    return tokens.contains { index in phrases.contains { words.matches($0, at: index) } }
  }

  private func headingHas(_ phrase: [String], _ heading: String) -> Bool {
    let folded = heading.lowercased().split { !$0.isLetter }.map(String.init)
    guard folded.count >= phrase.count else { return false }
    return (0...(folded.count - phrase.count)).contains { folded[$0..<($0 + phrase.count)].elementsEqual(phrase) }
  }
}
