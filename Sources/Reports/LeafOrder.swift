/// A row for the leaves of a tree of clusters in which neighbours are alike: every cluster stays together, and each join turns its two sides so
/// that the ends that meet are the nearest of the four possible pairs.
///
/// The heuristic of G. Gruvaeus and H. Wainer, "Two additions to hierarchical cluster analysis", British Journal of Mathematical and
/// Statistical Psychology 25 (1972). The best of all such orders (Bar-Joseph et al., 2001) takes cubic time for little more.
enum LeafOrder {
  /// - Returns: All items, each once. Empty for none.
  /// - Complexity: O(count²) time at most, O(count) memory, 4 · count distances.
  static func order(_ clustering: AverageLinkage, count: Int, distance: (Int, Int) -> Double) -> [Int] {
    var clusters: [[Int]] = (0..<count).map { [$0] }
    for merge in clustering.merges {
      var (left, right) = (clusters[merge.left], clusters[merge.right])
      clusters[merge.left] = []
      clusters[merge.right] = []
      let ends = (left: (left[0], left[left.count - 1]), right: (right[0], right[right.count - 1]))
      // As they are, the right side turned, the left side turned, both.
      let gaps = [
        distance(ends.left.1, ends.right.0), distance(ends.left.1, ends.right.1), distance(ends.left.0, ends.right.0),
        distance(ends.left.0, ends.right.1),
      ]
      let best = gaps.indices.min { gaps[$0] < gaps[$1] } ?? 0
      if best == 1 || best == 3 { right.reverse() }
      if best >= 2 { left.reverse() }
      clusters.append(left + right)
    }
    return clusters.last ?? []
  }
}
