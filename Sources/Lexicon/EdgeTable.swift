/// Edges of a trie, from node and symbol to the target node: open addressing over one flat array.
struct EdgeTable: Sendable {
  /// Never a key: nodes stay far below 2³².
  private static let free = UInt64.max

  /// Node in the high half, symbol in the low one; the count is a power of two and at least twice `count`.
  private var keys: [UInt64]
  private var targets: [UInt32]
  private var count = 0

  /// - Parameter expected: About how many edges will come; it only saves growing.
  init(expected: Int = 0) {
    var size = 1 << 8
    while size < expected * 2 { size *= 2 }
    keys = [UInt64](repeating: Self.free, count: size)
    targets = [UInt32](repeating: 0, count: size)
  }

  /// The target, or 0 when there is no such edge.
  func target(of node: UInt32, _ symbol: UInt32) -> UInt32 { targets[slot(of: UInt64(node) << 32 | UInt64(symbol))] }

  /// The target of an edge, which is `new` when the edge was not there.
  mutating func insert(_ node: UInt32, _ symbol: UInt32, new: UInt32) -> UInt32 {
    let key = UInt64(node) << 32 | UInt64(symbol)
    let slot = slot(of: key)
    if keys[slot] != Self.free { return targets[slot] }
    keys[slot] = key
    targets[slot] = new
    count += 1
    if count * 2 > keys.count { grow() }
    return new
  }

  /// Where the key stands or would stand.
  private func slot(of key: UInt64) -> Int {
    let mask = keys.count - 1
    let hash = key &* 0x9E37_79B9_7F4A_7C15
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
    while keys[slot] != key && keys[slot] != Self.free { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let (oldKeys, oldTargets) = (keys, targets)
    keys = [UInt64](repeating: Self.free, count: oldKeys.count * 2)
    targets = [UInt32](repeating: 0, count: oldKeys.count * 2)
    for (index, key) in oldKeys.enumerated() where key != Self.free {
      let slot = slot(of: key)
      keys[slot] = key
      targets[slot] = oldTargets[index]
    }
  }
}
