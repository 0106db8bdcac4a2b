import Testing

@testable import Acquisition

@Suite struct ContentDigestTests {
  /// The examples of FIPS 180-4 and of NIST's collection, and lengths around the padding's edges.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func namesTexts(text: String, digest: String) { #expect(ContentDigest.hex(of: Array(text.utf8)) == digest) }

  @Test func namesAMillionLetters() {
    let digest = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    #expect(ContentDigest.hex(of: [UInt8](repeating: 0x61, count: 1_000_000)) == digest)
  }

  @Test func givesTheSameInPieces() {
    let bytes = (0..<300).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    for length in [0, 1, 54, 55, 56, 63, 64, 65, 119, 120, 127, 128, 129, 300] {
      let whole = ContentDigest.hex(of: Array(bytes[..<length]))
      for size in [1, 7, 63, 64, 65] {
        var digest = ContentDigest()
        for start in stride(from: 0, to: length, by: size) { digest.add(Array(bytes[start..<min(length, start + size)])) }
        #expect(digest.hex == whole, "length \(length), pieces of \(size)")
      }
    }
  }
}
