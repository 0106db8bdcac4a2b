/// Writes JSON (RFC 8259) into bytes, without blanks, keys in the order in which they are given.
///
/// ```swift
/// var json = JSONWriter()
/// json.object { json in
///   json.field("score", 46.26)
///   json.array("searched") { json in json.value("article") }
/// }
/// json.endRecord()   // {"score":46.26,"searched":["article"]}⏎
/// ```
public struct JSONWriter: Sendable {
  /// What has been written so far.
  public private(set) var bytes: [UInt8] = []
  /// Whether the next value follows another one in the same object or array.
  private var needsComma = false

  public init() {}

  // MARK: Values of an array, or the top value

  /// An object; `body` writes its fields.
  public mutating func object(_ body: (inout JSONWriter) -> Void) {
    nest(open: UInt8(ascii: "{"), close: UInt8(ascii: "}"), body)
  }

  /// A string.
  public mutating func value(_ string: String) {
    separate()
    appendQuoted(string)
  }

  /// An array; `body` writes its values.
  public mutating func list(_ body: (inout JSONWriter) -> Void) { nest(open: UInt8(ascii: "["), close: UInt8(ascii: "]"), body) }

  /// A value that has been written already. - Parameter json: One whole JSON value.
  public mutating func record(_ json: [UInt8]) {
    separate()
    bytes.append(contentsOf: json)
  }

  public mutating func value(_ number: Int) {
    separate()
    append(number)
  }

  /// - Parameter number: Finite.
  public mutating func value(_ number: Double) {
    separate()
    bytes.append(contentsOf: DecimalText.shortest(number).utf8)
  }

  /// In the place of a value that is missing.
  public mutating func nullValue() {
    separate()
    bytes.append(contentsOf: "null".utf8)
  }

  // MARK: Fields of an object

  /// An object; `body` writes its fields.
  public mutating func object(_ name: String, _ body: (inout JSONWriter) -> Void) {
    key(name)
    needsComma = false
    nest(open: UInt8(ascii: "{"), close: UInt8(ascii: "}"), body)
  }

  public mutating func field(_ name: String, _ string: String) {
    key(name)
    appendQuoted(string)
  }

  /// A string straight from its UTF-8 bytes, which must lie on character boundaries.
  public mutating func field(_ name: String, utf8 bytes: ArraySlice<UInt8>) {
    key(name)
    appendQuoted(bytes)
  }

  public mutating func field(_ name: String, _ number: Int) {
    key(name)
    append(number)
  }

  /// The shortest decimal that reads back as the same double.
  /// - Precondition: `number` is finite.
  public mutating func field(_ name: String, _ number: Double) {
    key(name)
    bytes.append(contentsOf: DecimalText.shortest(number).utf8)
  }

  public mutating func field(_ name: String, _ flag: Bool) {
    key(name)
    bytes.append(contentsOf: (flag ? "true" : "false").utf8)
  }

  /// A value that has been written already. - Parameter json: One whole JSON value.
  public mutating func field(_ name: String, json: [UInt8]) {
    key(name)
    bytes.append(contentsOf: json)
  }

  public mutating func nullField(_ name: String) {
    key(name)
    bytes.append(contentsOf: "null".utf8)
  }

  /// An array; `body` writes its values.
  public mutating func array(_ name: String, _ body: (inout JSONWriter) -> Void) {
    key(name)
    needsComma = false
    nest(open: UInt8(ascii: "["), close: UInt8(ascii: "]"), body)
  }

  /// Ends a record with a line feed. A record never holds another one, since strings escape theirs.
  public mutating func endRecord() {
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  // MARK: Parts

  private mutating func nest(open: UInt8, close: UInt8, _ body: (inout JSONWriter) -> Void) {
    separate()
    bytes.append(open)
    needsComma = false
    body(&self)
    bytes.append(close)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  /// Names are ours and need no escape.
  private mutating func key(_ name: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: name.utf8)
    bytes.append(contentsOf: "\":".utf8)
  }

  private mutating func appendQuoted(_ string: String) {
    bytes.append(UInt8(ascii: "\""))
    let start = bytes.count
    bytes.append(contentsOf: string.utf8)
    escape(from: start)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Copied whole first: a law text has a character to escape every few hundred bytes at most, reasons and sources have none.
  private mutating func appendQuoted(_ string: ArraySlice<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    let start = bytes.count
    bytes.append(contentsOf: string)
    escape(from: start)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Escapes what was written from a place on.
  private mutating func escape(from start: Int) {
    let first = Self.firstToEscape(in: bytes.span, from: start)
    guard first < bytes.count else { return }
    let tail = Array(bytes[first...])
    bytes.removeSubrange(first...)
    for byte in tail { if Self.needsEscape(byte) { appendEscape(of: byte) } else { bytes.append(byte) } }
  }

  private static func firstToEscape(in bytes: Span<UInt8>, from start: Int) -> Int {
    var at = start
    while at < bytes.count && !needsEscape(bytes[at]) { at += 1 }
    return at
  }

  /// Decimal digits, without a string between.
  private mutating func append(_ number: Int) {
    guard number >= 10 || number < 0 else { return bytes.append(UInt8(ascii: "0") + UInt8(number)) }
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    var rest = number.magnitude
    while rest > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    }
    bytes[start...].reverse()
  }

  private static func needsEscape(_ byte: UInt8) -> Bool { byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") }

  private mutating func appendEscape(of byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    default:
      bytes.append(contentsOf: "u00".utf8)
      for digit in [byte >> 4, byte & 15] { bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10) }
    }
  }
}
