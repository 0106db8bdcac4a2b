import LegalText
import Tokenization

/// Finds what is printed in a law file but is no law: tables of contents and page furniture.
struct ContentsFinder {
  private let bytes: [UInt8]
  private let layout: PageLayout
  private let heads: LineHeads
  private let words: StructureWords

  init(_ bytes: [UInt8], layout: PageLayout, heads: LineHeads, words: StructureWords) {
    self.bytes = bytes
    self.layout = layout
    self.heads = heads
    self.words = words
  }

  /// Byte ranges of whole lines, ascending, none overlapping.
  /// - Complexity: O(lines), with one hash of each line.
  func furniture() -> [ByteRange] {
    var marked = Set<Int>()
    RepeatedTitles(bytes, layout: layout, heads: heads).mark(&marked)
    markContents(&marked)
    if words.readsScripts { markAnnouncedParts(&marked) }
    markRepeatedLines(&marked)
    markLeaderLines(&marked)
    return marked.sorted().map { ByteRange(start: layout.lines[$0].start, end: layout.lines[$0].end) }
  }

  /// A contents list is a run of short numbered lines without bodies whose first number is printed again later as a real section.
  private func markContents(_ marked: inout Set<Int>) {
    let entries = layout.lines.indices.map { self.heads.isNumbered($0) && !marked.contains($0) ? sectionHead($0) : nil }
    var lastLine: [String: Int] = [:]
    var lastTitle: [ArraySlice<UInt8>: Int] = [:]
    for entry in entries {
      guard let head = entry else { continue }
      lastLine[head.number] = head.line
      lastTitle[head.title] = head.line
    }
    var index = 0
    while index < entries.count {
      guard entries[index] != nil else {
        index += 1
        continue
      }
      var run: [Int] = []
      var last = index
      var at = index
      while at < entries.count {
        if let head = entries[at] {
          // The first number again: here the law itself begins.
          if let first = run.first, head.number == entries[first]?.number || head.isNamed != entries[first]?.isNamed { break }
          run.append(at)
          last = at
        } else if !isContentsFiller(at) || at - last > 3 {
          break
        }
        at += 1
      }
      let isAnnounced = index > 0 && (1...min(4, index)).contains { isContentsHeading(index - $0) }
      // Short paragraphs that are full sentences look like a list too, and their numbers return in the next article; their words do not.
      let areSentences = !isAnnounced && run.count { entries[$0].map { !$0.isNamed && $0.endsInStop } ?? false } * 2 > run.count
      let titlesAgain =
        !areSentences ? run.count : run.count { entry in entries[entry].map { lastTitle[$0.title, default: 0] > last } ?? false }
      let printedAgain = run.count { entry in lastLine[entries[entry]?.number ?? "", default: 0] > last }
      if run.count >= (isAnnounced ? 2 : 4), titlesAgain * 2 >= run.count, printedAgain * 2 >= run.count, let first = run.first {
        for line in first...last { marked.insert(line) }
        var before = first - 1
        while before >= 0, isContentsFiller(before), first - before <= 4 {
          if isContentsHeading(before) { for line in before..<first { marked.insert(line) } }
          before -= 1
        }
        // The rest of the list: schedules and parts named without a number of ours.
        var after = last + 1
        while after < layout.lines.count, !layout.lines[after].followsBlank, entries[after] == nil, isContentsFiller(after) {
          marked.insert(after)
          after += 1
        }
        index = after
      } else {
        index = max(last, index) + 1
      }
    }
  }

  /// A contents list that names only parts and chapters, below its heading: it ends where the first of them is printed again.
  private func markAnnouncedParts(_ marked: inout Set<Int>) {
    var index = 0
    while index < layout.lines.count {
      guard isContentsHeading(index), let first = (index + 1..<min(index + 4, layout.lines.count)).first(where: { part($0) != nil }),
        let name = part(first)
      else {
        index += 1
        continue
      }
      var again = first + 1
      while again < layout.lines.count, part(again) != name, isContentsFiller(again) { again += 1 }
      if again < layout.lines.count, part(again) == name {
        // Above the chapter that is printed again its own part may stand.
        let later = Set((again..<layout.lines.count).compactMap(part))
        var end = again
        while let above = (first..<end).last(where: { part($0) != nil }), let name = part(above), !later.contains(name) { end = above }
        marked.formUnion(index..<end)
      }
      index = again
    }
  }

  /// Kind and number of a container whose label opens a line.
  private func part(_ index: Int) -> String? {
    layout.lines[index].characterCount <= 100 ? heads.container(index) : nil
  }

  /// The number of a line that reads like an entry of a contents list: a section number and a short title without an end.
  private func sectionHead(_ index: Int) -> ContentsEntry? {
    let line = layout.lines[index]
    guard line.characterCount <= 160, let label = heads.label(index) else { return nil }
    let isNamed: Bool
    switch label.family {
    case .unit: isNamed = true
    case .number: isNamed = false
    default: return nil
    }
    guard label.end < line.end || label.family == .unit(.article) else { return nil }
    let last = ByteClass.lastMark(bytes, before: line.end)
    let isOpen = last != 0x3B && last != 0x3A && last != 0x2C && last != 0x94
    let endsInStop = last == 0x2E && !(line.end >= 3 && bytes[line.end - 2] == 0x2E)
    let endsSentence = endsInStop && line.characterCount > (isNamed ? 140 : 60)
    guard isOpen && !endsSentence else { return nil }
    let title = bytes[min(label.end, line.end)..<line.end].drop { ByteClass.isASCIIBlank($0) }
    return ContentsEntry(number: label.number, title: title, line: index, isNamed: isNamed, endsInStop: endsInStop)
  }

  private func isContentsFiller(_ index: Int) -> Bool {
    let line = layout.lines[index]
    guard line.characterCount <= 100 else { return false }
    let last = ByteClass.lastMark(bytes, before: line.end)
    return last != 0x2E && last != 0x3B && last != 0x2C
      && (ByteClass.isCapital(bytes, line.start) || words.readsScripts && ByteClass.isCaseless(bytes, line.start)
        || isContentsHeading(index))
  }

  private func isContentsHeading(_ index: Int) -> Bool {
    let line = layout.lines[index]
    guard line.characterCount <= 60 else { return false }
    if ByteClass.isDigit(bytes[line.start]) || bytes[line.start] == 0x28 { return false }
    var key: [UInt8] = []
    WordFolding.appendFolded(bytes, line.start..<line.end, to: &key)
    let words = key.split { ByteClass.isASCIIBlank($0) || $0 == 0x2E || $0 == 0x3A }
    let folded = String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self)
    return self.words.contentsHeadings.contains(folded)
  }

  /// Running heads: short lines without a label that return word for word, page numbers aside, three times or more in a hard-wrapped text.
  private func markRepeatedLines(_ marked: inout Set<Int>) {
    guard layout.wrapColumn != nil else { return }
    var places: [[UInt8]: [Int]] = [:]
    for (index, line) in layout.lines.enumerated() where line.characterCount <= 80 {
      let key = bytes[line.start..<line.end].filter { !ByteClass.isDigit($0) && !ByteClass.isASCIIBlank($0) }
      // A sentence that returns, and goes on in the next line, is no running head.
      if index + 1 < layout.lines.count, !layout.startsParagraph(index + 1, in: bytes) || ByteClass.isLower(bytes[line.start]) { continue }
      if bytes[line.start..<line.end].contains(where: ByteClass.isDigit) || line.followsBlank { places[key, default: []].append(index) }
    }
    for (key, indices) in places where indices.count >= 3 && (key.count >= 6 || key.isEmpty) {
      let isLabelled = !key.isEmpty && indices.contains { heads.end($0) != nil }
      let endsSentence = key.last.map { $0 == 0x2E || $0 == 0x3B || $0 == 0x3A || $0 == 0x2C } ?? false
      if !isLabelled && !endsSentence { marked.formUnion(indices) }
    }
  }

  /// Lines with dot leaders before a page number.
  private func markLeaderLines(_ marked: inout Set<Int>) {
    for (index, line) in layout.lines.enumerated() where line.characterCount <= 160 && ByteClass.isDigit(bytes[line.end - 1]) {
      var dots = 0
      var most = 0
      for byte in bytes[line.start..<line.end] {
        if byte == 0x2E { dots += 1 } else if byte != 0x20 { dots = 0 }
        most = max(most, dots)
      }
      if most >= 4 { marked.insert(index) }
    }
  }
}

/// A line that reads like an entry of a contents list.
private struct ContentsEntry {
  var number: String
  /// The words behind the number.
  var title: ArraySlice<UInt8>
  /// Index in the layout.
  var line: Int
  /// A word or sign stands before the number.
  var isNamed: Bool
  var endsInStop: Bool
}
