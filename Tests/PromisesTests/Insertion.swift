import Definitions
import Indicators
import LegalText
import Lexicon

/// Words of a lexicon entry, put into a clause between two of its words.
struct Insertion {
  let entry: Int
  /// The words and a blank after them.
  let bytes: [UInt8]
  /// Offset at which they are put.
  let offset: Int

  init(entry: Int, words: String, offset: Int) {
    self.entry = entry
    self.offset = offset
    bytes = Array((words + " ").utf8)
  }

  func applied(to text: [UInt8]) -> [UInt8] { Array(text[..<offset] + bytes + text[offset...]) }

  /// Why the promise does not speak of this insertion; `none` when it does.
  enum Obstacle: String, CaseIterable {
    case none
    case outline = "the outline changed"
    case role = "a role changed"
    case definitions = "definitions or uses of terms changed"
    case notFound = "the words were not found, or more than them"
    case matches = "other matches changed"
  }

  /// Compares the readings of the text before and after.
  func obstacle(_ before: AnalysedText, _ after: AnalysedText, clause: Int) -> Obstacle {
    guard hasSameOutline(before, after) else { return .outline }
    guard before.clauses.indices.allSatisfy({ before.role($0) == after.role($0) }) else { return .role }
    guard hasSameDefinitions(before, after) else { return .definitions }
    let own = ByteRange(start: offset, end: offset + bytes.count - 1)
    let added = matches(after, clause).filter { $0.range.overlaps(own) }
    guard added.count == 1, added[0].match.entry == entry, added[0].range == own else { return .notFound }
    for index in before.clauses.indices {
      let old = matches(before, index).map { [$0.match.entry, shifted($0.range.start), shifted($0.range.end)] }
      let new = matches(after, index).filter { !$0.range.overlaps(own) }.map { [$0.match.entry, $0.range.start, $0.range.end] }
      guard old == new else { return .matches }
    }
    return .none
  }

  /// What was found in a clause but for the joints of sentences, which only tell roles; those are compared by themselves.
  private func matches(_ text: AnalysedText, _ clause: Int) -> [ReadingMatch] {
    text.matches(clause).filter { text.context.cues.lexicon.entries[$0.match.entry].list != "frame" }
  }

  /// Where an offset of the old text stands in the new one; nothing that touches the insertion ends at it, since a blank stands there.
  private func shifted(_ at: Int) -> Int { at < offset ? at : at + bytes.count }

  private func hasSameOutline(_ before: AnalysedText, _ after: AnalysedText) -> Bool {
    let (old, new) = (before.context.tree.nodes, after.context.tree.nodes)
    guard old.count == new.count, before.clauses.count == after.clauses.count else { return false }
    return zip(old, new).allSatisfy { left, right in
      left.id == right.id && left.parent == right.parent && left.heading == right.heading && shifted(left.text.start) == right.text.start
        && shifted(left.text.end) == right.text.end
        && left.flush.map { [shifted($0.start), shifted($0.end)] } == right.flush.map { [$0.start, $0.end] }
    }
  }

  private func hasSameDefinitions(_ before: AnalysedText, _ after: AnalysedText) -> Bool {
    let (old, new) = (before.context.definitions, after.context.definitions)
    guard old.definitions.map(\.term) == new.definitions.map(\.term), old.definitions.map(\.node) == new.definitions.map(\.node),
      old.definitions.map(\.status) == new.definitions.map(\.status), old.definitions.map(\.isCircular) == new.definitions.map(\.isCircular)
    else { return false }
    return old.uses.map { [$0.definition, $0.node] } == new.uses.map { [$0.definition, $0.node] }
  }
}

extension Definition {
  fileprivate var status: TermStatus { pattern.status }
}
