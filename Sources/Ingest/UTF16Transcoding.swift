import LegalText

/// UTF-16 with a byte order mark to UTF-8.
enum UTF16Transcoding {
  enum ByteOrder: String {
    case little = "UTF-16LE"
    case big = "UTF-16BE"
  }

  /// The text without its mark, with a note that offsets are into the transcoded text.
  /// - Throws: `Diagnostic` I111 for an odd number of bytes or an unpaired surrogate, with its line.
  /// - Complexity: O(bytes).
  static func transcode(_ raw: [UInt8], order: ByteOrder, name: String) throws(Diagnostic) -> TextDecoder {
    let hint = "the file is damaged or cut off; get it again or convert it with its editor"
    guard raw.count % 2 == 0 else {
      throw Diagnostic(code: "I111", file: name, message: "has an odd number of bytes for \(order.rawValue)", hint: hint)
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(raw.count)
    var at = 2
    while at < raw.count {
      var value = unit(raw, at, order)
      var width = 2
      if 0xD800...0xDFFF ~= value {
        let second: UInt32 = at + 4 <= raw.count ? unit(raw, at + 2, order) : 0
        guard value < 0xDC00, 0xDC00...0xDFFF ~= second else {
          let line = bytes.count { $0 == 0x0A } + 1
          throw Diagnostic(
            code: "I111", file: name, line: line, message: "has an unpaired surrogate at byte \(at)", hint: hint)
        }
        value = 0x10000 + (value - 0xD800) << 10 + (second - 0xDC00)
        width = 4
      }
      append(value, to: &bytes)
      at += width
    }
    guard bytes.count <= IngestLimit.documentByteCount else { throw .tooLarge(name: name, byteCount: bytes.count) }
    let note = Diagnostic(
      severity: .note, code: "I110", file: name, message: "read as \(order.rawValue) by its byte order mark",
      hint: "offsets are into the text as UTF-8; convert the file to have them in the file itself")
    return TextDecoder(bytes: bytes, notes: [note])
  }

  private static func unit(_ raw: [UInt8], _ at: Int, _ order: ByteOrder) -> UInt32 {
    let (first, second) = (UInt32(raw[at]), UInt32(raw[at + 1]))
    return order == .little ? first | second << 8 : first << 8 | second
  }

  /// Appends the UTF-8 form of a scalar value.
  static func append(_ value: UInt32, to bytes: inout [UInt8]) {
    switch value {
    case ..<0x80: bytes.append(UInt8(value))
    case ..<0x800:
      bytes.append(UInt8(0xC0 | value >> 6))
      bytes.append(UInt8(0x80 | value & 0x3F))
    case ..<0x10000:
      bytes.append(UInt8(0xE0 | value >> 12))
      bytes.append(UInt8(0x80 | value >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | value & 0x3F))
    default:
      bytes.append(UInt8(0xF0 | value >> 18))
      bytes.append(UInt8(0x80 | value >> 12 & 0x3F))
      bytes.append(UInt8(0x80 | value >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | value & 0x3F))
    }
  }
}
