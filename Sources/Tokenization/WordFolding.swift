internal import CICUShim

/// The form in which words are compared: case folded, one kind of apostrophe, no soft hyphens.
///
/// Folding changes no offsets: it makes a key, and the token keeps its span in the original text.
public enum WordFolding {
  /// Appends the folded form of `bytes[range]` to `key`. Simple case folding (Unicode `CaseFolding.txt` classes C and S): ß stays ß.
  /// Curly apostrophes (U+2018, U+2019) become `'`; soft hyphens (U+00AD), joiners and bidirectional marks vanish.
  /// - Parameter bytes: Valid UTF-8.
  /// - Complexity: O(range).
  public static func appendFolded(_ bytes: [UInt8], _ range: Range<Int>, to key: inout [UInt8]) {
    var at = range.lowerBound
    while at < range.upperBound {
      let byte = bytes[at]
      if byte < 0x80 {
        key.append(UInt8(ascii: "A") <= byte && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte)
        at += 1
        continue
      }
      let (scalar, length) = decode(bytes, at)
      at += length
      switch scalar {
      case 0x2018, 0x2019: key.append(UInt8(ascii: "'"))
      case 0x00AD, 0x200B...0x200F, 0x2060, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: break
      default: append(cicu_fold(Int32(scalar)), to: &key)
      }
    }
  }

  /// The folded form of a whole word.
  public static func folded(_ word: String) -> [UInt8] {
    var key: [UInt8] = []
    let bytes = Array(word.utf8)
    appendFolded(bytes, 0..<bytes.count, to: &key)
    return key
  }

  private static func decode(_ bytes: [UInt8], _ at: Int) -> (scalar: UInt32, length: Int) {
    let first = UInt32(bytes[at])
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var scalar = first & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for offset in 1..<length where at + offset < bytes.count { scalar = scalar << 6 | UInt32(bytes[at + offset]) & 0x3F }
    return (scalar, length)
  }

  private static func append(_ scalar: Int32, to key: inout [UInt8]) {
    guard let scalar = Unicode.Scalar(UInt32(bitPattern: scalar)) else { return }
    for byte in UTF8.encode(scalar)! { key.append(byte) }
  }
}
