/// Quantiles of a sample, between the values by straight lines (type 7 of Hyndman and Fan, Am. Stat. 50, 1996).
public enum Quantile {
  /// - Parameters:
  ///   - sorted: Ascending, not empty.
  ///   - share: In [0, 1].
  public static func of(_ sorted: [Double], at share: Double) -> Double {
    precondition(!sorted.isEmpty, "no quantile of nothing")
    let place = share * Double(sorted.count - 1)
    let below = Int(place.rounded(.down))
    let above = min(below + 1, sorted.count - 1)
    return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
  }
}
