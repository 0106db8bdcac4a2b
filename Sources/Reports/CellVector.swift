/// The cells of a row, without the empty ones, and how far rows are from each other.
struct CellVector: Sendable {
  /// Indices of the columns that have a score, rising.
  private let columns: [Int32]
  /// Their scores as shares of the scale, in [0, 1].
  private let shares: [Float]

  /// How far a score is from an empty cell: as far as two numbers drawn evenly from [0, 1] are from each other on average. An empty cell
  /// says nothing about a score, and so it is neither near nor far.
  static let emptyDistance = 1.0 / 3

  /// - Parameter scores: In [0, 100] by column; nil for an empty cell.
  init(_ scores: [Double?]) {
    var (columns, shares): ([Int32], [Float]) = ([], [])
    for (index, score) in scores.enumerated() {
      guard let score else { continue }
      columns.append(Int32(index))
      shares.append(Float(score / 100))
    }
    (self.columns, self.shares) = (columns, shares)
  }

  /// Whether no cell has a score.
  var isEmpty: Bool { columns.isEmpty }

  /// The highest score as a share of the scale; 0 without any.
  var highest: Double { Double(shares.max() ?? 0) }

  /// The mean distance over the columns in which at least one of the rows has a score: of two scores their difference, of a score and an empty
  /// cell `emptyDistance`. In [0, 1]; 0 for two rows without any score. Gower's coefficient ("A general coefficient of similarity and
  /// some of its properties", Biometrics 27, 1971), which leaves out what neither has, with a price for what only one has.
  /// - Complexity: O(cells of both).
  func distance(to other: CellVector) -> Double {
    var (sum, shared) = (0.0, 0)
    var (i, j) = (0, 0)
    while i < columns.count, j < other.columns.count {
      let (left, right) = (columns[i], other.columns[j])
      if left == right {
        sum += Double((shares[i] - other.shares[j]).magnitude)
        shared += 1
      }
      if left <= right { i += 1 }
      if right <= left { j += 1 }
    }
    let single = columns.count + other.columns.count - 2 * shared
    let all = shared + single
    return all == 0 ? 0 : (sum + Double(single) * Self.emptyDistance) / Double(all)
  }
}
