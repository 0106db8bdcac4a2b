import LegalText

/// Words of the text with the places of signals marked and numbered: `⟦without authorisation⟧[2]`.
struct MarkedText {
  /// A place to mark with the number under which it is explained.
  struct Mark {
    var range: ByteRange
    var number: Int
  }

  var text: [UInt8]
  var marks: [Mark]

  /// The words of `range` on one line. Places that lie only partly inside are marked as far as they do; one pair of brackets serves all
  /// signals with the same place.
  func words(of range: ByteRange) -> String {
    var numbers: [ByteRange: [Int]] = [:]
    for mark in marks where mark.range.overlaps(range) && !mark.range.isEmpty {
      let inside = ByteRange(start: max(mark.range.start, range.start), end: min(mark.range.end, range.end))
      numbers[inside, default: []].append(mark.number)
    }
    // `<` puts the longer of two ranges with the same start first, so opening brackets need no order of their own.
    let places = numbers.keys.sorted()
    let cuts = Set(places.flatMap { [$0.start, $0.end] } + [range.start, range.end]).sorted()
    var result = ""
    for (index, cut) in cuts.enumerated() {
      // Inner places end before those that hold them.
      for place in places.reversed() where place.end == cut {
        result += "⟧" + (numbers[place] ?? []).map { "[\($0)]" }.joined()
      }
      for place in places where place.start == cut { result += "⟦" }
      if index + 1 < cuts.count { result += String(decoding: text[cut..<cuts[index + 1]], as: UTF8.self) }
    }
    return DisplayText.oneLine(result)
  }
}
