/// The letters by which a language counts the items of a list, in order: data from the row `letters` of `lexicons/<language>/structure.tsv`.
///
/// Laws leave some letters out, and not all of them the same ones: a letter in brackets, as `(ё)`, stands behind the letter before it like an
/// inserted number, so that a list may have it or not. Other forms of a letter follow it behind a stroke: `أ/ا`.
public struct LetterOrder: Sendable {
  private let places: [String: Ordinal]

  /// - Parameter letters: Folded letters in their order.
  public init(_ letters: [String]) {
    var places: [String: Ordinal] = [:]
    var last = Ordinal(major: 0, minor: 0)
    for letter in letters {
      let isOptional = letter.hasPrefix("(") && letter.hasSuffix(")")
      last = isOptional ? Ordinal(major: last.major, minor: last.minor + 1) : Ordinal(major: last.major + 1, minor: 0)
      for form in (isOptional ? letter.dropFirst().dropLast() : letter[...]).split(separator: "/") { places[String(form)] = last }
    }
    self.places = places
  }

  /// The place of a folded letter, nil when the language counts without it.
  func place(of letter: String) -> Ordinal? { places[letter] }
}
