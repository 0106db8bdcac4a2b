import Alignment
import LegalText

/// A difference of words for a terminal: `A person who [-dishonestly-] disturbs {+national+} order`. The marks carry the meaning, colours
/// only repeat it.
struct WordChangeText {
  /// Of a line, in cells.
  var width: Int
  var usesColour: Bool
  /// Unchanged words shown on each side of a change.
  private static let contextCount = 8

  private struct Piece {
    var text: String
    var operation: WordDiff.Operation
  }

  /// Lines indented by two cells, each ended by a line feed.
  func render(_ changes: [WordChange]) -> String {
    var lines = ""
    var line = ""
    var used = 0
    for piece in pieces(changes) {
      let cells = DisplayText.width(piece.text)
      if used > 0, used + 1 + cells > max(20, width - 2) {
        lines += "  " + line + "\n"
        (line, used) = ("", 0)
      }
      line += (used > 0 ? " " : "") + styled(piece)
      used += cells + (used > 0 ? 1 : 0)
    }
    return line.isEmpty ? lines : lines + "  " + line + "\n"
  }

  private func styled(_ piece: Piece) -> String {
    guard usesColour, piece.operation != .kept else { return piece.text }
    return "\u{1B}[\(piece.operation == .removed ? "31" : "32")m\(piece.text)\u{1B}[0m"
  }

  private func pieces(_ changes: [WordChange]) -> [Piece] {
    var pieces: [Piece] = []
    for (index, change) in changes.enumerated() {
      var words = DisplayText.oneLine(change.text).split(separator: " ").map(String.init)
      guard !words.isEmpty else { continue }
      switch change.operation {
      case .kept: words = Self.shortened(words, isFirst: index == 0, isLast: index == changes.count - 1)
      case .removed:
        words[0] = "[-" + words[0]
        words[words.count - 1] += "-]"
      case .added:
        words[0] = "{+" + words[0]
        words[words.count - 1] += "+}"
      }
      pieces += words.map { Piece(text: $0, operation: change.operation) }
    }
    return pieces
  }

  /// A run of unchanged words with `…` for those far from any change.
  static func shortened(_ words: [String], isFirst: Bool, isLast: Bool) -> [String] {
    let head = isFirst ? 0 : contextCount
    let tail = isLast ? 0 : contextCount
    guard words.count > head + tail + 1 else { return words }
    return words.prefix(head) + ["…"] + words.suffix(tail)
  }
}
