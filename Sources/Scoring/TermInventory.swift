import Definitions
import LegalText
import Lexicon
import Tokenization

/// The terms of a document: what it defines, and what it uses and should define.
struct TermInventory {
  /// Name of the list of words that a text must define where it turns on them.
  static let undefinedList = "must-define"

  let text: TokenizedText
  let tree: ClauseTree
  let table: DefinitionTable

  /// - Parameter lexicon: Nil where there are no word lists: then no undefined terms are known.
  /// - Returns: In the order of the text. - Complexity: O(bytes + definitions + uses).
  func records(_ lexicon: Lexicon?) -> [TermRecord] {
    let records = defined() + (lexicon.map { undefined($0) } ?? [])
    return records.enumerated().sorted { ($0.element.range, $0.offset) < ($1.element.range, $1.offset) }.map(\.element)
  }

  private func defined() -> [TermRecord] {
    var useCounts = [Int](repeating: 0, count: table.definitions.count)
    for use in table.uses { useCounts[use.definition] += 1 }
    return zip(table.definitions, useCounts).map { definition, useCount in
      TermRecord(
        term: definition.term, status: definition.pattern.status, isCircular: definition.isCircular, isResolved: definition.isResolved,
        scope: definition.scopeNode.map { tree.nodes[$0].id } ?? "instrument", range: definition.termRange, useCount: useCount,
        definedIn: tree.nodes[definition.node].id)
    }
  }

  /// One record for each wording that the text does not define where it stands.
  private func undefined(_ lexicon: Lexicon) -> [TermRecord] {
    var places: [String: Int] = [:]
    var records: [TermRecord] = []
    for (index, node) in tree.nodes.enumerated() {
      for range in [node.text] + node.flush where !range.isEmpty {
        for match in lexicon.match(text, tokens: text.tokenIndices(in: range)) where isUndefined(match, at: index, lexicon) {
          let words = text.string(match.range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
          let key = String(decoding: WordFolding.folded(words), as: UTF8.self)
          if let place = places[key] {
            records[place].useCount += 1
          } else {
            places[key] = records.count
            records.append(
              TermRecord(
                term: words, status: .undefined, isCircular: false, isResolved: false, scope: "none", range: match.range, useCount: 1,
                definedIn: nil))
          }
        }
      }
    }
    return records
  }

  private func isUndefined(_ match: LexiconMatch, at node: Int, _ lexicon: Lexicon) -> Bool {
    lexicon.entries[match.entry].list == Self.undefinedList && table.definition(of: match.tokens, at: node) == nil
      && table.definitionCovering(match.tokens, at: node) == nil && !table.isInsideDefinitionOfItself(match.tokens)
  }
}
