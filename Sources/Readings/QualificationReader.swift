import LegalText
import Tokenization

/// Finds the words that limit a clause: provisos, exceptions, "subject to", "notwithstanding", "nothing in".
struct QualificationReader {
  private let bytes: [UInt8]
  private let tree: ClauseTree
  private let openers: [String: [(words: [String], kind: QualificationKind)]]
  private let references: [CrossReference]

  /// Most words between a cited clause and the words that except from it: "subsections (1) and (2) of section 5 do not apply".
  private static let subjectReach = 16
  /// Most bytes between opening words and what they govern: "anything contained in the provisions of".
  private static let openingReach = 45
  /// Most bytes between two clauses that they govern: ", or ".
  private static let linkReach = 8
  /// Longest qualification in words and marks, so that a text of nothing but openers costs no square.
  private static let lengthLimit = 500

  /// - Parameter references: Of the tree, ascending.
  init(_ bytes: [UInt8], _ tree: ClauseTree, _ words: ReadingWords, _ references: [CrossReference]) {
    self.bytes = bytes
    self.tree = tree
    self.references = references
    var openers: [String: [(words: [String], kind: QualificationKind)]] = [:]
    for opener in words.openers {
      let parts = opener.words.flatMap { Self.parts($0, words.elisions) }
      openers[parts[0], default: []].append((parts, opener.kind))
    }
    self.openers = openers
  }

  /// "l'exception" is two words where "l" is an elision.
  private static func parts(_ word: String, _ elisions: Set<String>) -> [String] {
    guard let apostrophe = word.firstIndex(of: "'"), elisions.contains(String(word[..<apostrophe])) else { return [word] }
    return [String(word[..<apostrophe]), String(word[word.index(after: apostrophe)...])]
  }

  /// - Parameter pieces: Those that have a word which opens a limit.
  /// - Returns: Ascending; one may stand inside another ("Provided that, except …"). - Complexity: O(bytes · longest opener).
  func qualifications(in pieces: [(node: Int, range: ByteRange)], _ vocabulary: inout LexemeVocabulary) -> [Qualification] {
    var result: [Qualification] = []
    var lexemes: [CitationLexeme] = []
    for (node, range) in pieces {
      CitationLexer.read(bytes, range, &vocabulary, into: &lexemes)
      collect(lexemes, range, of: node, into: &result)
    }
    return result.sorted { $0.range < $1.range }
  }

  private func collect(_ lexemes: [CitationLexeme], _ range: ByteRange, of node: Int, into result: inout [Qualification]) {
    var at = 0
    /// The opening words end a sentence's part: another one of the same kind inside ("provided that … unless") is found all the same.
    while at < lexemes.count {
      guard let (kind, count) = opener(lexemes, at) else {
        at += 1
        continue
      }
      let opening = ByteRange(start: lexemes[at].range.start, end: lexemes[at + count - 1].range.end)
      let end = self.end(lexemes, at + count, opensSentence: opensSentence(lexemes, at), kind)
      let whole = ByteRange(start: opening.start, end: max(opening.end, end))
      let subject = kind == .exception ? subject(lexemes, at) : []
      result.append(
        Qualification(
          kind: kind, range: whole, opener: opening, node: node, host: host(of: node, range, isWhole: opening.start == range.start, kind),
          references: subject.isEmpty ? governed(references(in: whole), opening, kind) : subject,
          limitsCited: kind == .override || kind == .saving || !subject.isEmpty))
      at += count
    }
  }

  private func opener(_ lexemes: [CitationLexeme], _ at: Int) -> (QualificationKind, Int)? {
    guard lexemes[at].kind == .word, lexemes[at].classes.contains(.opener), let candidates = openers[lexemes[at].key] else { return nil }
    for candidate in candidates {
      var next = at
      var matched = 0
      // "Provided, however, that": commas inside do not count.
      while next < lexemes.count, matched < candidate.words.count {
        if lexemes[next].kind == .comma, matched > 0 {
          next += 1
        } else if lexemes[next].kind == .word, lexemes[next].key == candidate.words[matched] {
          next += 1
          matched += 1
        } else {
          break
        }
      }
      if matched == candidate.words.count { return (candidate.kind, next - at) }
    }
    return nil
  }

  /// Whether nothing of the sentence stands before: then its comma ends the qualification and the rule follows.
  private func opensSentence(_ lexemes: [CitationLexeme], _ at: Int) -> Bool {
    guard at > 0 else { return true }
    return [.stop, .semicolon, .colon].contains(lexemes[at - 1].kind)
  }

  /// The end of the words that an opener governs: the next comma when it opens a sentence, else the end of the sentence's part. Commas
  /// between cited numbers are none, and a proviso or saving is a sentence of its own.
  private func end(_ lexemes: [CitationLexeme], _ start: Int, opensSentence: Bool, _ kind: QualificationKind) -> Int {
    let endsAtComma = opensSentence && kind != .proviso && kind != .saving
    var depth = 0
    var last = lexemes[start - 1].range.end
    for lexeme in lexemes[start...].prefix(Self.lengthLimit) {
      switch lexeme.kind {
      case .openBracket: depth += 1
      case .closeBracket:
        // A qualification in brackets ends with them.
        if depth == 0 { return last }
        depth -= 1
      case .semicolon where depth == 0: return last
      case .stop where depth == 0 && (lexeme.range == lexemes.last?.range || endsSentence(lexeme.range.start)): return last
      case .comma where depth == 0 && endsAtComma && !isInsideReference(lexeme.range.start): return last
      default: break
      }
      last = lexeme.range.end
    }
    return last
  }

  /// A stop before a blank and no small letter: not the one of "No. 5" or "s. 3".
  private func endsSentence(_ offset: Int) -> Bool {
    var at = offset + 1
    guard at < bytes.count, bytes[at] <= 0x20 else { return at >= bytes.count || bytes[at] >= 0x80 }
    while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
    return at >= bytes.count || !(0x61...0x7A ~= bytes[at]) && !(0x30...0x39 ~= bytes[at])
  }

  private func isInsideReference(_ offset: Int) -> Bool {
    let next = references.partitioningIndex { $0.range.end > offset }
    return next < references.count && references[next].range.start <= offset
  }

  private func references(in range: ByteRange) -> [Int] {
    var next = references.partitioningIndex { $0.range.start >= range.start }
    var result: [Int] = []
    while next < references.count, references[next].range.start < range.end {
      result.append(next)
      next += 1
    }
    return result
  }

  /// Of the references inside a qualification those that its opening words govern: "subject to the rules of article 5 and article 6, a
  /// party to this Convention" speaks of two. A proviso is a sentence of its own and speaks of all.
  private func governed(_ inside: [Int], _ opening: ByteRange, _ kind: QualificationKind) -> [Int] {
    guard kind != .proviso else { return inside }
    var end = opening.end
    var reach = Self.openingReach
    var result: [Int] = []
    for reference in inside {
      guard references[reference].range.start - end <= reach else { break }
      result.append(reference)
      end = references[reference].range.end
      reach = Self.linkReach
    }
    return result
  }

  /// "Subsection (1) does not apply where …": what is cited right before the words is excepted from.
  private func subject(_ lexemes: [CitationLexeme], _ at: Int) -> [Int] {
    let first = max(0, at - Self.subjectReach)
    guard at > first else { return [] }
    // Only where the citation and the words touch; "a person to whom section 5 applies shall not" is another subject.
    let end = lexemes[at - 1].range.end
    return references(in: ByteRange(start: lexemes[first].range.start, end: end)).filter { references[$0].range.end == end }
  }

  /// What a qualification is attached to. Words behind a list belong to the node that owns it; a proviso that is a paragraph of its own
  /// belongs to the paragraph before it.
  private func host(of node: Int, _ range: ByteRange, isWhole: Bool, _ kind: QualificationKind) -> Int {
    guard isWhole, kind == .proviso, tree.nodes[node].labelRange == nil, tree.nodes[node].text == range else { return node }
    return sibling(before: node) ?? tree.nodes[node].parent ?? node
  }

  private func sibling(before node: Int) -> Int? {
    var at = node - 1
    let parent = tree.nodes[node].parent
    while at >= 0, at != parent {
      if tree.nodes[at].parent == parent { return tree.nodes[at].kind.isContainer ? nil : at }
      at = tree.nodes[at].parent ?? -1
    }
    return nil
  }
}
