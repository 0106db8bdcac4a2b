import LegalText

/// Parts of a text that the mark-up does not structure: an answer that begins there is not counted as false.
struct NeutralZones: Sendable {
  private static let pointKinds: Set<String> = ["definition-entry", "flush", "unlabelled", "list-item", "tail", "aftertext", "note"]
  private static let headingKinds: Set<String> = ["heading", "marginal-note"]
  /// Printed words that are no part of the law but must not be taken for clauses.
  private static let judgedKinds: Set<String> = ["history", "footnote", "toc", "front"]
  /// A start may miss a boundary by this many bytes.
  private static let slack = 2

  private let points: [Int]
  private let headings: [ByteRange]
  private let regions: [ByteRange]
  private let frontMatter: [ByteRange]

  init(_ zones: [GoldFile.Neutral]) {
    var points: [Int] = []
    var headings: [ByteRange] = []
    var regions: [ByteRange] = []
    var frontMatter: [ByteRange] = []
    for zone in zones {
      let range = ByteRange(start: max(0, zone.start), end: max(0, zone.start, zone.end))
      if Self.pointKinds.contains(zone.what) {
        points.append(zone.start)
      } else if Self.headingKinds.contains(zone.what) {
        headings.append(range)
      } else if zone.what == "toc" || zone.what == "front" {
        frontMatter.append(range)
      } else if !Self.judgedKinds.contains(zone.what) {
        regions.append(range)
      }
    }
    self.points = points.sorted()
    self.headings = headings.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    self.regions = Self.merged(regions)
    self.frontMatter = Self.merged(frontMatter)
  }

  /// Whether a start is in a region without structure, or where an unlabelled unit begins.
  func covers(_ start: Int) -> Bool {
    if Self.isInside(regions, start) { return true }
    let next = points.partitioningIndex { $0 >= start - Self.slack }
    return next < points.count && points[next] <= start + Self.slack
  }

  /// Whether a start is in a contents list or before the law begins.
  func isFrontMatter(_ start: Int) -> Bool { Self.isInside(frontMatter, start) }

  /// Whether a start is in a printed heading.
  func isHeading(_ start: Int) -> Bool {
    let next = headings.partitioningIndex { $0.start > start + Self.slack }
    return next > 0 && headings[next - 1].start - Self.slack <= start && start < headings[next - 1].end
  }

  private static func merged(_ ranges: [ByteRange]) -> [ByteRange] {
    var result: [ByteRange] = []
    for range in ranges.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
      if let last = result.last, range.start <= last.end {
        result[result.count - 1].end = max(last.end, range.end)
      } else {
        result.append(range)
      }
    }
    return result
  }

  private static func isInside(_ ranges: [ByteRange], _ start: Int) -> Bool {
    let next = ranges.partitioningIndex { $0.start > start }
    if next > 0, ranges[next - 1].start - slack <= start, start < ranges[next - 1].end { return true }
    return next < ranges.count && ranges[next].start - slack <= start
  }
}

extension Array {
  /// First index whose element satisfies `isAtOrPast`, which must be false and then true along the array.
  func partitioningIndex(_ isAtOrPast: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isAtOrPast(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
