import LegalText
import Tokenization

/// Leaves out findings at allowed terms.
struct AllowanceFilter {
  private let terms: [String: [AllowedTerm]]

  init(_ allowances: [AllowedTerm]) {
    terms = Dictionary(grouping: allowances) { Self.key(Array($0.words.utf8)[...]) }
  }

  var isEmpty: Bool { terms.isEmpty }

  /// Removes the findings at allowed terms. Absences have no words and mitigations do no harm: both always stay.
  /// - Parameters:
  ///   - signals: Of one clause. - clause: Its id. - text: The bytes that ranges point into.
  /// - Returns: How many were removed.
  func remove(from signals: inout [Signal], clause: String, text: [UInt8]) -> Int {
    let count = signals.count
    signals.removeAll { signal in
      guard signal.direction == .risk, let range = signal.range else { return false }
      return (terms[Self.key(text[range.start..<range.end])] ?? []).contains { term in
        (term.indicator == nil || term.indicator == signal.indicator) && Self.holds(term.clause, clause)
      }
    }
    return count - signals.count
  }

  /// Whether `clause` is `allowed` or lies below it.
  private static func holds(_ allowed: String?, _ clause: String) -> Bool {
    guard let allowed else { return true }
    return clause == allowed || clause.hasPrefix(allowed + "__")
  }

  /// The folded words with single blanks between them.
  private static func key(_ bytes: ArraySlice<UInt8>) -> String {
    let words = String(decoding: bytes, as: UTF8.self).split { $0.isWhitespace || $0 == "\u{A0}" }
    return words.map { String(decoding: WordFolding.folded(String($0)), as: UTF8.self) }.joined(separator: " ")
  }
}
