/// Something that is timed: one pass over the whole text.
struct Stage {
  var name: String
  var subject: Stopwatch.Subject
  /// One pass. The result is summed into a checksum that is printed, so that nothing is optimised away and a change of behaviour shows.
  var pass: () throws -> Int
}

/// The passes of one stage.
struct StageTimes {
  var name: String
  var readings: [Stopwatch.Reading] = []
  var checksum = 0

  /// Middle value, and the least and the greatest.
  static func spread(_ values: [Double]) -> (median: Double, least: Double, greatest: Double) {
    let sorted = values.sorted()
    guard let least = sorted.first, let greatest = sorted.last else { return (.nan, .nan, .nan) }
    let middle = sorted.count / 2
    return (sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2, least, greatest)
  }
}
