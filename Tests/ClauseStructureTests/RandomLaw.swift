/// A random outline, printed as a law would print it, with the paths that it printed.
struct RandomLaw {
  enum Tradition: String, CaseIterable, Sendable { case commonwealth, american, treaty }

  private(set) var text = ""
  private(set) var paths: [[String]] = []
  private let tradition: Tradition
  private var generator: any RandomNumberGenerator

  private static let words = [
    "access", "authority", "court", "data", "device", "duty", "fine", "measure", "network", "officer", "operator", "person", "provider",
    "record",
    "report", "service", "system", "transfer", "warrant",
  ]

  init(_ tradition: Tradition, using generator: some RandomNumberGenerator) {
    self.tradition = tradition
    self.generator = generator
    var number = 1
    for _ in 0..<random(1...12) {
      printUnit(number)
      // A repealed section leaves a gap.
      number += chance(10) ? 2 : 1
    }
  }

  private mutating func random(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

  private mutating func chance(_ percent: Int) -> Bool { random(1...100) <= percent }

  private mutating func phrase(_ count: ClosedRange<Int>) -> String {
    (0..<random(count)).map { _ in Self.words[random(0...(Self.words.count - 1))] }.joined(separator: " ")
  }

  private mutating func printUnit(_ number: Int) {
    let path = ["\(number)"]
    paths.append(path)
    let title = phrase(1...3)
    switch tradition {
    case .commonwealth: text += "\(number) \(title.prefix(1).uppercased() + title.dropFirst())\n"
    case .american: text += "SEC. \(number). \(title.uppercased()).\n"
    case .treaty: text += "Article \(number)\n\(title.prefix(1).uppercased() + title.dropFirst())\n\n"
    }
    if chance(40) {
      text += "Every \(phrase(3...9)) of the \(phrase(1...3)) shall be kept.\n"
    } else {
      let count = random(2...6)
      for index in 1...count { printItem(path, depth: 1, index: index, isLast: true) }
    }
    text += "\n"
  }

  private mutating func printItem(_ parent: [String], depth: Int, index: Int, isLast: Bool) {
    let number = Self.number(tradition, depth: depth, index: index)
    let path = parent + [number]
    paths.append(path)
    text += tradition == .treaty && depth == 1 ? "\(number). " : "(\(number)) "
    let isList = depth < 4 && chance(35)
    if isList {
      text += "A \(phrase(2...6)) shall hold—\n"
      let count = random(2...(depth == 1 ? 11 : 6))
      for child in 1...count { printItem(path, depth: depth + 1, index: child, isLast: child == count && isLast) }
    } else if depth == 1 {
      text += "The \(phrase(3...14)) is due.\n"
    } else {
      text += "a \(phrase(2...12))\(isLast ? "." : ";")\n"
    }
  }

  private static func number(_ tradition: Tradition, depth: Int, index: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(0x60 + index)))
    let roman = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi"][index]
    switch (tradition, depth) {
    case (.american, 1): return letter
    case (.american, 2): return "\(index)"
    case (.american, 3): return letter.uppercased()
    case (.american, _): return roman
    case (_, 1): return "\(index)"
    case (_, 2): return letter
    case (_, 3): return roman
    case (_, _): return letter.uppercased()
    }
  }
}
