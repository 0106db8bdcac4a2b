/// The forms in which printed numbers and terms are compared: without brackets, unit words and case.
enum GoldSpelling {
  private static let scheduleWords = [
    "schedules", "schedule", "sched", "sch", "annexe", "annex", "appendix", "attachment", "att", "annex",
  ]
  private static let unitWords = [
    "sections", "section", "secs", "sec", "subsections", "subsection", "subsecs", "subsec", "articles", "article", "arts", "art",
    "regulations", "regulation", "regs", "reg", "rules", "rule", "paragraphs", "paragraph", "paras", "para", "subparagraphs",
    "subparagraph", "subparas", "subpara", "clauses", "clause", "cls", "cl", "points", "point", "items", "item",
  ]
  private static let outerMarks: Set<Character> = [
    " ", ".", "(", ")", "[", "]", "{", "}", "—", "–", "-", ":", ";", ",", "*", "“", "”", "\"", "‘", "’", "'", "§",
  ]
  private static let termMarks: Set<Character> = [" ", "\"", "'", "“", "”", "«", "»", "„", "‟", "‹", "›", ",", ";", ":", "."]

  /// The numbers of a path; empty ones are left out.
  static func path(_ path: [String]) -> [String] { path.map(element).filter { !$0.isEmpty } }

  /// A printed number: `Section 5(a)` → `5(a`, `Schedule 2` → `sch2`.
  static func element(_ printed: String) -> String {
    let folded = printed.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    if let schedule = schedule(folded) { return schedule }
    return String(trimmed(withoutUnitWord(folded), outerMarks).map { $0 == "–" || $0 == "\u{2011}" ? "-" : $0 })
  }

  /// A defined term: lower case, single blanks, straight apostrophes, no marks around it.
  static func term(_ printed: String) -> String {
    let folded = String(printed.map { $0 == "’" || $0 == "‘" ? "'" : $0 }).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return String(trimmed(Substring(folded), termMarks)).lowercased()
  }

  /// Whether a path's last number looks like a printed label: `12A`, `(b)`, `iv`, `3.1`.
  static func isLabelLike(_ printed: String) -> Bool {
    var core = Substring(printed.lowercased())
    while let first = core.first, !isWord(first) { core.removeFirst() }
    while let last = core.last, !isWord(last) { core.removeLast() }
    let parts = core.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "-" || $0 == "–" }
    guard let first = parts.first, !first.isEmpty else { return false }
    let suffix = first.drop(while: isDigit)
    let isNumber = suffix.count < first.count && suffix.count <= 4 && suffix.allSatisfy(isWord)
    let isLetters = first.count <= 2 && first.allSatisfy { ("a"..."z").contains($0) }
    let isRoman = first.allSatisfy { "ivxlc".contains($0) }
    guard isNumber || isLetters || isRoman else { return false }
    return parts.dropFirst().allSatisfy { $0.first.map(isDigit) == true && $0.allSatisfy(isWord) }
  }

  private static func schedule(_ folded: String) -> String? {
    for word in scheduleWords where folded.hasPrefix(word) {
      let rest = folded.dropFirst(word.count).drop { $0 == " " || $0 == "_" || $0 == "." || $0 == "-" }
      if rest.allSatisfy(isWord) { return "sch" + rest }
    }
    return nil
  }

  /// Without one unit word (or section signs) that blanks, stops or low lines separate from what follows.
  private static func withoutUnitWord(_ folded: String) -> Substring {
    let signs = folded.prefix { $0 == "§" }
    let words = signs.isEmpty ? unitWords : [String(signs)]
    for word in words where folded.hasPrefix(word) {
      let rest = folded.dropFirst(word.count)
      let number = rest.drop { $0 == " " || $0 == "_" || $0 == "." }
      if number.count < rest.count, !number.isEmpty { return number }
    }
    return folded[...]
  }

  private static func trimmed(_ text: Substring, _ marks: Set<Character>) -> Substring {
    var text = text
    while let first = text.first, marks.contains(first) { text.removeFirst() }
    while let last = text.last, marks.contains(last) { text.removeLast() }
    return text
  }

  private static func isWord(_ character: Character) -> Bool { character.isLetter || character.isNumber || character == "_" }
  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
}
