/// A strict reader (RFC 8259) for one object on one line: keeps the members asked for and checks all the rest.
struct JSONReader {
  enum Value: Equatable {
    /// Decoded UTF-8.
    case string([UInt8])
    /// As printed.
    case number([UInt8])
    case null
    /// true, false, an array or an object.
    case other
  }

  struct Member: Equatable {
    var value: Value
    /// Offset of the value's first byte in the line.
    var offset: Int
  }

  private let bytes: [UInt8]
  private var at = 0

  /// Deepest nesting of arrays and objects that is read.
  private static let deepestNesting = 128

  /// - Parameter bytes: Well-formed UTF-8.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Reads the whole line as one object.
  /// - Returns: The members whose keys are in `keeping`.
  mutating func readObject(keeping keys: Set<String>) throws(RecordFault) -> [String: Member] {
    var members: [String: Member] = [:]
    var seen: Set<[UInt8]> = []
    skipBlanks()
    try expect(0x7B, "an object '{…}' is expected")
    skipBlanks()
    if peek == 0x7D {
      at += 1
    } else {
      while true {
        skipBlanks()
        let keyOffset = at
        guard peek == 0x22 else { throw .invalid("a key in quotation marks is expected", at: at) }
        let key = try readString()
        let name = String(decoding: key, as: UTF8.self)
        guard seen.insert(key).inserted else {
          throw RecordFault(
            code: "I123", column: keyOffset + 1, message: "the key '\(name)' occurs twice", hint: "keep one of the two values")
        }
        skipBlanks()
        try expect(0x3A, "':' is expected after the key")
        skipBlanks()
        let offset = at
        let value = try readValue(depth: 1)
        if keys.contains(name) { members[name] = Member(value: value, offset: offset) }
        skipBlanks()
        if peek == 0x7D { break }
        try expect(0x2C, "',' or '}' is expected")
      }
      at += 1
    }
    skipBlanks()
    guard at == bytes.count else { throw .invalid("there is more after the object", at: at) }
    return members
  }

  private var peek: UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func skipBlanks() {
    while let byte = peek, byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A { at += 1 }
  }

  private mutating func expect(_ byte: UInt8, _ what: String) throws(RecordFault) {
    guard peek == byte else { throw .invalid(peek == nil ? "the line ends too early; \(what)" : what, at: at) }
    at += 1
  }

  private mutating func readValue(depth: Int) throws(RecordFault) -> Value {
    guard depth <= Self.deepestNesting else { throw .invalid("values are nested too deeply", at: at) }
    switch peek {
    case 0x22: return .string(try readString())
    case 0x7B:
      try readItems(closing: 0x7D, hasKeys: true, depth: depth)
      return .other
    case 0x5B:
      try readItems(closing: 0x5D, hasKeys: false, depth: depth)
      return .other
    case 0x74: return try readWord("true", .other)
    case 0x66: return try readWord("false", .other)
    case 0x6E: return try readWord("null", .null)
    default: return .number(try readNumber())
    }
  }

  /// An array or an inner object, checked and dropped.
  private mutating func readItems(closing: UInt8, hasKeys: Bool, depth: Int) throws(RecordFault) {
    at += 1
    skipBlanks()
    if peek == closing {
      at += 1
      return
    }
    while true {
      skipBlanks()
      if hasKeys {
        guard peek == 0x22 else { throw .invalid("a key in quotation marks is expected", at: at) }
        _ = try readString()
        skipBlanks()
        try expect(0x3A, "':' is expected after the key")
        skipBlanks()
      }
      _ = try readValue(depth: depth + 1)
      skipBlanks()
      if peek == closing {
        at += 1
        return
      }
      try expect(0x2C, "',' is expected")
    }
  }

  private mutating func readWord(_ word: String, _ value: Value) throws(RecordFault) -> Value {
    guard bytes[at...].starts(with: word.utf8) else { throw .invalid("a value is expected", at: at) }
    at += word.utf8.count
    return value
  }

  private mutating func readNumber() throws(RecordFault) -> [UInt8] {
    let start = at
    if peek == 0x2D { at += 1 }
    let whole = digitRun()
    guard whole > 0 else { throw .invalid("a value is expected", at: start) }
    guard whole == 1 || bytes[at - whole] != 0x30 else { throw .invalid("a number begins with 0", at: start) }
    if peek == 0x2E {
      at += 1
      guard digitRun() > 0 else { throw .invalid("a number ends with its point", at: start) }
    }
    if peek == 0x65 || peek == 0x45 {
      at += 1
      if peek == 0x2B || peek == 0x2D { at += 1 }
      guard digitRun() > 0 else { throw .invalid("a number has an empty exponent", at: start) }
    }
    return Array(bytes[start..<at])
  }

  private mutating func digitRun() -> Int {
    let start = at
    while let byte = peek, 0x30...0x39 ~= byte { at += 1 }
    return at - start
  }

  /// A string with its escapes decoded.
  private mutating func readString() throws(RecordFault) -> [UInt8] {
    let start = at
    at += 1
    var result: [UInt8] = []
    while true {
      let plain = at
      while let byte = peek, byte >= 0x20, byte != 0x22, byte != 0x5C { at += 1 }
      result += bytes[plain..<at]
      switch peek {
      case nil: throw .invalid("a string is not closed", at: start)
      case 0x22:
        at += 1
        return result
      case 0x5C: try readEscape(onto: &result)
      default: throw .invalid("a control character stands in a string without an escape", at: at)
      }
    }
  }

  private mutating func readEscape(onto result: inout [UInt8]) throws(RecordFault) {
    let start = at
    at += 1
    guard let letter = peek else { throw .invalid("a string is not closed", at: start) }
    at += 1
    switch letter {
    case 0x22, 0x5C, 0x2F: result.append(letter)
    case 0x62: result.append(0x08)
    case 0x66: result.append(0x0C)
    case 0x6E: result.append(0x0A)
    case 0x72: result.append(0x0D)
    case 0x74: result.append(0x09)
    case 0x75:
      var value = try readHex(start)
      if 0xD800...0xDFFF ~= value {
        guard value < 0xDC00, peek == 0x5C, at + 1 < bytes.count, bytes[at + 1] == 0x75 else {
          throw .invalid("half of a surrogate pair", at: start)
        }
        at += 2
        let low = try readHex(start)
        guard 0xDC00...0xDFFF ~= low else { throw .invalid("half of a surrogate pair", at: start) }
        value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
      }
      UTF16Transcoding.append(value, to: &result)
    default: throw .invalid("an unknown escape", at: start)
    }
  }

  private mutating func readHex(_ start: Int) throws(RecordFault) -> UInt32 {
    guard at + 4 <= bytes.count else { throw .invalid("an escape is cut off", at: start) }
    var value: UInt32 = 0
    for byte in bytes[at..<(at + 4)] {
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
      case 0x41...0x46: value = value << 4 | UInt32(byte - 0x37)
      case 0x61...0x66: value = value << 4 | UInt32(byte - 0x57)
      default: throw .invalid("an escape has a digit that is not hexadecimal", at: start)
      }
    }
    at += 4
    return value
  }
}
