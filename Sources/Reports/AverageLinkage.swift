/// Hierarchical agglomerative clustering with average linkage (UPGMA): the two clusters whose members are nearest on average are joined,
/// until one is left.
///
/// By chains of nearest neighbours: F. Murtagh, "A survey of recent advances in hierarchical clustering algorithms", The Computer Journal
/// 26 (1983); that the joins are those of the plain search in every order follows from average linkage being reducible. Distances to a new
/// cluster by G. N. Lance and W. T. Williams, "A general theory of classificatory sorting strategies", The Computer Journal 9 (1967).
struct AverageLinkage: Sendable {
  /// Two clusters become one. Clusters 0 ..< count are the items, cluster count + k is what merge k makes.
  struct Merge: Sendable, Hashable {
    /// The cluster whose first item comes first.
    var left: Int
    var right: Int
    /// Mean distance between the members of the two.
    var height: Double
  }

  /// By height, lowest first; count − 1 of them.
  let merges: [Merge]

  /// - Parameters:
  ///   - count: Number of items, at least 0.
  ///   - distance: Symmetric, not negative; asked once for each pair.
  /// - Complexity: O(count²) time and 4 · count² bytes.
  init(count: Int, distance: (Int, Int) -> Double) {
    var table = PairTable(count: count, distance: distance)
    var sizes = [Int](repeating: 1, count: count)
    var heights = [Double](repeating: 0, count: count)
    // An item stands for the cluster that it is the first of.
    var isActive = [Bool](repeating: true, count: count)
    var chain: [Int] = []
    var found: [(left: Int, right: Int, height: Double)] = []
    found.reserveCapacity(max(0, count - 1))
    var first = 0
    while found.count < count - 1 {
      if chain.isEmpty {
        while !isActive[first] { first += 1 }
        chain.append(first)
      }
      let tip = chain[chain.count - 1]
      // Of equally near ones the one before in the chain, so that the chain ends, and then the first.
      var nearest = chain.count > 1 ? chain[chain.count - 2] : -1
      var least = nearest >= 0 ? table[tip, nearest] : .infinity
      for other in 0..<count where isActive[other] && other != tip {
        let distance = table[tip, other]
        if distance < least { (nearest, least) = (other, distance) }
      }
      guard chain.count > 1, nearest == chain[chain.count - 2] else {
        chain.append(nearest)
        continue
      }
      chain.removeLast(2)
      let (left, right) = (min(tip, nearest), max(tip, nearest))
      // In exact numbers no join is lower than those of its parts.
      heights[left] = max(least, heights[left], heights[right])
      found.append((left, right, heights[left]))
      let (leftSize, rightSize) = (Double(sizes[left]), Double(sizes[right]))
      isActive[right] = false
      for other in 0..<count where isActive[other] && other != left {
        table[left, other] = (leftSize * table[left, other] + rightSize * table[right, other]) / (leftSize + rightSize)
      }
      sizes[left] += sizes[right]
      // Nor would the chain hold a cluster twice: what rounding has left of it is begun anew.
      if let stale = chain.firstIndex(where: { !isActive[$0] || $0 == left }) { chain.removeSubrange(stale...) }
    }
    merges = Self.numbered(found, count: count)
  }

  /// The merges by height, and clusters by number in place of their first items.
  private static func numbered(_ found: [(left: Int, right: Int, height: Double)], count: Int) -> [Merge] {
    // A cluster is joined after its parts: in the chain's order where heights are equal.
    let order = found.indices.sorted { (found[$0].height, $0) < (found[$1].height, $1) }
    var clusters = Array(0..<count)
    return order.enumerated().map { number, index in
      let one = found[index]
      let merge = Merge(left: clusters[one.left], right: clusters[one.right], height: one.height)
      clusters[one.left] = count + number
      return merge
    }
  }
}

/// One number for each pair of items.
private struct PairTable {
  /// Row by row below the diagonal.
  private var values: [Double]

  init(count: Int, distance: (Int, Int) -> Double) {
    values = []
    values.reserveCapacity(count * max(0, count - 1) / 2)
    for high in 0..<count { for low in 0..<high { values.append(distance(low, high)) } }
  }

  subscript(one: Int, other: Int) -> Double {
    get { values[Self.place(one, other)] }
    set { values[Self.place(one, other)] = newValue }
  }

  private static func place(_ one: Int, _ other: Int) -> Int {
    let (low, high) = (min(one, other), max(one, other))
    return high * (high - 1) / 2 + low
  }
}
