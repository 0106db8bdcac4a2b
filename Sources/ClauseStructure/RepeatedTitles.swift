import LegalText
import Tokenization

/// Finds a table of contents by what it is: numbers with titles that are printed again, in the same words, where the law itself begins.
struct RepeatedTitles {
  /// Bytes of a folded title that are compared: contents lists cut long titles short.
  static let comparedByteCount = 40
  /// A title shorter than this says too little.
  static let shortestTitleByteCount = 4
  /// No entry of a contents list is longer, in characters.
  static let longestEntry = 400
  /// Lines with the same first words that are looked at.
  static let mostRepetitions = 24
  /// Entries below which a list must be announced by a heading.
  static let fewestEntries = 3

  private struct Entry {
    var title: [UInt8]
    /// Printed number of a section; nil for a line without one.
    var number: String?
    /// `part 2`, `schedule 1`: what a container's line says before its title.
    var container: String?
    /// It reads like a sentence or an item of a list, not like a title.
    var isSentence: Bool
  }

  private let layout: PageLayout
  private let entries: [Entry]
  /// Lines in the order of their titles.
  private let byTitle: [Int]
  private let lastContainer: [String: Int]

  /// - Complexity: O(lines × log lines).
  init(_ bytes: [UInt8], layout: PageLayout, words: StructureWords) {
    self.layout = layout
    var entries: [Entry] = []
    var lastContainer: [String: Int] = [:]
    for (index, line) in layout.lines.enumerated() {
      var entry = Entry(title: [], number: nil, container: nil, isSentence: false)
      var start = line.start
      if let label = LineLabel(bytes, at: line.start, end: line.end, words: words) {
        switch label.family {
        case .container(let kind):
          entry.container = "\(kind.rawValue) \(label.number)"
          lastContainer[entry.container ?? ""] = index
        case .unit, .number: entry.number = label.number
        case .item, .note: entry.isSentence = true
        }
        start = label.end
      }
      entry.title = Self.title(bytes, start, line.end)
      let last = bytes[line.end - 1]
      if last == 0x3B || last == 0x2C || last == 0x2E && line.characterCount > 140 { entry.isSentence = true }
      entries.append(entry)
    }
    self.entries = entries
    byTitle = entries.indices.filter { entries[$0].title.count >= Self.shortestTitleByteCount }.sorted {
      let (left, right) = (entries[$0].title, entries[$1].title)
      return left == right ? $0 < $1 : left.lexicographicallyPrecedes(right)
    }
    self.lastContainer = lastContainer
  }

  /// The first letters and digits, folded.
  private static func title(_ bytes: [UInt8], _ start: Int, _ end: Int) -> [UInt8] {
    var stop = min(end, start + comparedByteCount * 2)
    while stop < end && stop > start && bytes[stop] & 0xC0 == 0x80 { stop -= 1 }
    var folded: [UInt8] = []
    WordFolding.appendFolded(bytes, start..<stop, to: &folded)
    var title: [UInt8] = []
    var at = 0
    while at < folded.count && title.count < comparedByteCount {
      let byte = folded[at]
      // Dashes and quotation marks (U+2000...U+203F) and Latin-1 signs are no part of a title.
      if byte == 0xE2 && at + 1 < folded.count && folded[at + 1] == 0x80 {
        at += 3
      } else if byte == 0xC2 {
        at += 2
      } else {
        if ByteClass.isLetter(byte) || ByteClass.isDigit(byte) || byte >= 0x80 { title.append(byte) }
        at += 1
      }
    }
    return title
  }

  /// Adds the lines of contents lists to `marked`.
  /// - Complexity: O(lines); a text full of false beginnings is given up after 20 readings.
  func mark(_ marked: inout Set<Int>) {
    var budget = 20 * entries.count + 1000
    var index = 0
    while index < entries.count && budget > 0 {
      if let body = body(of: index), let end = endOfList(from: index, body: body, &budget) {
        for line in startOfList(index)...end { marked.insert(line) }
        index = body
      } else {
        index += 1
      }
    }
  }

  /// The later line at which the entry's own section begins: the same number before the same title, or below it.
  private func body(of index: Int) -> Int? { repetition(of: index, from: index + 1) }

  private func isPrintedAgain(_ index: Int, after body: Int) -> Bool {
    if let container = entries[index].container { return lastContainer[container, default: 0] >= body }
    return repetition(of: index, from: body) != nil
  }

  /// The first line from `start` on that prints number and title of an entry again; what follows the title on its line may differ.
  private func repetition(of index: Int, from start: Int) -> Int? {
    let entry = entries[index]
    guard let number = entry.number, entry.title.count >= Self.shortestTitleByteCount else { return nil }
    var low = 0
    var high = byTitle.count
    while low < high {
      let middle = (low + high) / 2
      if entries[byTitle[middle]].title.lexicographicallyPrecedes(entry.title) { low = middle + 1 } else { high = middle }
    }
    var best: Int?
    for line in byTitle[low...].prefix(Self.mostRepetitions) {
      let other = entries[line]
      guard other.title.starts(with: entry.title) else { break }
      guard line >= start, line < best ?? Int.max else { continue }
      let isBelow = other.number == nil && other.title == entry.title && line + 1 < entries.count && entries[line + 1].number == number
      if other.number == number || isBelow { best = line }
    }
    return best
  }

  /// The last line of the list that begins at `first`, or nil when it is none.
  private func endOfList(from first: Int, body: Int, _ budget: inout Int) -> Int? {
    var numbered = 0
    var again = 0
    var last = first
    var sentences = 0
    for index in first..<body {
      budget -= 1
      if entries[index].isSentence { sentences += 1 }
      guard layout.lines[index].characterCount <= Self.longestEntry, budget > 0 else { return nil }
      let isAgain = isPrintedAgain(index, after: body)
      if isAgain { last = index }
      if entries[index].number != nil {
        numbered += 1
        if isAgain { again += 1 }
      }
    }
    guard again >= Self.fewestEntries, again * 5 >= numbered * 3, sentences * 5 <= 2 * (body - first) else { return nil }
    // The rest of the last entry: tables and notes without a number, up to a blank line or the law's own first part.
    while last + 1 < body, !layout.lines[last + 1].followsBlank, entries[last + 1].container == nil { last += 1 }
    return last
  }

  /// The parts printed above the first entry, with their titles, belong to the list when they are printed again.
  private func startOfList(_ first: Int) -> Int {
    var start = first
    var at = first - 1
    while at >= 0, first - at <= 8, entries[at].number == nil, !entries[at].isSentence, layout.lines[at].characterCount <= 100 {
      if let container = entries[at].container {
        guard lastContainer[container, default: 0] > first else { break }
        start = at
      }
      at -= 1
    }
    return start
  }
}
