import LegalText
import Tokenization

/// Parses the pattern language of `forms` cells (docs/lexicon-format.md) in one pass over marks and words.
///
/// Words are cut by the tokenizer that also cuts the laws, so a pattern and a text can never disagree about what a word is.
struct PatternParser {
  /// The alternatives without a fault, and the faults with their byte offsets in the text.
  typealias Outcome = (patterns: [FormPattern], faults: [(PatternFault, offset: Int)])

  private let bytes: [UInt8]
  private var patterns: [FormPattern] = []
  private var faults: [(PatternFault, offset: Int)] = []
  /// Offset of the current alternative's first byte.
  private var start = 0
  private var parts: [PatternPart] = []
  /// The folded word at hand; a member so that it is allocated once.
  private var key: [UInt8] = []
  /// The braces or brackets that are open.
  private var group: (mark: UInt8, offset: Int)?
  /// The finished options of the open group, and the words of the one at hand.
  private var options: [[PatternWord]] = []
  private var words: [PatternWord] = []

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// - Throws: `Diagnostic` T002 when the text is too long to be cut into words.
  /// - Complexity: O(text).
  static func parse(_ text: String, using tokenizer: borrowing Tokenizer) throws(Diagnostic) -> Outcome {
    let bytes = Array(text.utf8)
    let marks = PatternMarks(bytes)
    let tokens = try PatternWords.cut(marks.blanked, using: tokenizer)
    var parser = PatternParser(bytes)
    parser.faults = marks.faults
    parser.faults += marks.breaks(between: tokens)
    parser.run(marks.offsets, tokens)
    parser.faults.sort { $0.offset < $1.offset }
    return (parser.patterns, parser.faults)
  }

  private mutating func run(_ marks: [Int], _ tokens: [Token]) {
    var nextToken = 0
    var usedStar = -1
    for mark in marks + [bytes.count] {
      while nextToken < tokens.count, Int(tokens[nextToken].start) < mark {
        let token = tokens[nextToken]
        nextToken += 1
        if Int(token.end) < bytes.count, bytes[Int(token.end)] == UInt8(ascii: "*"), mark == Int(token.end) { usedStar = mark }
        readWord(token, isPrefix: usedStar == Int(token.end))
      }
      guard mark < bytes.count else { break }
      readMark(at: mark, isUsedStar: usedStar == mark)
    }
    endAlternative(at: bytes.count)
  }

  private mutating func readWord(_ token: Token, isPrefix: Bool) {
    let range = Int(token.start)..<Int(token.end)
    key.removeAll(keepingCapacity: true)
    WordFolding.appendFolded(bytes, range, to: &key)
    let word = String(decoding: key, as: UTF8.self)
    if range.lowerBound > 0 {
      switch bytes[range.lowerBound - 1] {
      case UInt8(ascii: "}"), UInt8(ascii: "]"): fault(.glued, range.lowerBound - 1)
      case UInt8(ascii: "*"): fault(.starMisplaced, range.lowerBound - 1)
      default: break
      }
    }
    if isPrefix && word.count < FormPattern.minimumPrefixLetters { fault(.prefixTooShort(word), range.lowerBound) }
    append(isPrefix ? .prefix(word) : .literal(word))
  }

  private mutating func readMark(at offset: Int, isUsedStar: Bool) {
    let mark = bytes[offset]
    switch mark {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      if group != nil { return fault(.nested, offset) }
      if offset > 0, PatternMarks.isWordByte(bytes[offset - 1]) { fault(.glued, offset) }
      group = (mark, offset)
      options = []
      words = []
    case UInt8(ascii: ","): endOption(at: offset)
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      guard let open = group, open.mark == (mark == UInt8(ascii: "}") ? UInt8(ascii: "{") : UInt8(ascii: "[")) else {
        return fault(.unopened(Character(Unicode.Scalar(mark))), offset)
      }
      endOption(at: offset)
      endGroup()
    case UInt8(ascii: "|"): endAlternative(at: offset)
    case UInt8(ascii: "_"): append(.any)
    default: if !isUsedStar { fault(.starMisplaced, offset) }
    }
  }

  private mutating func append(_ word: PatternWord) {
    if group != nil { words.append(word) } else { parts.append(.word(word)) }
  }

  private mutating func endOption(at offset: Int) {
    guard group != nil else { return }
    if words.isEmpty { fault(.emptyGroup, offset) }
    options.append(words)
    words = []
  }

  private mutating func endGroup() {
    guard let open = group else { return }
    if open.mark == UInt8(ascii: "[") { options.append([]) }
    parts.append(.choice(options))
    options = []
    group = nil
  }

  private mutating func endAlternative(at end: Int) {
    if let open = group { fault(.unclosed(Character(Unicode.Scalar(open.mark))), open.offset) }
    let range = trimmed(start..<end)
    if range.isEmpty { fault(.emptyAlternative, start) }
    if !faults.contains(where: { (start...end).contains($0.offset) }) { finish(range) }
    parts = []
    group = nil
    start = end + 1
  }

  private mutating func finish(_ range: Range<Int>) {
    let pattern = FormPattern(text: String(decoding: bytes[range], as: UTF8.self), offset: range.lowerBound, parts: parts)
    if pattern.runCount > FormPattern.maximumRuns { return fault(.tooManyRuns(pattern.runCount), range.lowerBound) }
    if pattern.maximumWords > FormPattern.maximumWords { return fault(.tooManyWords(pattern.maximumWords), range.lowerBound) }
    if pattern.canLackFixedWord { return fault(.noFixedWord, range.lowerBound) }
    patterns.append(pattern)
  }

  private mutating func fault(_ fault: PatternFault, _ offset: Int) { faults.append((fault, offset)) }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, bytes[first] == 0x20 { range = (first + 1)..<range.upperBound }
    while let last = range.last, bytes[last] == 0x20 { range = range.lowerBound..<last }
    return range
  }
}
