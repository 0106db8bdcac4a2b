/// One order of articles for many documents that each have their own.
struct ColumnOrder {
  /// The ids in the order of the table.
  private(set) var ids: [String] = []
  /// For each id the number of its kind: `sch_1__para_3` and `sch_2__para_1` are of one kind, `sch__para`.
  private var kinds: [Int] = []
  private var kindNumbers: [String: Int] = [:]
  private var known: Set<String> = []

  /// Adds the ids of one more document, each put where that document has it: after the id it follows there and before the next one that
  /// the table already has. Among the ids of other documents in that gap it goes by number, so that articles 1, 2, 4 and 1, 3 make
  /// 1, 2, 3, 4.
  /// - Complexity: O(new ids · ids in the gap + ids) as long as the document keeps the table's order.
  mutating func merge(_ document: [String]) {
    let own = Set(document)
    // Index after the document's previous id.
    var cursor = 0
    for id in document {
      if known.contains(id) {
        cursor = (ids[cursor...].firstIndex(of: id) ?? ids.firstIndex(of: id) ?? cursor) + 1
      } else {
        let kind = number(ofKind: id)
        let gapEnd = ids[cursor...].firstIndex(where: { own.contains($0) }) ?? ids.count
        let place = place(of: id, kind: kind, in: cursor..<gapEnd)
        ids.insert(id, at: place)
        kinds.insert(kind, at: place)
        known.insert(id)
        cursor = place + 1
      }
    }
  }

  /// After the last id of the same kind with a lower number, else before the first with a higher one, else beside the id before the gap if
  /// that is of the same kind, else at the end.
  private func place(of id: String, kind: Int, in gap: Range<Int>) -> Int {
    if let lower = gap.last(where: { kinds[$0] == kind && Self.precedes(ids[$0], id) }) { return lower + 1 }
    if let higher = gap.first(where: { kinds[$0] == kind }) { return higher }
    return gap.lowerBound > 0 && kinds[gap.lowerBound - 1] == kind ? gap.lowerBound : gap.upperBound
  }

  private mutating func number(ofKind id: String) -> Int {
    let kind = id.split(separator: "__").map { $0.prefix { $0 != "_" } }.joined(separator: "__")
    if let number = kindNumbers[kind] { return number }
    kindNumbers[kind] = kindNumbers.count
    return kindNumbers.count - 1
  }

  /// Natural order: digits are compared as one number, everything else byte by byte (`art_9` before `art_10`, `sec_7` before `sec_7A`).
  static func precedes(_ left: String, _ right: String) -> Bool {
    let leftBytes = Array(left.utf8)
    let rightBytes = Array(right.utf8)
    var (i, j) = (0, 0)
    while i < leftBytes.count, j < rightBytes.count {
      let leftDigits = digits(leftBytes, from: i)
      let rightDigits = digits(rightBytes, from: j)
      if !leftDigits.isEmpty, !rightDigits.isEmpty {
        if leftDigits.count != rightDigits.count { return leftDigits.count < rightDigits.count }
        if !leftDigits.elementsEqual(rightDigits) { return leftDigits.lexicographicallyPrecedes(rightDigits) }
        (i, j) = (leftDigits.endIndex, rightDigits.endIndex)
      } else {
        if leftBytes[i] != rightBytes[j] { return leftBytes[i] < rightBytes[j] }
        (i, j) = (i + 1, j + 1)
      }
    }
    return leftBytes.count - i < rightBytes.count - j
  }

  /// The digits that begin at `start`, without leading zeros (one digit is kept); empty when there is none.
  private static func digits(_ bytes: [UInt8], from start: Int) -> ArraySlice<UInt8> {
    var run = bytes[start...].prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    while run.count > 1, run.first == UInt8(ascii: "0") { run = run.dropFirst() }
    return run
  }
}
