/// One place of a word run: what the word there may be.
enum PatternWord: Sendable, Hashable {
  /// Exactly this folded word.
  case literal(String)
  /// Any word whose folded form begins so (`annoy*`).
  case prefix(String)
  /// Any word whatever (`_`).
  case any

  /// As it is written in a pattern.
  var text: String {
    switch self {
    case .literal(let word): word
    case .prefix(let word): word + "*"
    case .any: "_"
    }
  }
}
