import Lexicon
import TestSupport

extension LexiconEntry {
  /// Words that the entry finds: one of its forms with its placeholders filled.
  func words(using generator: inout SeededGenerator) -> String {
    let form = generator.pick(surfaceForms).split(separator: " ")
    return form.map { $0 == "_" ? "such" : String($0.last == "*" ? $0.dropLast() : $0) }.joined(separator: " ")
  }
}
