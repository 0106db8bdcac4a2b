import Tokenization

/// Names what each clause went through and brings the alignments into the order of the new text.
struct AlignmentOrder {
  private let aligner: ClauseAligner
  private let moved: Set<Int>

  init(_ aligner: ClauseAligner) {
    self.aligner = aligner
    moved = Self.moved(aligner.partnerOfOld)
  }

  var alignments: [ClauseAlignment] {
    let mergedParts = Set(aligner.merges.values.joined())
    let splitParts = Set(aligner.splits.values.joined())
    // Ordered by place in the new text; what has none stands behind the clause that was before it.
    var placed: [(place: Int, rank: Int, alignment: ClauseAlignment)] = []
    for right in aligner.new.indices where !splitParts.contains(right) {
      placed.append((right, 0, alignment(ofNew: right)))
    }
    var place = -1
    for left in aligner.old.indices {
      if let right = aligner.partnerOfOld[left] {
        if !mergedParts.contains(left), !moved.contains(left) { place = right }
      } else {
        placed.append((place, left + 1, ClauseAlignment(kind: .repealed, old: [left], new: [])))
      }
    }
    return placed.sorted { ($0.place, $0.rank) < ($1.place, $1.rank) }.map(\.alignment)
  }

  private func alignment(ofNew right: Int) -> ClauseAlignment {
    guard let left = aligner.partnerOfNew[right] else { return ClauseAlignment(kind: .added, old: [], new: [right]) }
    if let parts = aligner.splits[left] { return ClauseAlignment(kind: .split, old: [left], new: ([right] + parts).sorted()) }
    if let parts = aligner.merges[right] { return ClauseAlignment(kind: .merged, old: ([left] + parts).sorted(), new: [right]) }
    var result = ClauseAlignment(kind: .unchanged, old: [left], new: [right])
    result.isRenumbered = aligner.old[left].id != aligner.new[right].id
    result.isMoved = moved.contains(left)
    if !aligner.isEqual(left, right) {
      result.kind = .reworded
    } else if result.isMoved {
      result.kind = .moved
    } else if result.isRenumbered {
      result.kind = .renumbered
    }
    return result
  }

  /// Old clauses outside the longest run of pairs whose partners stand in the same order (patience sorting).
  /// - Complexity: O(clauses × log clauses).
  private static func moved(_ partners: [Int?]) -> Set<Int> {
    let pairs = partners.enumerated().compactMap { left, right in right.map { (left: left, right: $0) } }
    var tails: [Int] = []
    var before = [Int?](repeating: nil, count: pairs.count)
    for index in pairs.indices {
      let at = tails.partitioningIndex { pairs[$0].right >= pairs[index].right }
      before[index] = at > 0 ? tails[at - 1] : nil
      if at == tails.count { tails.append(index) } else { tails[at] = index }
    }
    var moved = Set(pairs.map(\.left))
    var at = tails.last
    while let index = at {
      moved.remove(pairs[index].left)
      at = before[index]
    }
    return moved
  }
}
