/// Which definitions use which: an edge runs from a definition to each term in its body.
struct DefinitionGraph {
  private(set) var targets: [[Int]]

  init(count: Int) { targets = Array(repeating: [], count: count) }

  /// Adds an edge once.
  mutating func addEdge(from source: Int, to target: Int) {
    if !targets[source].contains(target) { targets[source].append(target) }
  }

  func hasLoop(_ node: Int) -> Bool { targets[node].contains(node) }

  /// Strongly connected components, each after all that it leads to; members in no order.
  ///
  /// Tarjan's algorithm (SIAM J. Comput. 1, 1972) with a stack of its own, so that a chain of any length is safe.
  /// - Complexity: O(nodes + edges).
  func components() -> [[Int]] {
    var order = [Int](repeating: -1, count: targets.count)
    var low = [Int](repeating: 0, count: targets.count)
    var isOnStack = [Bool](repeating: false, count: targets.count)
    var stack: [Int] = []
    var counter = 0
    var result: [[Int]] = []
    for root in targets.indices where order[root] < 0 {
      var frames: [(node: Int, next: Int)] = [(root, 0)]
      while let frame = frames.last {
        let node = frame.node
        if frame.next == 0 {
          order[node] = counter
          low[node] = counter
          counter += 1
          stack.append(node)
          isOnStack[node] = true
        }
        if frame.next < targets[node].count {
          frames[frames.count - 1].next += 1
          let target = targets[node][frame.next]
          if order[target] < 0 { frames.append((target, 0)) } else if isOnStack[target] { low[node] = min(low[node], order[target]) }
          continue
        }
        frames.removeLast()
        if let parent = frames.last { low[parent.node] = min(low[parent.node], low[node]) }
        guard low[node] == order[node] else { continue }
        var component: [Int] = []
        while let member = stack.popLast() {
          isOnStack[member] = false
          component.append(member)
          if member == node { break }
        }
        result.append(component)
      }
    }
    return result
  }
}
