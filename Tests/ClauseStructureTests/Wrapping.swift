/// Hard-wraps a text the way mail programs do: a word that finds no room goes to the next line.
enum Wrapping {
  static func wrapped(_ text: String, column: Int) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { line -> String in
      var result = ""
      var width = 0
      for word in line.split(separator: " ") {
        let count = word.count
        if width > 0 && width + 1 + count > column {
          result += "\n"
          width = 0
        } else if width > 0 {
          result += " "
          width += 1
        }
        result += word
        width += count
      }
      return result
    }.joined(separator: "\n")
  }
}
