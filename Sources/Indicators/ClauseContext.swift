import Definitions
public import LegalText
import Tokenization

/// One clause as an indicator sees it: its role, the matches of its sentence, and what limits it elsewhere in the document.
public struct ClauseContext: Sendable {
  public let document: DocumentContext
  /// Index in the document's clauses.
  public let number: Int

  init(document: DocumentContext, number: Int) {
    self.document = document
    self.number = number
  }

  public var clause: Clause { document.clauses[number] }
  public var node: Int { clause.node }
  public var role: ClauseRole { document.roles[number].role }
  /// The clause is an offence and says itself what is forbidden.
  public var definesConduct: Bool { document.roles[number].definesConduct }
  /// Matches in the order in which the sentence is read.
  public var matches: [ReadingMatch] { document.readings[number] }
  /// Who acts, over whom, on what, under which penalty.
  public var fields: ClauseFields { document.fields[number] }
  public var isQuoted: Bool { document.tree.nodes[node].isQuoted }

  /// Matches of some cues, in reading order.
  public func matches(_ cues: CueSet) -> [ReadingMatch] { has(cues) ? matches.filter { cues.contains($0.cue) } : [] }

  /// Matches that the words before them deny: "no right of appeal".
  func denied(_ cues: CueSet) -> [ReadingMatch] { (document.denied[number] ?? []).filter { cues.contains($0.cue) } }

  /// The first match of some cues that the condition admits.
  public func first(_ cues: CueSet, where isWanted: (ReadingMatch) -> Bool = { _ in true }) -> ReadingMatch? {
    has(cues) ? matches.first { cues.contains($0.cue) && isWanted($0) } : nil
  }

  /// - Complexity: O(1).
  public func has(_ cues: CueSet) -> Bool { document.present[number].intersects(cues) }

  /// Matches that speak for the same words once only: the first of each wording, in reading order.
  func distinct(_ cues: CueSet) -> [ReadingMatch] {
    var seen: Set<String> = []
    return matches(cues).filter { seen.insert(String(decoding: WordFolding.folded(words($0.range)), as: UTF8.self)).inserted }
  }

  /// Whether another match of some cues wholly contains these words.
  func isPart(_ match: ReadingMatch, of cues: CueSet) -> Bool {
    matches.contains { cues.contains($0.cue) && $0.match != match.match && $0.range.contains(match.range) }
  }

  // MARK: - Words

  /// The printed words of a range, blanks folded, cut after 80 characters.
  func words(_ range: ByteRange) -> String {
    let printed = document.text.string(range)
    if Self.isFolded(printed) { return printed }
    let folded = printed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return folded.count <= 80 ? folded : folded.prefix(79) + "…"
  }

  /// Whether a text is short, plain ASCII and has single blanks alone, as nearly all words that are found: then it is folded already.
  private static func isFolded(_ text: String) -> Bool {
    var last = UInt8(ascii: " ")
    for byte in text.utf8 {
      guard 0x20..<0x7F ~= byte, byte != 0x20 || last != 0x20 else { return false }
      last = byte
    }
    return last != 0x20 && text.utf8.count <= 80
  }

  func quote(_ match: ReadingMatch) -> String { "‘\(words(match.range))’" }

  /// Whether two matches stand in one sentence: of the same piece of the reading, or in a chapeau and its item.
  func areInOneSentence(_ left: ReadingMatch, _ right: ReadingMatch) -> Bool {
    left.segment != right.segment
      || document.text.sentence(at: left.range.start) == document.text.sentence(at: right.range.start)
  }

  // MARK: - Definitions

  /// The definition of the words, or of a longer term that they are part of.
  func definition(of match: ReadingMatch) -> Definition? {
    let (tokens, node) = (match.match.tokens, match.match.node)
    return document.definitions.definition(of: tokens, at: node) ?? document.definitions.definitionCovering(tokens, at: node)
  }

  /// The definition of the words, of a longer term that they are part of, or of a term of several words inside them: "public order" in
  /// "disturbs public order".
  func definition(within match: ReadingMatch) -> Definition? {
    if let definition = definition(of: match) { return definition }
    let tokens = match.match.tokens
    let inner = termsUsed.filter { $0.foldedWords.count > 1 && $0.foldedWords.count < tokens.count }
    for definition in inner {
      for start in tokens.lowerBound...(tokens.upperBound - definition.foldedWords.count) {
        let part = start..<(start + definition.foldedWords.count)
        if document.definitions.definition(of: part, at: match.match.node)?.termRange == definition.termRange { return definition }
      }
    }
    return nil
  }

  /// The terms that the clause or its chapeau uses and the document defines.
  var termsUsed: [Definition] {
    var result: [Definition] = []
    for at in [node] + document.tree.ancestors(of: node) {
      for term in document.terms(usedBy: at) where term.node != node && !result.contains(where: { $0.termRange == term.termRange }) {
        result.append(term)
      }
    }
    return result
  }

  /// A limit that stands in the definition of a term which the clause uses.
  func firstInDefinitions(_ cues: CueSet) -> (term: Definition, match: CueMatch)? {
    for term in termsUsed {
      if let match = document.matches(in: term.body, of: term.node).first(where: { cues.contains($0.cue) }) { return (term, match) }
    }
    return nil
  }
}
