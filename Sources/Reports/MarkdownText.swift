/// Text of others inside Markdown (CommonMark with GitHub's extensions): it must show as it is and do nothing, neither as markup nor as
/// HTML, link, mention or issue number.
package enum MarkdownText {
  private static let zeroWidthSpace = "\u{200B}"

  /// One line of literal text for a paragraph, a list item, a quotation or a table cell.
  package static func escaped(_ text: String) -> String {
    let scalars = Array(DisplayText.oneLine(text).unicodeScalars)
    var result = ""
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      switch scalar {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\\", "`", "*", "_", "[", "]", "|", "~", "$": result += "\\" + String(scalar)
      // A backslash does not stop mentions and issue numbers, which are looked for in the finished text.
      case "@", "#": result += (scalar == "#" ? "\\#" : "@") + (next.map(isWordLike) == true ? zeroWidthSpace : "")
      // `http://` and `:shortcode:`.
      case ":": result += next.map { $0 == "/" || isWordLike($0) } == true ? "\\:" : ":"
      case ".": result += endsWithWorldWideWeb(scalars[..<index]) || isListNumber(scalars[..<index]) ? "\\." : "."
      case ")": result += isListNumber(scalars[..<index]) ? "\\)" : ")"
      case "-", "+", "=": result += (index == 0 ? "\\" : "") + String(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A short machine-made word such as a clause id, in code type; as literal text when it holds a character that code cannot show safely.
  static func code(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"`<>&|\\".utf8.contains($0) }
    return isPlain && !text.isEmpty ? "`" + text + "`" : escaped(text)
  }

  /// A block of text shown as it is, between fences longer than any run of backticks in it.
  static func fenced(_ text: String) -> String {
    var longest = 0
    var run = 0
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return fence + "text\n" + text + (text.hasSuffix("\n") ? "" : "\n") + fence + "\n"
  }

  private static func isWordLike(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic || isDigit(scalar) }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar >= "0" && scalar <= "9" }

  private static func isListNumber(_ before: ArraySlice<Unicode.Scalar>) -> Bool { !before.isEmpty && before.allSatisfy(isDigit) }

  private static func endsWithWorldWideWeb(_ before: ArraySlice<Unicode.Scalar>) -> Bool {
    before.suffix(3).count == 3 && before.suffix(3).allSatisfy { $0 == "w" || $0 == "W" }
  }
}
