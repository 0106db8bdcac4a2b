/// A guess at the encoding of bytes that are no UTF-8, for the message that refuses them; never used to decode.
struct EncodingGuess: Equatable {
  /// Words for the reader: `Latin-1 or Windows-1252`.
  var name: String
  /// Name for `iconv -f`; nil when even the family is unclear.
  var iconvName: String?

  /// Looks at the bytes above 0x7F. Western encodings use them one at a time between ASCII letters; Cyrillic, Greek and Arabic ones
  /// write whole words with them; East Asian ones in pairs.
  /// - Complexity: O(bytes), at most the first 64 KiB after the first such byte.
  init(_ bytes: [UInt8]) {
    var high = 0
    var letters = 0
    var controls = 0
    var inRuns = 0
    var run = 0
    let first = bytes.firstIndex { $0 >= 0x80 } ?? 0
    for byte in bytes[first...].prefix(1 << 16) {
      if byte >= 0x80 {
        high += 1
        run += 1
        if run == 4 { inRuns += 4 } else if run > 4 { inRuns += 1 }
        if byte < 0xA0 { controls += 1 }
      } else {
        run = 0
        if 0x41...0x5A ~= byte || 0x61...0x7A ~= byte { letters += 1 }
      }
    }
    if high * 2 > high + letters, inRuns * 2 > high {
      name = "a Cyrillic, Greek, Arabic or East Asian encoding older than Unicode"
      iconvName = nil
    } else {
      name = controls > 0 ? "Windows-1252" : "Latin-1 or Windows-1252"
      iconvName = "WINDOWS-1252"
    }
  }

  var hint: String {
    if let iconvName { return "convert it: iconv -f \(iconvName) -t UTF-8 FILE > FILE.utf8.txt" }
    return "find out the encoding (e.g. WINDOWS-1251, GB18030, SHIFT_JIS) and convert it: iconv -f ENCODING -t UTF-8 FILE > FILE.utf8.txt"
  }
}
