import ArgumentParser

/// A number of bytes on the command line: `200000`, `16M`, `10G` (powers of ten).
struct ByteCount: ExpressibleByArgument {
  let value: Int

  init(_ value: Int) { self.value = value }

  init?(argument: String) {
    let units: [Character: Int] = ["k": 1000, "M": 1_000_000, "G": 1_000_000_000]
    let unit = argument.last.flatMap { units[$0] }
    guard let number = Int(unit == nil ? argument[...] : argument.dropLast()), number > 0, number <= 1_000_000_000_000 else { return nil }
    value = number * (unit ?? 1)
  }

  var defaultValueDescription: String { "\(value)" }
}
