public import LegalText

/// A folded text (`WordFolding`) with the way back into the text that it was made from.
///
/// Folded offsets point into `bytes`, source offsets into the text that was folded. A letter and its marks are one unit: both ways, a place
/// inside a unit that has changed its length is moved to the unit's rim, outwards.
public struct FoldedText: Sendable {
  /// The folded text.
  public let bytes: [UInt8]
  /// How many bytes the source has.
  public let sourceCount: Int

  /// From `folded` and `source` on, both run side by side, byte for byte; or, for a block, the two stretches up to the next step belong
  /// together as wholes.
  private struct Step {
    var folded: Int
    var source: Int
    var isBlock: Bool
  }

  /// Ascending in both offsets; the last one is the end of both texts.
  private let steps: [Step]

  /// - Parameter source: UTF-8; ill-formed bytes fold to U+FFFD.
  /// - Complexity: O(source).
  public init(_ source: [UInt8]) {
    let span = source.span
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.count)
    var steps = [Step(folded: 0, source: 0, isBlock: false)]
    var at = 0
    while at < span.count {
      if span[at] < 0x80 && (at + 1 == span.count || span[at + 1] < 0x80) {
        bytes.append(WordFolding.lowered(span[at]))
        at += 1
        continue
      }
      let start = bytes.count
      let next = WordFolding.appendUnit(span, at..<span.count, to: &bytes)
      if !Self.isOneCharacter(bytes.span, start..<bytes.count) || !Self.isOneCharacter(span, at..<next) || bytes.count - start != next - at
      {
        if steps[steps.count - 1].folded == start && steps[steps.count - 1].source == at { steps.removeLast() }
        steps.append(Step(folded: start, source: at, isBlock: true))
        steps.append(Step(folded: bytes.count, source: next, isBlock: false))
      }
      at = next
    }
    steps.append(Step(folded: bytes.count, source: source.count, isBlock: false))
    self.bytes = bytes
    self.steps = steps
    sourceCount = source.count
  }

  /// The source of a stretch of the folded text. Characters that folding has dropped are left out at both ends.
  /// - Parameter range: Inside `bytes`; an end inside a character is moved outwards.
  /// - Returns: A range that begins and ends between characters; empty for an empty one.
  /// - Complexity: O(log changes).
  public func sourceRange(of range: ByteRange) -> ByteRange {
    let start = sourceStart(floor(range.start))
    return ByteRange(start: start, end: range.isEmpty ? start : max(start, sourceEnd(ceiling(range.end))))
  }

  /// What a stretch of the source has become.
  /// - Parameter range: Inside the source, beginning and ending between characters.
  /// - Returns: A range that begins and ends between characters; empty when nothing is left of the stretch.
  /// - Complexity: O(log changes).
  public func foldedRange(of range: ByteRange) -> ByteRange {
    let first = steps.partitioningIndex { $0.source > range.start } - 1
    let step = steps[first]
    let start = step.isBlock ? step.folded : step.folded + range.start - step.source
    guard !range.isEmpty else { return ByteRange(start: start, end: start) }
    let last = steps.partitioningIndex { $0.source >= range.end } - 1
    let end = steps[last].isBlock ? steps[last + 1].folded : steps[last].folded + range.end - steps[last].source
    return ByteRange(start: start, end: max(start, end))
  }

  /// Where the character begins in the source that stands at a folded offset; behind what was dropped before it.
  private func sourceStart(_ offset: Int) -> Int {
    let step = steps[steps.partitioningIndex { $0.folded > offset } - 1]
    return step.isBlock ? step.source : step.source + offset - step.folded
  }

  /// Where the character ends in the source that ends at a folded offset.
  private func sourceEnd(_ offset: Int) -> Int {
    let index = steps.partitioningIndex { $0.folded >= offset } - 1
    guard index >= 0 else { return 0 }
    return steps[index].isBlock ? steps[index + 1].source : steps[index].source + offset - steps[index].folded
  }

  private func floor(_ offset: Int) -> Int {
    var offset = offset
    while offset > 0 && offset < bytes.count && bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }

  private func ceiling(_ offset: Int) -> Int {
    var offset = offset
    while offset < bytes.count && bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }

  private static func isOneCharacter(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    !range.isEmpty && UTF8Character(bytes, at: range.lowerBound).length == range.count
  }
}
