/// What kinds of bytes a line holds, so that whoever looks for one can pass over most lines.
struct LineMarks: OptionSet {
  var rawValue: UInt8
  /// Bytes of characters outside ASCII.
  static let high = LineMarks(rawValue: 1)
  /// A straight quotation mark or back-quote, or bytes that may begin a typographic one.
  static let quote = LineMarks(rawValue: 2)

  /// The marks of each byte.
  static let ofByte: [UInt8] = (0...255).map { byte in
    (byte >= 0x80 ? high.rawValue : 0) | (byte == 0x22 || byte == 0x60 || byte >= 0xC2 ? quote.rawValue : 0)
  }
}
