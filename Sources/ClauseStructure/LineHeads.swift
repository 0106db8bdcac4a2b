import LegalText

/// The label with which each line begins, read once for all who ask.
struct LineHeads {
  private let bytes: [UInt8]
  private let layout: PageLayout
  private let labels: [LineLabel]
  /// For each line the index of its label, or -1.
  private let places: [Int32]

  /// - Complexity: O(lines).
  init(_ bytes: [UInt8], layout: PageLayout, words: StructureWords) {
    self.bytes = bytes
    self.layout = layout
    var labels: [LineLabel] = []
    var places: [Int32] = []
    places.reserveCapacity(layout.lines.count)
    let opening = OpeningWords(words)
    for line in layout.lines {
      if opening.mayOpenLabel(bytes, line.start, line.end), let label = LineLabel(bytes, at: line.start, end: line.end, words: words) {
        places.append(Int32(labels.count))
        labels.append(label)
      } else {
        places.append(-1)
      }
    }
    self.labels = labels
    self.places = places
  }

  /// The label at the first visible byte of a line.
  func label(_ line: Int) -> LineLabel? { places[line] < 0 ? nil : labels[Int(places[line])] }

  /// Offset behind the label of a line; nil where there is none.
  func end(_ line: Int) -> Int? { places[line] < 0 ? nil : labels[Int(places[line])].end }

  /// Whether a line begins with the number of an article or section, with or without a word for it.
  func isNumbered(_ line: Int) -> Bool {
    guard places[line] >= 0 else { return false }
    return switch labels[Int(places[line])].family {
    case .unit, .number: true
    case .container, .item, .note: false
    }
  }

  /// The printed number of a line's label, or nothing.
  func number(_ line: Int) -> String { places[line] < 0 ? "" : labels[Int(places[line])].number }

  /// `part 2`, `schedule 1`: what a container's line says before its title.
  func container(_ line: Int) -> String? {
    guard places[line] >= 0, case .container(let kind) = labels[Int(places[line])].family else { return nil }
    return "\(kind.rawValue) \(number(line))"
  }

  /// Whether a line reads like a sentence or an item of a list, not like a title.
  func isSentence(_ line: Int) -> Bool {
    if places[line] >= 0 {
      let family = labels[Int(places[line])].family
      if family == .item || family == .note { return true }
    }
    let last = bytes[layout.lines[line].end - 1]
    return last == 0x3B || last == 0x2C || last == 0x2E && layout.lines[line].characterCount > 140
  }
}
