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
        ? WordChange(operation: .removed, text: printed(old.pieces[run.old], in: oldText))
        : WordChange(operation: run.operation, text: printed(new.pieces[run.new], in: newText))
    }
  }

  /// Pieces of one range follow each other without a gap; a blank stands between ranges.
  private static func printed(_ pieces: ArraySlice<ByteRange>, in text: DocumentResult) -> String {
    var result = ""
    var end: Int?
    for piece in pieces {
      if let end, end != piece.start { result += " " }
      result += text.string(piece)
      end = piece.end
    }
    return result
  }
}
