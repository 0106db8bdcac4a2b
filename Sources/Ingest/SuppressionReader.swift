import LegalText

/// Finds the remarks by which a text's owner lives with a finding (`Suppression`), and blanks those that are no comments anyway.
struct SuppressionReader {
  private(set) var suppressions: [Suppression] = []
  private(set) var faults: [Diagnostic] = []
  private let name: String
  private let bytes: [UInt8]
  private let lines: LineIndex

  private static let word = Array("lacuna:allow".utf8)
  private static let opening = Array("<!--".utf8)
  private static let closing = Array("-->".utf8)
  /// Longest remark, in bytes.
  private static let longest = 2000

  /// Reads the remarks of a text.
  /// - Parameters:
  ///   - bytes: The text as written.
  ///   - masked: The text as it will be read, of the same length: remarks of plain text are blanked in it, line breaks stay.
  /// - Complexity: O(bytes).
  static func read(_ bytes: [UInt8], format: InputFormat, name: String, masking masked: inout [UInt8]) -> (
    suppressions: [Suppression], faults: [Diagnostic]
  ) {
    // Nearly every law has none, and a plain search for the word costs least.
    guard format != .xml, let first = ByteSearch.first(word, in: bytes, from: 0) else { return ([], []) }
    var reader = SuppressionReader(name: name, bytes: bytes)
    var at: Int? = first
    while let start = at {
      switch format {
      case .markdown: reader.readComment(around: start, masked)
      case .text: reader.readLine(around: start, &masked)
      case .xml: break
      }
      at = ByteSearch.first(word, in: bytes, from: start + word.count)
    }
    return (reader.suppressions, reader.faults)
  }

  private init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    lines = LineIndex(bytes)
  }

  /// `<!-- lacuna:allow … -->`; the words elsewhere are text.
  private mutating func readComment(around start: Int, _ masked: [UInt8]) {
    var open = start
    while open > 0, Self.isBlank(bytes[open - 1]) || bytes[open - 1] == 0x0A || bytes[open - 1] == 0x0D { open -= 1 }
    guard open >= 4, bytes[(open - 4)..<open].elementsEqual(Self.opening) else { return }
    // Inside code or an unclosed comment nothing was blanked: then it is text.
    guard masked[start] == 0x20, let close = ByteSearch.first(Self.closing, in: bytes, from: start), close - start <= Self.longest else {
      return
    }
    let range = ByteRange(start: open - 4, end: close + 3)
    take(bytes[start..<close], range)
  }

  /// `# lacuna:allow …` as a whole line.
  private mutating func readLine(around start: Int, _ masked: inout [UInt8]) {
    var open = start
    while open > 0, Self.isBlank(bytes[open - 1]) { open -= 1 }
    guard open > 0, bytes[open - 1] == 0x23 else { return }
    open -= 1
    let mark = open
    while open > 0, Self.isBlank(bytes[open - 1]) { open -= 1 }
    guard open == 0 || bytes[open - 1] == 0x0A else { return }
    let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
    guard end - start <= Self.longest else { return }
    for offset in mark..<end { masked[offset] = 0x20 }
    take(bytes[start..<end], ByteRange(start: mark, end: end))
  }

  private mutating func take(_ remark: ArraySlice<UInt8>, _ range: ByteRange) {
    do throws(SuppressionFault) {
      let parts = try SuppressionWords.parse(String(decoding: remark.dropFirst(Self.word.count), as: UTF8.self))
      suppressions.append(
        Suppression(indicator: parts.indicator, reason: parts.reason, until: parts.until, range: range, isAlone: isAlone(range)))
    } catch {
      let place = lines.place(of: range.start)
      faults.append(.suppression(name: name, line: place.line, column: place.column, error.message))
    }
  }

  private func isAlone(_ range: ByteRange) -> Bool {
    var before = range.start
    while before > 0, Self.isBlank(bytes[before - 1]) { before -= 1 }
    return before == 0 || bytes[before - 1] == 0x0A
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
