import LegalText

/// Bytes as read to the UTF-8 text that is scored. Only declared encodings are accepted: UTF-8, and UTF-16 by its byte order mark.
struct TextDecoder {
  /// Well-formed UTF-8.
  var bytes: [UInt8]
  /// Length of a UTF-8 byte order mark at the start: it is part of the text, because offsets are into the file, but nobody reads it.
  var markByteCount = 0
  var notes: [Diagnostic] = []

  /// - Parameter isMarkup: Markup is what is expected.
  /// - Throws: One `Diagnostic` (I105, I107–I112) that says what the bytes are instead.
  /// - Complexity: O(bytes).
  static func decode(_ raw: [UInt8], name: String, isMarkup: Bool = false) throws(Diagnostic) -> TextDecoder {
    if raw.isEmpty { throw .empty(name: name) }
    if let signature = ContentSignature.of(raw), !(isMarkup && signature.isMarkup) {
      throw .unsupportedFormat(name: name, what: signature.name, hint: signature.hint)
    }
    if raw.starts(with: [0xFF, 0xFE, 0, 0]) || raw.starts(with: [0, 0, 0xFE, 0xFF]) {
      throw Diagnostic(
        code: "I112", file: name, message: "is UTF-32, which is not read", hint: "convert it: iconv -f UTF-32 -t UTF-8 FILE > FILE.utf8.txt"
      )
    }
    var text: TextDecoder
    if raw.starts(with: [0xFF, 0xFE]) {
      text = try UTF16Transcoding.transcode(raw, order: .little, name: name)
    } else if raw.starts(with: [0xFE, 0xFF]) {
      text = try UTF16Transcoding.transcode(raw, order: .big, name: name)
    } else {
      try refuseNUL(in: raw, name: name)
      try refuseIllFormed(raw, name: name)
      text = TextDecoder(bytes: raw)
      if raw.starts(with: [0xEF, 0xBB, 0xBF]) { text.markByteCount = 3 }
    }
    try refuseControls(in: text.bytes, name: name)
    guard VisibleText.isPresent(in: text.bytes) else { throw .empty(name: name) }
    return text
  }

  private static func refuseNUL(in raw: [UInt8], name: String) throws(Diagnostic) {
    guard let offset = raw.firstIndex(of: 0) else { return }
    let place = TextPlace(of: offset, in: raw)
    let head = raw.prefix(4096)
    let evenNULs = stride(from: 0, to: head.count, by: 2).count { head[$0] == 0 }
    let oddNULs = stride(from: 1, to: head.count, by: 2).count { head[$0] == 0 }
    // ASCII letters in UTF-16 have a NUL in every other byte, always on the same side.
    if max(evenNULs, oddNULs) * 3 > head.count, min(evenNULs, oddNULs) * 10 < head.count {
      let encoding = oddNULs > evenNULs ? "UTF-16LE" : "UTF-16BE"
      throw Diagnostic(
        code: "I109", file: name, line: place.line, column: place.column, message: "looks like \(encoding) without a byte order mark",
        hint: "convert it: iconv -f \(encoding) -t UTF-8 FILE > FILE.utf8.txt")
    }
    throw .binary(name: name, reason: "NUL byte at offset \(offset)", line: place.line, column: place.column)
  }

  private static func refuseIllFormed(_ raw: [UInt8], name: String) throws(Diagnostic) {
    guard let fault = UTF8Validation.firstFault(in: raw) else { return }
    let place = TextPlace(of: fault.offset, in: raw)
    let guess = EncodingGuess(raw)
    throw Diagnostic(
      code: "I109", file: name, line: place.line, column: place.column,
      message: "is not UTF-8 at byte \(fault.offset): \(fault.reason.rawValue); looks like \(guess.name)", hint: guess.hint)
  }

  private static func refuseControls(in bytes: [UInt8], name: String) throws(Diagnostic) {
    // 0x08 is left out of the harmless ones on purpose: man pages overstrike with it, and such text needs `col -b` first.
    let controls = bytes.count { ($0 < 0x20 && !(0x09...0x0D ~= $0)) || $0 == 0x7F }
    if Double(controls) > IngestLimit.controlCharacterShare * Double(bytes.count) {
      throw .binary(name: name, reason: "\(controls) control characters in \(bytes.count) bytes")
    }
    if let offset = bytes.firstIndex(of: 0) {  // only UTF-16 text comes here with a NUL in it
      let place = TextPlace(of: offset, in: bytes)
      throw .binary(name: name, reason: "NUL character", line: place.line, column: place.column)
    }
  }
}
