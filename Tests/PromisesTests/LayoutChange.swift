import TestSupport

/// A change of layout that leaves the law as it was.
enum LayoutChange: String, CaseIterable, Sendable {
  /// One blank inside a paragraph becomes a line break.
  case oneBreak = "one line break"
  /// The whole text is wrapped at one column.
  case wrapped = "wrapped"
  case carriageReturns = "CRLF"
  case noBreakSpaces = "no-break spaces"
  case softHyphens = "soft hyphens"
  case straightQuotes = "straight quotes"
  case curlyQuotes = "curly quotes"
  case byteOrderMark = "byte order mark"
  /// No-break spaces, soft hyphens, straight quotes, CRLF and a byte order mark.
  case all = "all at once"

  func applied(to text: String, using generator: inout SeededGenerator) -> String {
    switch self {
    case .oneBreak: return Self.broken(text, using: &generator)
    case .wrapped: return Self.wrapped(text, column: Int.random(in: 60...100, using: &generator))
    case .carriageReturns: return text.replacing("\n", with: "\r\n")
    case .noBreakSpaces: return Self.noBreakSpaces(text, &generator)
    case .softHyphens: return Self.softHyphens(text, &generator)
    case .straightQuotes: return Self.straightQuotes(text)
    case .curlyQuotes: return Self.curlyQuotes(text)
    case .byteOrderMark: return "\u{FEFF}" + text
    case .all:
      let quoted = Self.straightQuotes(text)
      let spaced = Self.noBreakSpaces(quoted, &generator)
      return "\u{FEFF}" + Self.softHyphens(spaced, &generator).replacing("\n", with: "\r\n")
    }
  }

  private static func broken(_ text: String, using generator: inout SeededGenerator) -> String {
    var scalars = Array(text.unicodeScalars)
    let places = scalars.indices.dropFirst().dropLast().filter { scalars[$0] == " " && scalars[$0 - 1] != "\n" && scalars[$0 - 1] != " " }
    guard let place = places.randomElement(using: &generator) else { return text }
    scalars[place] = "\n"
    return string(scalars)
  }

  /// Breaks each line at the last blank before the column; a line that is short enough stays as it is.
  private static func wrapped(_ text: String, column: Int) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var result = ""
      var width = 0
      for word in line.split(separator: " ", omittingEmptySubsequences: false) {
        if width > 0 && width + 1 + word.count > column {
          result += "\n"
          width = 0
        } else if !result.isEmpty {
          result += " "
          width += 1
        }
        result += word
        width += word.count
      }
      return result
    }.joined(separator: "\n")
  }

  private static func noBreakSpaces(_ text: String, _ generator: inout SeededGenerator) -> String {
    let share = Double.random(in: 0.02...0.6, using: &generator)
    return string(text.unicodeScalars.map { $0 == " " && generator.chance(share) ? "\u{A0}" : $0 })
  }

  private static func softHyphens(_ text: String, _ generator: inout SeededGenerator) -> String {
    let share = Double.random(in: 0.02...0.3, using: &generator)
    let scalars = Array(text.unicodeScalars)
    var result: [Unicode.Scalar] = []
    for (at, scalar) in scalars.enumerated() {
      // Nobody hyphenates off a single letter, let alone inside a number such as (ii).
      let isInside = at >= 2 && at + 2 < scalars.count && scalars[(at - 2)...(at + 1)].allSatisfy(\.properties.isAlphabetic)
      if isInside, generator.chance(share) { result.append("\u{AD}") }
      result.append(scalar)
    }
    return string(result)
  }

  private static func straightQuotes(_ text: String) -> String {
    string(text.unicodeScalars.map { $0 == "“" || $0 == "”" ? "\"" : $0 == "‘" || $0 == "’" ? "'" : $0 })
  }

  /// A mark after a letter, digit or stop closes, any other opens.
  private static func curlyQuotes(_ text: String) -> String {
    var result: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      let closes = result.last.map { !$0.properties.isWhitespace && !"([—-–“‘".unicodeScalars.contains($0) } ?? false
      result.append(scalar == "\"" ? (closes ? "”" : "“") : scalar == "'" ? (closes ? "’" : "‘") : scalar)
    }
    return string(result)
  }

  private static func string(_ scalars: [Unicode.Scalar]) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
