import Testing

@testable import Reports

/// Rows of a heatmap with like beside like.
@Suite struct SimilarityOrderTests {
  /// Rows of random scores, some cells empty.
  private func vectors(_ count: Int, _ generator: inout SeededGenerator, columns: Int = 12) -> [CellVector] {
    (0..<count).map { _ in CellVector(scores(columns, &generator)) }
  }

  private func scores(_ columns: Int, _ generator: inout SeededGenerator) -> [Double?] {
    (0..<columns).map { _ in Int.random(in: 0..<4, using: &generator) == 0 ? nil : Double.random(in: 0...100, using: &generator) }
  }

  /// The search for the nearest pair as the definition says it, with means over all pairs of members.
  private func plainHeights(_ count: Int, _ distance: (Int, Int) -> Double) -> [Double] {
    var clusters = (0..<count).map { [$0] }
    var heights: [Double] = []
    while clusters.count > 1 {
      var best = (left: 0, right: 1, height: Double.infinity)
      for left in clusters.indices {
        for right in clusters.indices where right > left {
          let pairs = clusters[left].flatMap { one in clusters[right].map { distance(one, $0) } }
          let mean = pairs.reduce(0, +) / Double(pairs.count)
          if mean < best.height { best = (left, right, mean) }
        }
      }
      heights.append(best.height)
      clusters[best.left] += clusters[best.right]
      clusters.remove(at: best.right)
    }
    return heights
  }

  // MARK: Distance

  @Test(
    "scores differ by their difference, an empty cell is a third away, and what both lack does not count",
    arguments: [
      ([0, 100], [0, 100], 0), ([0, 100], [100, 0], 1), ([20, nil], [70, nil], 0.5), ([nil, 40], [80, nil], 1.0 / 3),
      ([50, 10, nil], [50, nil, nil], 1.0 / 6), ([nil, nil], [nil, nil], 0), ([], [], 0),
    ] as [([Double?], [Double?], Double)])
  func distance(one: [Double?], other: [Double?], expected: Double) {
    #expect(abs(CellVector(one).distance(to: CellVector(other)) - expected) < 1e-6)
    #expect(CellVector(one).distance(to: CellVector(other)) == CellVector(other).distance(to: CellVector(one)))
  }

  @Test("a distance lies in [0, 1] and is 0 to the row itself", arguments: 1...20 as ClosedRange<UInt64>)
  func distanceProperties(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let rows = vectors(12, &generator)
    for one in rows {
      #expect(one.distance(to: one) == 0, "seed \(seed)")
      for other in rows { #expect((0...1).contains(one.distance(to: other)), "seed \(seed)") }
    }
  }

  // MARK: Clustering

  @Test("chains of nearest neighbours join at the heights of the plain search", arguments: 1...30 as ClosedRange<UInt64>)
  func heights(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 0...24, using: &generator)
    let rows = vectors(count, &generator)
    let distance: (Int, Int) -> Double = { rows[$0].distance(to: rows[$1]) }
    let merges = AverageLinkage(count: count, distance: distance).merges
    let expected = plainHeights(count, distance)
    #expect(merges.count == expected.count, "seed \(seed)")
    for (merge, height) in zip(merges, expected) { #expect(abs(merge.height - height) < 1e-9, "seed \(seed)") }
  }

  @Test("every cluster is joined once, after its parts", arguments: 1...20 as ClosedRange<UInt64>)
  func tree(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 2...40, using: &generator)
    // Few different distances: ties everywhere.
    let points = (0..<count).map { _ in Double(Int.random(in: 0...3, using: &generator)) }
    let merges = AverageLinkage(count: count) { abs(points[$0] - points[$1]) }.merges
    #expect(merges.flatMap { [$0.left, $0.right] }.sorted() == Array(0..<(2 * count - 2)), "seed \(seed)")
    for (index, merge) in merges.enumerated() { #expect(max(merge.left, merge.right) < count + index, "seed \(seed)") }
    #expect(zip(merges, merges.dropFirst()).allSatisfy { $0.height <= $1.height }, "seed \(seed)")
  }

  @Test("each cluster of the tree stays together in the order", arguments: 1...20 as ClosedRange<UInt64>)
  func contiguity(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...40, using: &generator)
    let rows = vectors(count, &generator)
    let distance: (Int, Int) -> Double = { rows[$0].distance(to: rows[$1]) }
    let clustering = AverageLinkage(count: count, distance: distance)
    let order = LeafOrder.order(clustering, count: count, distance: distance)
    #expect(order.sorted() == Array(0..<count), "seed \(seed)")
    var places = [Int](repeating: 0, count: count)
    for (place, item) in order.enumerated() { places[item] = place }
    var members = (0..<count).map { [$0] }
    for merge in clustering.merges {
      members.append(members[merge.left] + members[merge.right])
      let taken = members[members.count - 1].map { places[$0] }
      #expect((taken.max() ?? 0) - (taken.min() ?? 0) == taken.count - 1, "seed \(seed)")
    }
  }

  @Test("points on a line come out in the order of the line", arguments: 1...10 as ClosedRange<UInt64>)
  func line(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let values = (0..<30).map { Double($0 * $0) / 10 }.shuffled(using: &generator)
    let order = SimilarityOrder.order(of: values.map { CellVector([$0]) }, leading: values)
    #expect(order.map { values[$0] } == values.sorted(by: >), "seed \(seed)")
  }

  // MARK: Order

  @Test("groups that lie apart are told apart, whatever the order of the input", arguments: 1...10 as ClosedRange<UInt64>)
  func groups(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let centres = (0..<4).map { _ in scores(20, &generator) }
    let labels = (0..<60).map { $0 % 4 }.shuffled(using: &generator)
    let rows = labels.map { label in
      CellVector(centres[label].map { score in score.map { min(100, max(0, $0 + Double.random(in: -2...2, using: &generator))) } })
    }
    let order = SimilarityOrder.order(of: rows, leading: labels.map(Double.init))
    let runs = zip(order, order.dropFirst()).count { labels[$0] != labels[$1] }
    #expect(runs == 3, "seed \(seed)")
  }

  @Test("the end with the higher score comes first, and without a difference the one that was given first")
  func orientation() {
    let rows = [10.0, 20, 30].map { CellVector([$0]) }
    #expect(SimilarityOrder.order(of: rows, leading: [1, 2, 3]) == [2, 1, 0])
    #expect(SimilarityOrder.order(of: rows, leading: [3, 2, 1]) == [0, 1, 2])
    #expect(SimilarityOrder.order(of: rows, leading: [1, 1, 1]) == [0, 1, 2])
    #expect(SimilarityOrder.order(of: [], leading: []) == [])
    #expect(SimilarityOrder.order(of: [rows[0]], leading: [1]) == [0])
  }

  @Test(
    "more rows than are clustered at once: each once, the same again, groups together", arguments: 1...10 as ClosedRange<UInt64>
  )
  func manyRows(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let labels = (0..<300).map { $0 % 5 }.shuffled(using: &generator)
    let rows = labels.map { label in CellVector([Double(label) * 20 + Double.random(in: 0...3, using: &generator), 50]) }
    let leading = labels.map(Double.init)
    let order = SimilarityOrder.order(of: rows, leading: leading, clustering: 40, centres: 8)
    #expect(order.sorted() == Array(0..<300), "seed \(seed)")
    #expect(order == SimilarityOrder.order(of: rows, leading: leading, clustering: 40, centres: 8), "seed \(seed)")
    #expect(zip(order, order.dropFirst()).count { labels[$0] != labels[$1] } == 4, "seed \(seed)")
  }

  @Test("ten thousand rows that are all the same stay as they are")
  func sameRows() {
    let rows = [CellVector](repeating: CellVector([40, nil, 60]), count: 10_000)
    #expect(SimilarityOrder.order(of: rows, leading: [Double](repeating: 1, count: 10_000)) == Array(0..<10_000))
  }
}
