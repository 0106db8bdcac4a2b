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

  /// A line that may be printed again: its number and the first letters of its title, hashed.
  private struct Place {
    var key: UInt64
    var line: Int
  }

  private let bytes: [UInt8]
  private let layout: PageLayout
  private let heads: LineHeads
  /// Lines with a number and a title, and titles that stand above a number, by key and line.
  private let places: [Place]
  private let lastContainer: [String: Int]

  /// - Complexity: O(lines × log lines).
  init(_ bytes: [UInt8], layout: PageLayout, heads: LineHeads) {
    self.bytes = bytes
    self.layout = layout
    self.heads = heads
    var places: [Place] = []
    var lastContainer: [String: Int] = [:]
    for index in layout.lines.indices {
      if let container = heads.container(index) { lastContainer[container] = index }
      if heads.isNumbered(index) {
        places.append(Place(key: 0, line: index))
      } else if index + 1 < layout.lines.count, heads.isNumbered(index + 1) {
        places.append(Place(key: 0, line: index))
      }
    }
    self.lastContainer = lastContainer
    for place in places.indices {
      let line = places[place].line
      let title = Self.title(of: line, bytes, layout, heads)
      let number = heads.isNumbered(line) ? heads.number(line) : heads.number(line + 1)
      places[place].key = title.count < Self.shortestTitleByteCount ? 0 : Self.key(number, title)
    }
    self.places = places.filter { $0.key != 0 }.sorted { $0.key == $1.key ? $0.line < $1.line : $0.key < $1.key }
  }

  /// A hash of a number and of the letters that the shortest title has; never 0 (FNV-1a).
  private static func key(_ number: String, _ title: [UInt8]) -> UInt64 {
    var key: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in number.utf8 { key = (key ^ UInt64(byte)) &* 0x100_0000_01B3 }
    key = (key ^ 0xFF) &* 0x100_0000_01B3
    for byte in title.prefix(shortestTitleByteCount) { key = (key ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return key | 1
  }

  private static func title(of line: Int, _ bytes: [UInt8], _ layout: PageLayout, _ heads: LineHeads) -> [UInt8] {
    title(bytes, heads.end(line) ?? layout.lines[line].start, layout.lines[line].end)
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
    var budget = 20 * layout.lines.count + 1000
    var index = 0
    while index < layout.lines.count && budget > 0 {
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
    if let container = heads.container(index) { return lastContainer[container, default: 0] >= body }
    return repetition(of: index, from: body) != nil
  }

  /// The first line from `start` on that prints number and title of an entry again; what follows the title on its line may differ.
  private func repetition(of index: Int, from start: Int) -> Int? {
    guard heads.isNumbered(index) else { return nil }
    let number = heads.number(index)
    let title = Self.title(of: index, bytes, layout, heads)
    guard title.count >= Self.shortestTitleByteCount else { return nil }
    let key = Self.key(number, title)
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      let place = places[middle]
      if place.key < key || place.key == key && place.line < start { low = middle + 1 } else { high = middle }
    }
    for place in places[low...].prefix(Self.mostRepetitions) {
      guard place.key == key else { return nil }
      let other = Self.title(of: place.line, bytes, layout, heads)
      if heads.isNumbered(place.line) {
        if heads.number(place.line) == number, other.starts(with: title) { return place.line }
      } else if other == title, heads.number(place.line + 1) == number {
        return place.line
      }
    }
    return nil
  }

  /// The last line of the list that begins at `first`, or nil when it is none.
  private func endOfList(from first: Int, body: Int, _ budget: inout Int) -> Int? {
    var numbered = 0
    var again = 0
    var last = first
    var sentences = 0
    for index in first..<body {
      budget -= 1
      if heads.isSentence(index) { sentences += 1 }
      guard layout.lines[index].characterCount <= Self.longestEntry, budget > 0 else { return nil }
      let isAgain = isPrintedAgain(index, after: body)
      if isAgain { last = index }
      if heads.isNumbered(index) {
        numbered += 1
        if isAgain { again += 1 }
      }
    }
    guard again >= Self.fewestEntries, again * 5 >= numbered * 3, sentences * 5 <= 2 * (body - first) else { return nil }
    // The rest of the last entry: tables and notes without a number, up to a blank line or the law's own first part.
    while last + 1 < body, !layout.lines[last + 1].followsBlank, heads.container(last + 1) == nil { last += 1 }
    return last
  }

  /// The parts printed above the first entry, with their titles, belong to the list when they are printed again.
  private func startOfList(_ first: Int) -> Int {
    var start = first
    var at = first - 1
    while at >= 0, first - at <= 8, !heads.isNumbered(at), !heads.isSentence(at), layout.lines[at].characterCount <= 100 {
      if let container = heads.container(at) {
        guard lastContainer[container, default: 0] > first else { break }
        start = at
      }
      at -= 1
    }
    return start
  }
}
