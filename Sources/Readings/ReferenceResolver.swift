import LegalText
import Tokenization

/// Finds what the citations of a tree speak of.
struct ReferenceResolver {
  private typealias Form = ReferenceParser.Form

  /// What a citation was found to mean; handed on to "that section" and "thereof".
  private struct Finding {
    var nodes: [Int] = []
    var missing: [String] = []
    var external: String?
    var isWholeInstrument = false
    var failure: CrossReference.Failure?
    var isTruncated = false

    static func failed(_ failure: CrossReference.Failure, _ missing: [String] = []) -> Finding {
      Finding(missing: missing, failure: failure)
    }
  }

  private let bytes: [UInt8]
  private let index: ClauseNumberIndex
  private let words: ReadingWords
  /// The last citation of each unit in the running article.
  private var antecedents: [ClauseKind: Finding] = [:]
  private var lastNumbered: Finding?
  private var lastExternal: Finding?
  private var article: Int?

  init(_ bytes: [UInt8], _ index: ClauseNumberIndex, _ words: ReadingWords) {
    self.bytes = bytes
    self.index = index
    self.words = words
  }

  private var tree: ClauseTree { index.tree }

  /// Forgets what was named in another article. Call it for each node before its citations.
  mutating func enter(_ node: Int) {
    let now = tree.article(of: node) ?? -1
    guard now != article else { return }
    article = now
    antecedents = [:]
    lastNumbered = nil
    lastExternal = nil
  }

  /// - Complexity: O(numbers of the citation · depth of the tree + targets).
  mutating func resolve(_ citation: ReferenceParser.Citation, _ lexemes: [CitationLexeme], at node: Int) -> CrossReference {
    let range = ByteRange(
      start: lexemes[citation.lexemes.lowerBound].range.start, end: lexemes[citation.lexemes.upperBound - 1].range.end)
    var finding = find(citation.form, lexemes, at: node)
    var unit: ClauseKind?
    switch citation.form {
    case .numbered(let kind, _, _):
      unit = kind
      antecedents[kind] = finding
      lastNumbered = finding
    case .relative(_, let kind, _), .bare(let kind): unit = kind
    case .external: lastExternal = finding
    default: break
    }
    // The words of an amendment cite the amended law; what is inserted beside them is all that we see of it.
    if finding.failure == .noSuchClause, tree.nodes[node].isQuoted { finding.failure = .amendedInstrument }
    var result = CrossReference(range: range, node: node, unit: unit)
    result.targets = finding.nodes
    result.missing = finding.missing
    result.external = finding.external
    result.isWholeInstrument = finding.isWholeInstrument
    result.failure = finding.failure
    result.isTruncated = finding.isTruncated
    return result
  }

  private mutating func find(_ form: ReferenceParser.Form, _ lexemes: [CitationLexeme], at node: Int) -> Finding {
    switch form {
    case .thisInstrument: return Finding(isWholeInstrument: true)
    case .thatInstrument: return lastExternal ?? .failed(.noAntecedent)
    case .external(let range):
      return Finding(external: name(lexemes[range.lowerBound].range.start, lexemes[range.upperBound - 1].range.end))
    case .thereof: return lastNumbered ?? lastExternal ?? .failed(.noAntecedent)
    case .bare(let unit):
      let found = index.containers(unit, "")
      return found.count == 1 ? Finding(nodes: found) : .failed(.noSuchClause)
    case .relative(let pointer, let unit, let isPlural): return relative(pointer, unit, isPlural, at: node)
    case .numbered(let unit, let numbers, let within):
      let outer = within.map { find($0, lexemes, at: node) }
      if case .numbered(let kind, _, _)? = within, let outer { antecedents[kind] = outer }
      if let outer, outer.external != nil {
        lastExternal = outer
        return Finding(external: outer.external)
      }
      if let outer, outer.failure == .beyondText || outer.failure == .noEnclosingUnit {
        // "section 1030 of this title": the title is not here, but the section may be; that of title 49 is not.
        guard case .relative? = within else { return .failed(.beyondText) }
        let found = numbered(unit, numbers, lexemes, inside: nil, at: node)
        return found.failure == nil && unit.rank <= ClauseKind.section.rank ? found : .failed(.beyondText, found.missing)
      }
      if let outer, outer.nodes.isEmpty, !outer.isWholeInstrument { return .failed(outer.failure ?? .noSuchClause, outer.missing) }
      return numbered(unit, numbers, lexemes, inside: outer, at: node)
    }
  }

  /// The printed words, blanks folded.
  private func name(_ start: Int, _ end: Int) -> String {
    String(decoding: bytes[start..<end], as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  // MARK: Numbers

  private func numbered(
    _ unit: ClauseKind, _ numbers: [ReferenceParser.NumberSpan], _ lexemes: [CitationLexeme], inside outer: Finding?, at node: Int
  ) -> Finding {
    var finding = Finding()
    for span in numbers {
      let printed = name(lexemes[span.lexemes.lowerBound].range.start, lexemes[span.lexemes.upperBound - 1].range.end)
      guard let first = clause(unit, span.first, outer, at: node) else {
        finding.missing.append(printed)
        continue
      }
      var found = [first]
      if let last = span.last {
        let end = clause(unit, last, outer, at: node)
        found = end.map { index.siblings(from: first, through: $0, limit: CrossReference.targetLimit) } ?? []
        if found.isEmpty {
          found = [first]
          finding.missing.append(printed)
        } else if found.last != end {
          finding.isTruncated = true
        }
      }
      let room = CrossReference.targetLimit - finding.nodes.count
      finding.isTruncated = finding.isTruncated || found.count > room
      finding.nodes += found.prefix(max(0, room))
    }
    if !finding.missing.isEmpty { finding.failure = hasUnits(like: unit) ? .noSuchClause : .beyondText }
    return finding
  }

  /// Whether the text has units of this size and name at all: "title 49" in a text without titles is one of a larger code.
  private func hasUnits(like unit: ClauseKind) -> Bool {
    if unit.isContainer { return index.kinds.contains(unit) }
    guard unit.isArticleLevel else { return true }
    return index.kinds.contains(unit) || isNameOfSections(unit) && index.kinds.contains(.section)
  }

  /// Whether units that print a bare number, which we call sections, may be cited by this name: regulations of an instrument, articles in a
  /// language that knows no sections of this size.
  private func isNameOfSections(_ unit: ClauseKind) -> Bool {
    guard !index.kinds.contains(unit) else { return false }
    return unit == .regulation || unit == .article && !words.units.values.contains(.section)
  }

  /// The node with a chain of numbers: `5`, `2`, `a`.
  private func clause(_ unit: ClauseKind, _ chain: [String], _ outer: Finding?, at node: Int) -> Int? {
    if let found = top(unit, chain[0], outer, at: node).flatMap({ descend(chain.dropFirst(), from: $0) }) { return found }
    if unit.isArticleLevel, chain[0].contains(".") {
      // "article 9.1" is paragraph 1 of article 9.
      let parts = chain[0].split(separator: ".").map(String.init)
      return top(unit, parts[0], outer, at: node).flatMap { descend((parts + chain.dropFirst()).dropFirst(), from: $0) }
    }
    // "subsection 5(1)" is subsection (1) of section 5 (Canada, Australia).
    guard outer?.nodes.isEmpty != false, !unit.isContainer, !unit.isArticleLevel, chain.count > 1 else { return nil }
    let domain = index.domains[node]
    let unitOfWords = index.unit(chain[0], in: domain) ?? (isQuotation(domain) ? nil : index.unit(chain[0], in: -1))
    return unitOfWords.flatMap { descend(chain.dropFirst(), from: $0) }
  }

  private func descend(_ numbers: ArraySlice<String>, from node: Int) -> Int? {
    var at = node
    for number in numbers {
      guard let child = index.child(number, of: at) else { return nil }
      at = child
    }
    return at
  }

  private func isQuotation(_ domain: Int) -> Bool { domain >= 0 && tree.nodes[domain].kind == .quotation }

  private func top(_ unit: ClauseKind, _ number: String, _ outer: Finding?, at node: Int) -> Int? {
    if let outer, let context = outer.nodes.first {
      if unit.isContainer { return nearest(index.containers(unit, number).filter { contains(context, $0) }, to: node) }
      if let child = index.child(number, of: context) { return child }
      // A section of a Part, a paragraph of a schedule in parts.
      guard tree.nodes[context].kind.isContainer else { return nil }
      return index.unit(number, in: index.domains[context]).flatMap { contains(context, $0) ? $0 : nil }
    }
    if unit.isContainer { return nearest(index.containers(unit, number), to: node) }
    if unit.isArticleLevel { return article(unit, number, at: node) }
    // Subsection (2) of an outer instrument as a whole makes no sense; it is looked for around the words.
    return part(unit, number, at: node)
  }

  /// An article or section: of the amendment in which the words stand, else of the main text.
  private func article(_ unit: ClauseKind, _ number: String, at node: Int) -> Int? {
    let domain = index.domains[node]
    if isQuotation(domain) { return index.unit(number, in: domain) }
    for place in [-1, domain] {
      guard let found = index.unit(number, in: place) else { continue }
      let kind = tree.nodes[found].kind
      // Numbers alone say nothing of the unit's name: "regulation 5" may be what we call a section.
      if kind == unit || kind == .section && isNameOfSections(unit) { return found }
    }
    // "Section 2" of a treaty is a group of articles.
    return nearest(index.containers(.division, number), to: node)
  }

  /// A part of the nearest clause around the words that has one with this number; of the right name first.
  private func part(_ unit: ClauseKind, _ number: String, at node: Int) -> Int? {
    var fallback: Int?
    var at: Int? = node
    while true {
      if let child = index.child(number, of: at) {
        if tree.nodes[child].kind == unit { return child }
        // "paragraph (a)" may be what we call a point; nothing below the article is called by the article's own name.
        if fallback == nil, !tree.nodes[child].kind.isContainer, !tree.nodes[child].kind.isArticleLevel { fallback = child }
      }
      guard let here = at else { break }
      if tree.nodes[here].kind == .quotation || tree.nodes[here].kind.isArticleLevel { break }
      at = index.parent(of: here)
    }
    if fallback == nil, unit == .paragraph, index.domains[node] >= 0 { return index.unit(number, in: index.domains[node]) }
    return fallback
  }

  private func contains(_ outer: Int, _ inner: Int) -> Bool { outer < inner && inner < tree.nodes[outer].subtreeEnd }

  /// Of containers with one number (chapters restart in each part) the one that shares the innermost container with the citing words.
  private func nearest(_ found: [Int], to node: Int) -> Int? {
    guard found.count > 1 else { return found.first }
    var at = index.parent(of: node)
    while let around = at {
      let next = found.partitioningIndex { $0 >= around }
      if next < found.count, found[next] < tree.nodes[around].subtreeEnd { return found[next] }
      at = index.parent(of: around)
    }
    return found[0]
  }

  // MARK: Relative

  private func relative(_ pointer: ReferenceParser.Pointer, _ unit: ClauseKind, _ isPlural: Bool, at node: Int) -> Finding {
    switch pointer {
    case .that:
      return antecedents[unit] ?? .failed(.noAntecedent)
    case .this:
      return enclosing(unit, node).map { Finding(nodes: [$0]) } ?? .failed(hasUnits(like: unit) ? .noEnclosingUnit : .beyondText)
    case .preceding, .following:
      guard let around = enclosing(unit, node) else { return .failed(.noEnclosingUnit) }
      if isPlural {
        let found = index.siblings(before: around, limit: CrossReference.targetLimit)
        return found.isEmpty ? .failed(.noSuchClause) : Finding(nodes: found)
      }
      if let found = index.sibling(of: around, at: pointer == .preceding ? -1 : 1) { return Finding(nodes: [found]) }
      return .failed(.noSuchClause)
    }
  }

  /// The unit around the words that is called so; a unit without a name of its own ("this paragraph" in an unnumbered one, "this clause")
  /// is the innermost one.
  private func enclosing(_ unit: ClauseKind, _ node: Int) -> Int? {
    let around = [node] + tree.ancestors(of: node)
    if let named = around.first(where: { tree.nodes[$0].kind == unit }) { return named }
    if unit.isArticleLevel { return around.first { tree.nodes[$0].kind.isArticleLevel } }
    guard !unit.isContainer else { return nil }
    // What the text calls a subsection we may call a paragraph: the one of the nearest size, the larger of two.
    let numbered = around.filter {
      !tree.nodes[$0].kind.isContainer && !tree.nodes[$0].kind.isArticleLevel && tree.nodes[$0].labelRange != nil
    }
    return numbered.reversed().min { abs(tree.nodes[$0].kind.rank - unit.rank) < abs(tree.nodes[$1].kind.rank - unit.rank) }
      ?? around.first { tree.nodes[$0].kind == .alinea }
  }
}
