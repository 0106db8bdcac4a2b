import ClauseStructure
public import LegalText

/// What holds of every clause tree: asked by tests on random laws and by fuzzing.
public enum TreeInvariants {
  /// One line for each breach; empty for a sound tree.
  /// - Complexity: O(nodes × depth + bytes).
  public static func faults(_ tree: ClauseTree, _ bytes: [UInt8]) -> [String] {
    var faults: [String] = []
    func check(_ isTrue: Bool, _ fault: @autoclosure () -> String) { if !isTrue { faults.append(fault()) } }
    func isSound(_ range: ByteRange) -> Bool {
      range.end <= bytes.count && isBoundary(range.start, bytes) && isBoundary(range.end, bytes)
    }
    for (index, node) in tree.nodes.enumerated() {
      for range in [node.text, node.full, node.headingRange, node.labelRange].compactMap({ $0 }) + node.flush {
        check(isSound(range), "\(node.id): \(range) cuts a character")
      }
      check(index < node.subtreeEnd && node.subtreeEnd <= tree.nodes.count, "\(node.id): its subtree ends at \(node.subtreeEnd)")
      check(node.parent.map { $0 < index } ?? true, "\(node.id): its parent stands behind it")
      check(!node.id.isEmpty && !node.label.isEmpty, "\(index): no id or label")
      check(node.full.contains(node.text), "\(node.id): its own text lies outside it")
      for flush in node.flush { check(node.full.contains(flush), "\(node.id): flush text outside it") }
      if let label = node.labelRange {
        check(!label.isEmpty && label.end <= node.text.start, "\(node.id): its label stands behind its text")
      }
      check(node.isSynthetic == (node.labelRange == nil), "\(node.id): synthetic, or numbered")
      guard let parent = node.parent else { continue }
      check(node.subtreeEnd <= tree.nodes[parent].subtreeEnd, "\(node.id): outlives its parent")
      check(tree.nodes[parent].full.end >= node.full.end, "\(node.id): ends behind its parent")
      check(tree.nodes[parent].text.end <= node.text.start, "\(node.id): begins before its parent's own text ends")
    }
    for (before, after) in zip(tree.nodes, tree.nodes.dropFirst()) {
      check(before.text.start <= after.text.start, "\(after.id): stands before \(before.id)")
    }
    let ids = tree.nodes.map(\.id)
    check(Set(ids).count == ids.count, "ids repeat: \(ids)")
    for clause in ClauseAssembler.clauses(of: tree) {
      let node = tree.nodes[clause.node]
      check(clause.range == node.text && !clause.range.isEmpty, "\(node.id): a clause without words")
      check(clause.reading.contains { $0.range == clause.range && $0.origin == .own }, "\(node.id): its reading lacks its own words")
    }
    for range in tree.furniture { check(isSound(range), "furniture \(range) cuts a character") }
    check((0...1).contains(tree.coverage), "coverage \(tree.coverage)")
    let isVisible = String(decoding: bytes, as: UTF8.self).contains { $0.isLetter || $0.isNumber }
    check(!isVisible || !tree.nodes.isEmpty, "words, but no node")
    return faults
  }

  private static func isBoundary(_ offset: Int, _ bytes: [UInt8]) -> Bool { offset == bytes.count || bytes[offset] & 0xC0 != 0x80 }
}
