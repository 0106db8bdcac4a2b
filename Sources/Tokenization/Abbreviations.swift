/// The abbreviations of a language whose full stop ends no sentence: data from `lexicons/<language>/structure.tsv`.
///
/// All are folded to lower case (`WordFolding`) and stand without their last stop: `art`, `i.e`.
public struct Abbreviations: Sendable, Hashable, ExpressibleByArrayLiteral {
  /// Those that never end a sentence (`v`, `i.e`, `para`).
  public var anywhere: Set<String>
  /// Those that are words, too, and are abbreviations only before a number: `no` in `No. 3`, but not in `The answer is no. The court rises.`
  public var beforeNumbers: Set<String>

  public init(anywhere: Set<String>, beforeNumbers: Set<String> = []) {
    self.anywhere = anywhere
    self.beforeNumbers = beforeNumbers
  }

  public init(arrayLiteral elements: String...) { self.init(anywhere: Set(elements)) }
}
