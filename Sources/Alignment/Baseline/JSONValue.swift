/// A value of JSON (RFC 8259) as a baseline holds it.
package enum JSONValue: Hashable, Sendable {
  case string(String)
  case number(Double)
  case flag(Bool)
  case null
  case array([JSONValue])
  case object([String: JSONValue])

  /// Why a line is no JSON object.
  package struct Fault: Error, Hashable {
    /// 1-based, in bytes.
    package var column: Int
    package var message: String

    package init(column: Int, message: String) {
      self.column = column
      self.message = message
    }
  }

  /// Reads a line that holds one object and nothing else. A key that occurs twice is a fault.
  package static func object(_ line: [UInt8]) throws(Fault) -> [String: JSONValue] {
    var parser = Parser(bytes: line)
    let value = try parser.value(depth: 0)
    parser.skipBlanks()
    guard parser.at == line.count else { throw parser.fault("there is more behind the object") }
    guard case .object(let members) = value else { throw Fault(column: 1, message: "an object '{…}' is expected") }
    return members
  }

  private struct Parser {
    let bytes: [UInt8]
    var at = 0
    private static let deepestNesting = 16

    init(bytes: [UInt8]) { self.bytes = bytes }

    func fault(_ message: String) -> Fault { Fault(column: at + 1, message: message) }

    private var peek: UInt8? { at < bytes.count ? bytes[at] : nil }

    mutating func skipBlanks() {
      while let byte = peek, byte == 0x20 || byte == 0x09 || byte == 0x0D { at += 1 }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
      skipBlanks()
      guard peek == byte else { return false }
      at += 1
      return true
    }

    mutating func value(depth: Int) throws(Fault) -> JSONValue {
      skipBlanks()
      guard depth < Self.deepestNesting else { throw fault("values are nested too deeply") }
      switch peek {
      case UInt8(ascii: "\""): return .string(try string())
      case UInt8(ascii: "{"): return .object(try members(depth: depth))
      case UInt8(ascii: "["): return .array(try items(depth: depth))
      default: return try word()
      }
    }

    private mutating func members(depth: Int) throws(Fault) -> [String: JSONValue] {
      at += 1
      var members: [String: JSONValue] = [:]
      if take(UInt8(ascii: "}")) { return members }
      repeat {
        skipBlanks()
        let start = at
        guard peek == UInt8(ascii: "\"") else { throw fault("a key in quotation marks is expected") }
        let key = try string()
        guard take(UInt8(ascii: ":")) else { throw fault("':' is expected after the key") }
        guard members.updateValue(try value(depth: depth + 1), forKey: key) == nil else {
          throw Fault(column: start + 1, message: "the key '\(key)' occurs twice")
        }
      } while take(UInt8(ascii: ","))
      guard take(UInt8(ascii: "}")) else { throw fault("',' or '}' is expected") }
      return members
    }

    private mutating func items(depth: Int) throws(Fault) -> [JSONValue] {
      at += 1
      var items: [JSONValue] = []
      if take(UInt8(ascii: "]")) { return items }
      repeat { items.append(try value(depth: depth + 1)) } while take(UInt8(ascii: ","))
      guard take(UInt8(ascii: "]")) else { throw fault("',' or ']' is expected") }
      return items
    }

    private mutating func word() throws(Fault) -> JSONValue {
      let start = at
      while let byte = peek, !" \t\r,:{}[]\"".utf8.contains(byte) { at += 1 }
      let text = String(decoding: bytes[start..<at], as: UTF8.self)
      switch text {
      case "true": return .flag(true)
      case "false": return .flag(false)
      case "null": return .null
      default:
        let isPlain = text.utf8.allSatisfy { "+-.0123456789eE".utf8.contains($0) }
        guard isPlain, let number = Double(text), number.isFinite else {
          at = start
          throw fault("a value is expected")
        }
        return .number(number)
      }
    }

    private mutating func string() throws(Fault) -> String {
      let start = at
      at += 1
      var result: [UInt8] = []
      while let byte = peek, byte != UInt8(ascii: "\"") {
        guard byte >= 0x20 else { throw fault("a control character stands in a string") }
        at += 1
        if byte == UInt8(ascii: "\\") { try escape(onto: &result) } else { result.append(byte) }
      }
      guard peek != nil else { throw Fault(column: start + 1, message: "a string is not closed") }
      at += 1
      return String(decoding: result, as: UTF8.self)
    }

    private mutating func escape(onto result: inout [UInt8]) throws(Fault) {
      let letters: [UInt8: UInt8] = [0x22: 0x22, 0x5C: 0x5C, 0x2F: 0x2F, 0x62: 0x08, 0x66: 0x0C, 0x6E: 0x0A, 0x72: 0x0D, 0x74: 0x09]
      guard let letter = peek else { throw fault("a string is not closed") }
      at += 1
      if let plain = letters[letter] { return result.append(plain) }
      guard letter == UInt8(ascii: "u") else { throw fault("an unknown escape") }
      var unit = try hexadecimal()
      if 0xD800..<0xDC00 ~= unit, at + 1 < bytes.count, bytes[at] == 0x5C, bytes[at + 1] == UInt8(ascii: "u") {
        at += 2
        let low = try hexadecimal()
        guard 0xDC00..<0xE000 ~= low else { throw fault("half of a surrogate pair") }
        unit = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(unit) else { throw fault("half of a surrogate pair") }
      result += Array(String(Character(scalar)).utf8)
    }

    private mutating func hexadecimal() throws(Fault) -> UInt32 {
      guard at + 4 <= bytes.count, let value = UInt32(String(decoding: bytes[at..<(at + 4)], as: UTF8.self), radix: 16) else {
        throw fault("four hexadecimal digits are expected")
      }
      at += 4
      return value
    }
  }
}
