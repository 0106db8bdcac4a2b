/// Puts rows of a heatmap so that like stands beside like: `AverageLinkage` over `CellVector`'s distance, then `LeafOrder`.
///
/// Of more rows than `clusteredCount`, groups are made first, because the clustering keeps a number for each pair: rows that are far from
/// each other are picked as centres, one after the other the one that is farthest from all before (T. F. Gonzalez, "Clustering to minimize the
/// maximum intercluster distance", Theoretical Computer Science 38, 1985). The centres are clustered, each stands for the rows nearest to
/// it, and those are put in order in the same way.
///
/// The result depends on the rows alone: equal distances are decided by the place in the input.
enum SimilarityOrder {
  /// Rows that are clustered pair by pair, at most: 2,000 rows take 16 MB.
  static let clusteredCount = 2000
  /// Groups into which more of them are cut.
  static let centreCount = 256

  /// - Parameters:
  ///   - vectors: The rows.
  ///   - leading: By row, what its end of the order goes by: the end with the greater number comes first.
  /// - Returns: Indices of all rows, each once.
  /// - Complexity: Up to `clusteredCount` rows O(rows² · cells) time; of more O(rows · `centreCount` · cells) for each level of groups, of which
  ///   there is one unless many rows lie close together. Memory: 4 · `clusteredCount`² bytes and O(rows).
  static func order(
    of vectors: [CellVector], leading: [Double], clustering limit: Int = clusteredCount, centres: Int = centreCount
  ) -> [Int] {
    let order = order(Array(vectors.indices), vectors, limit: limit, centres: centres)
    guard let first = order.first, let last = order.last, leading[last] > leading[first] || leading[last] == leading[first] && last < first
    else { return order }
    return order.reversed()
  }

  private static func order(_ rows: [Int], _ vectors: [CellVector], limit: Int, centres: Int) -> [Int] {
    if rows.count <= limit { return clustered(rows, vectors) }
    let groups = groups(of: rows, vectors, count: centres)
    // All of them are the same.
    guard groups.count > 1 else { return rows }
    let representatives = clustered(groups.map { $0[0] }, vectors)
    let byCentre = Dictionary(uniqueKeysWithValues: groups.map { ($0[0], $0) })
    return representatives.flatMap { order(byCentre[$0] ?? [$0], vectors, limit: limit, centres: centres) }
  }

  private static func clustered(_ rows: [Int], _ vectors: [CellVector]) -> [Int] {
    func distance(_ one: Int, _ other: Int) -> Double { vectors[rows[one]].distance(to: vectors[rows[other]]) }
    let clustering = AverageLinkage(count: rows.count, distance: distance)
    return LeafOrder.order(clustering, count: rows.count, distance: distance).map { rows[$0] }
  }

  /// At most `count` groups, each with its centre first and then in the order of the input.
  private static func groups(of rows: [Int], _ vectors: [CellVector], count: Int) -> [[Int]] {
    var groups = [[rows[0]]]
    var nearest = [Int](repeating: 0, count: rows.count)
    var gaps = rows.map { vectors[$0].distance(to: vectors[rows[0]]) }
    while groups.count < count {
      var farthest = 0
      for index in gaps.indices where gaps[index] > gaps[farthest] { farthest = index }
      guard gaps[farthest] > 0 else { break }
      let centre = vectors[rows[farthest]]
      for index in gaps.indices {
        let gap = vectors[rows[index]].distance(to: centre)
        // A centre belongs to itself, even where the next one is no farther away.
        if gap < gaps[index] || index == farthest { (gaps[index], nearest[index]) = (gap, groups.count) }
      }
      groups.append([rows[farthest]])
    }
    for (index, row) in rows.enumerated() where groups[nearest[index]][0] != row { groups[nearest[index]].append(row) }
    return groups
  }
}
