/// Words and counts among the parameters.
extension Query {
  /// Longest word that a parameter takes, in characters of Unicode.
  static let wordLength = 500

  /// - Throws: `Problem` 400 for an empty or long one.
  func word(_ name: String) throws(Problem) -> String? {
    guard let text = self[name] else { return nil }
    guard !text.isEmpty, text.unicodeScalars.count <= Self.wordLength else {
      throw .badParameter("'\(name)' has from 1 to \(Self.wordLength) characters")
    }
    return text
  }

  /// - Throws: `Problem` 400 also where it is missing.
  func required(_ name: String) throws(Problem) -> String {
    guard let text = try word(name) else { throw .badParameter("'\(name)' is missing") }
    return text
  }

  /// - Throws: `Problem` 400 for what is no whole number of the range, in plain digits.
  func count(_ name: String, in range: ClosedRange<Int>) throws(Problem) -> Int? {
    guard let text = self[name] else { return nil }
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let value = Int(text), range.contains(value) else {
      throw .badParameter("'\(name)' takes a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return value
  }
}
