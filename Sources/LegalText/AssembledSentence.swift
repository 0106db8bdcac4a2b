/// The sentence that a clause really says, as one text, with a map back to the law.
///
/// Runs of blanks and line breaks are one blank, soft hyphens are kept; everything else is as printed.
public struct AssembledSentence: Sendable {
  /// A stretch that was copied without a change.
  private struct Run {
    var start: Int
    var source: Int
    var count: Int
    var segment: Int
  }

  /// UTF-8.
  public private(set) var bytes: [UInt8] = []
  /// The pieces, in the order in which they are read.
  public let segments: [ReadingSegment]
  private var runs: [Run] = []

  /// - Parameters:
  ///   - reading: As in `Clause.reading`.
  ///   - text: The bytes that it points into.
  /// - Complexity: O(bytes of the reading).
  public init(_ reading: [ReadingSegment], of text: [UInt8]) {
    segments = reading
    for (number, segment) in reading.enumerated() {
      var at = segment.range.start
      while at < segment.range.end {
        if Self.isBlank(text[at]) {
          at += 1
          continue
        }
        let start = at
        while at < segment.range.end, !Self.isBlank(text[at]) { at += 1 }
        if !bytes.isEmpty { bytes.append(0x20) }
        runs.append(Run(start: bytes.count, source: start, count: at - start, segment: number))
        bytes += text[start..<at]
      }
    }
  }

  /// The sentence.
  public var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The place in the law of a byte of the sentence; a blank between two words counts to the word before it, the end to the last word's end.
  /// - Returns: Nil for an empty sentence. - Complexity: O(log words).
  public func sourceOffset(of offset: Int) -> Int? {
    let next = firstRun { $0.start > offset }
    guard next > 0 else { return nil }
    let run = runs[next - 1]
    return run.source + min(offset - run.start, run.count)
  }

  /// The places in the law of a part of the sentence: one range for each piece that it touches, in reading order.
  /// - Complexity: O(words of the part + log words).
  public func sourceRanges(of range: ByteRange) -> [ByteRange] {
    var result: [(segment: Int, range: ByteRange)] = []
    var next = firstRun { $0.start + $0.count > range.start }
    while next < runs.count, runs[next].start < range.end {
      let run = runs[next]
      let start = run.source + max(0, range.start - run.start)
      let end = run.source + min(run.count, range.end - run.start)
      if let last = result.last, last.segment == run.segment {
        result[result.count - 1].range.end = end
      } else {
        result.append((run.segment, ByteRange(start: start, end: end)))
      }
      next += 1
    }
    return result.map(\.range)
  }

  /// Index of the first run of which something holds that holds of all behind it too.
  private func firstRun(_ isAtOrPast: (Run) -> Bool) -> Int {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if isAtOrPast(runs[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }
}
