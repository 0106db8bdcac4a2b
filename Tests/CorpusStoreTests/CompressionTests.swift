import TestSupport
import Testing

@testable import CorpusStore

@Suite struct CompressionTests {
  @Test(arguments: [0, 1, 63, 64, 65, 1000, 70_000])
  func `what is compressed comes back`(count: Int) {
    var random = SeededGenerator(seed: UInt64(count))
    for isPlain in [true, false] {
      let bytes = (0..<count).map { _ in UInt8.random(in: isPlain ? 97...101 : 0...255, using: &random) }
      let packed = Compression.compressed(bytes)
      #expect(Compression.expanded(packed, count: count) == bytes)
      if isPlain, count >= 1000 { #expect(packed.count < count / 2) }
    }
  }

  @Test func `damage and wrong lengths are seen`() {
    let bytes = Array("The keeper lights the lamp at dusk. The keeper puts the lamp out at dawn.".utf8)
    let packed = Compression.compressed(bytes)
    #expect(Compression.expanded(packed, count: bytes.count + 1) == nil)
    #expect(Compression.expanded(packed, count: bytes.count - 1) == nil)
    #expect(Compression.expanded(Array(packed.dropLast(3)), count: bytes.count) == nil)
    var refusedCount = 0
    for place in packed.indices {
      var damaged = packed
      damaged[place] ^= 0x10
      let found = Compression.expanded(damaged, count: bytes.count)
      // A bit behind the end of the last block says nothing and may change; no other text ever comes out.
      #expect(found == nil || found == bytes, "byte \(place)")
      if found == nil { refusedCount += 1 }
    }
    #expect(refusedCount >= packed.count - 2)
    #expect(Compression.expanded(bytes, count: bytes.count) == nil)
  }
}
