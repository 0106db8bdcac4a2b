import Testing

@testable import Ingest

@Suite("UTF-8 validation")
struct UTF8ValidationTests {
  @Test(
    "finds the first fault and its reason",
    arguments: [
      ([0x41, 0x80], 1, .loneContinuation), ([0xC0, 0xAF], 0, .overlong), ([0xC1, 0xBF], 0, .overlong), ([0xE0, 0x80, 0xAF], 0, .overlong),
      ([0xF0, 0x80, 0x80, 0xAF], 0, .overlong), ([0xED, 0xA0, 0x80], 0, .surrogate), ([0xF4, 0x90, 0x80, 0x80], 0, .beyondUnicode),
      ([0xF5, 0x80, 0x80, 0x80], 0, .beyondUnicode), ([0xFF], 0, .impossibleByte), ([0x61, 0xE9, 0x20], 1, .truncated),
      ([0xE2, 0x82], 0, .truncated), ([0xC3, 0xA9, 0xF0, 0x9F, 0x98], 2, .truncated),
    ] as [([UInt8], Int, UTF8Validation.Reason)])
  func faults(bytes: [UInt8], offset: Int, reason: UTF8Validation.Reason) {
    #expect(UTF8Validation.firstFault(in: bytes) == UTF8Validation.Fault(offset: offset, reason: reason))
  }

  @Test("accepts every scalar value")
  func allScalars() {
    var bytes: [UInt8] = []
    for value in UInt32(0)...0x10FFFF {
      if let scalar = Unicode.Scalar(value) { bytes += Array(String(Character(scalar)).utf8) }
    }
    #expect(UTF8Validation.firstFault(in: bytes) == nil)
  }

  @Test("agrees with the standard library on all pairs and on random bytes")
  func agreement() {
    for first in UInt8(0)...255 {
      for second in UInt8(0)...255 {
        let bytes = [first, second]
        #expect((UTF8Validation.firstFault(in: bytes) == nil) == (String(validating: bytes, as: UTF8.self) != nil))
      }
    }
    let seed: UInt64 = 0x5EED
    var random = SeededGenerator(seed: seed)
    let leads: [UInt8] = [0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC2, 0xDF, 0xE0, 0xE1, 0xED, 0xEF, 0xF0, 0xF1, 0xF4, 0xF5]
    for _ in 0..<20_000 {
      let bytes = (0..<5).map { _ in leads.randomElement(using: &random) ?? 0 }
      #expect((UTF8Validation.firstFault(in: bytes) == nil) == (String(validating: bytes, as: UTF8.self) != nil), "seed \(seed): \(bytes)")
    }
  }
}
