import LegalText
import TestSupport
import Testing

@Suite("A byte range")
struct ByteRangeTests {
  private static func range(_ start: Int, _ end: Int) -> ByteRange { ByteRange(start: start, end: end) }

  @Test("sorts by start, then the longer first")
  func order() {
    let sorted = [Self.range(3, 9), Self.range(0, 2), Self.range(3, 4), Self.range(0, 9), Self.range(3, 3)].sorted()
    #expect(sorted == [Self.range(0, 9), Self.range(0, 2), Self.range(3, 9), Self.range(3, 4), Self.range(3, 3)])
  }

  @Test(
    "contains what lies wholly inside, its own rim included",
    arguments: [
      (range(2, 5), range(2, 5), true), (range(2, 5), range(3, 4), true), (range(2, 5), range(1, 3), false),
      (range(2, 5), range(4, 6), false), (range(2, 5), range(5, 5), true), (range(2, 5), range(6, 6), false),
    ])
  func contains(outer: ByteRange, inner: ByteRange, expected: Bool) { #expect(outer.contains(inner) == expected) }

  @Test(
    "overlaps only where a byte is shared",
    arguments: [
      (range(2, 5), range(4, 6), true), (range(2, 5), range(5, 6), false), (range(2, 5), range(0, 2), false),
      (range(2, 5), range(0, 9), true), (range(2, 2), range(0, 9), true), (range(2, 2), range(2, 5), false),
    ])
  func overlaps(left: ByteRange, right: ByteRange, expected: Bool) {
    #expect(left.overlaps(right) == expected)
    #expect(right.overlaps(left) == expected)
  }

  @Test("holds its first byte and not the one after its last")
  func offsets() {
    let range = Self.range(2, 5)
    #expect((0...6).filter { range.contains(offset: $0) } == [2, 3, 4])
    #expect(range.count == 3)
    #expect(Self.range(4, 4).isEmpty)
  }

  @Test("has a strict order: exactly one of less, equal, greater", arguments: [UInt64(1), 2, 3])
  func strictOrder(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let ranges = (0..<2).map { _ in
        let start = Int.random(in: 0...4, using: &generator)
        return Self.range(start, start + Int.random(in: 0...4, using: &generator))
      }
      let relations = [ranges[0] < ranges[1], ranges[0] == ranges[1], ranges[1] < ranges[0]]
      #expect(relations.count { $0 } == 1, "seed \(seed): \(ranges)")
      if ranges[0].contains(ranges[1]) && ranges[0] != ranges[1] && !ranges[1].isEmpty {
        #expect(ranges[0] < ranges[1], "seed \(seed): the outer range comes first, \(ranges)")
      }
    }
  }
}
