import ArgumentParser

/// A span of time as people write it: `90s`, `15m`, `6h`, `1d`.
struct Interval: ExpressibleByArgument, Equatable {
  let seconds: Double

  init(seconds: Double) { self.seconds = seconds }

  init?(argument: String) {
    guard let unit = argument.last, let number = Int(argument.dropLast()), number > 0, number <= 1_000_000 else { return nil }
    let factors: [Character: Int] = ["s": 1, "m": 60, "h": 3600, "d": 86_400]
    guard let factor = factors[unit], number * factor <= 366 * 86_400 else { return nil }
    seconds = Double(number * factor)
  }

  var defaultValueDescription: String { seconds == 6 * 3600 ? "6h" : "\(Int(seconds))s" }
}
