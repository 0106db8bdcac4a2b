/// Folds of a cross-validation that keep together what belongs together.
public enum GroupedFolds {
  /// The fold of each record, in 0 ..< count. Groups are taken from the largest down (ties in an order that the seed fixes) and each goes
  /// where its classes are rarest, so that folds have alike shares of both labels.
  /// - Parameters:
  ///   - groups: Name of the group of each record; records of one group share a fold.
  ///   - isPositive: The class of each record.
  /// - Precondition: `count` is at least 2.
  public static func assign(groups: [String], isPositive: [Bool], weights: [Double], count: Int, seed: UInt64) -> [Int] {
    precondition(count >= 2 && groups.count == isPositive.count && groups.count == weights.count, "a fold for each record")
    struct Group {
      var name: String
      var mass = (negative: 0.0, positive: 0.0)
    }
    var places: [String: Int] = [:]
    var all: [Group] = []
    for name in Set(groups).sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      places[name] = all.count
      all.append(Group(name: name))
    }
    var total = (negative: 1e-12, positive: 1e-12)
    for (index, name) in groups.enumerated() {
      guard let place = places[name] else { continue }
      if isPositive[index] {
        all[place].mass.positive += weights[index]
        total.positive += weights[index]
      } else {
        all[place].mass.negative += weights[index]
        total.negative += weights[index]
      }
    }
    var random = RandomSource(seed: seed)
    random.shuffle(&all)
    let order = all.indices.sorted { left, right in
      let (a, b) = (all[left].mass.negative + all[left].mass.positive, all[right].mass.negative + all[right].mass.positive)
      return a != b ? a > b : left < right
    }
    var folds = [(negative: Double, positive: Double)](repeating: (0, 0), count: count)
    var fold: [String: Int] = [:]
    for place in order {
      let (negative, positive) = (all[place].mass.negative / total.negative, all[place].mass.positive / total.positive)
      func load(_ index: Int) -> Double {
        // How much the sum of squares of the folds' shares grows.
        negative * (2 * folds[index].negative + negative) + positive * (2 * folds[index].positive + positive)
      }
      let best = folds.indices.min { load($0) < load($1) } ?? 0
      folds[best].negative += negative
      folds[best].positive += positive
      fold[all[place].name] = best
    }
    return groups.map { fold[$0] ?? 0 }
  }
}
