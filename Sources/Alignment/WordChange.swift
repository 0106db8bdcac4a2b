import LegalText

/// A run of printed words that stayed, went or came.
public struct WordChange: Sendable, Hashable {
  public var operation: WordDiff.Operation
  /// As printed, with line breaks; removed words from the old version, all others from the new one.
  public var text: String

  public init(operation: WordDiff.Operation, text: String) {
    self.operation = operation
    self.text = text
  }

  /// - Complexity: That of `WordDiff`.
  static func changes(_ old: ClauseWords, in oldText: DocumentResult, _ new: ClauseWords, in newText: DocumentResult) -> [WordChange] {
    WordDiff(old.keys, new.keys).runs.map { run in
      run.operation == .removed
        ? WordChange(operation: .removed, text: old.printed(run.old, in: oldText))
        : WordChange(operation: run.operation, text: new.printed(run.new, in: newText))
    }
  }
}
