import Foundation
import Reports

/// The slow twin of `JSONWriter`: what it wrote, read back by Foundation, must be what it was given, and strings must be written as a plain writer
/// does that goes from character to character.
public struct PlainJSON {
  public var text: [UInt8]
  public var number: Double
  public var count: Int

  public init(text: [UInt8], number: Double, count: Int) {
    self.text = text
    self.number = number
    self.count = count
  }

  /// Writes every kind of value with both forms of strings, and nested.
  private func written() -> [UInt8] {
    let string = String(decoding: text, as: UTF8.self)
    var json = JSONWriter()
    json.object { json in
      json.field("number", number)
      json.field("string", string)
      json.field("bytes", utf8: Array(string.utf8)[...])
      json.field("count", count)
      json.field("flag", count.isMultiple(of: 2))
      json.nullField("nothing")
      json.array("list") { json in
        json.value(string)
        json.value(count)
        json.list { json in json.value(string) }
        json.object { json in json.field("inner", string) }
      }
      json.object("empty") { _ in }
    }
    json.endRecord()
    return json.bytes
  }

  /// What came back differently, in one line; nil when all is well.
  public func difference() -> String? {
    let bytes = written()
    let string = String(decoding: text, as: UTF8.self)
    guard bytes.last == 0x0A, bytes.dropLast().allSatisfy({ $0 >= 0x20 }) else { return "the record is no single line" }
    guard let object = try? JSONSerialization.jsonObject(with: Data(bytes)), let record = object as? [String: Any] else {
      return "Foundation does not read \(String(decoding: bytes, as: UTF8.self))"
    }
    guard record.count == 8 else { return "\(record.count) fields came back of 8" }
    if !isSame(record["string"], string) { return "the string came back as \(record["string"] ?? "nothing")" }
    if !isSame(record["bytes"], string) { return "the bytes came back as \(record["bytes"] ?? "nothing")" }
    let fields = "\"string\":\(Self.quoted(string)),\"bytes\":\(Self.quoted(string)),"
    guard bytes.split(separator: UInt8(ascii: ","), maxSplits: 1).last?.starts(with: fields.utf8) == true
    else { return "the string was not written as \(fields)" }
    if let fault = numberFault(bytes, record["number"]) { return fault }
    if (record["count"] as? NSNumber)?.intValue != count { return "\(count) came back as \(record["count"] ?? "nothing")" }
    if record["flag"] as? Bool != count.isMultiple(of: 2) { return "the flag came back as \(record["flag"] ?? "nothing")" }
    if !(record["nothing"] is NSNull) { return "null came back as \(record["nothing"] ?? "nothing")" }
    guard let list = record["list"] as? [Any], list.count == 4 else { return "the list came back as \(record["list"] ?? "nothing")" }
    guard isSame(list[0], string), (list[1] as? NSNumber)?.intValue == count else { return "the list begins with \(list[0]), \(list[1])" }
    guard let inner = list[2] as? [Any], inner.count == 1, isSame(inner[0], string) else { return "the inner list came back as \(list[2])" }
    guard isSame((list[3] as? [String: Any])?["inner"], string) else { return "the inner object came back as \(list[3])" }
    return (record["empty"] as? [String: Any])?.isEmpty == true ? nil : "the empty object came back as \(record["empty"] ?? "nothing")"
  }

  /// The number is the first field. Foundation reads long ones by way of decimals and loses their last bit, so it only says that they are numbers of
  /// the right size; that they are exact is said by the standard library.
  private func numberFault(_ bytes: [UInt8], _ value: Any?) -> String? {
    let literal = bytes.dropFirst("{\"number\":".utf8.count).prefix { $0 != UInt8(ascii: ",") }
    guard let exact = Double(String(decoding: literal, as: UTF8.self)), exact == number else {
      return "\(number) was written as \(String(decoding: literal, as: UTF8.self))"
    }
    guard let read = (value as? NSNumber)?.doubleValue, abs(read - number) <= abs(number) * 1e-12 else {
      return "\(number) came back as \(value ?? "nothing")"
    }
    return nil
  }

  /// Byte for byte, since `==` would take composed and decomposed letters for the same; but Foundation drops U+FEFF at the beginning of strings.
  private func isSame(_ value: Any?, _ expected: String) -> Bool {
    guard let string = value as? String else { return false }
    return string.unicodeScalars.filter { $0 != "\u{FEFF}" }.elementsEqual(expected.unicodeScalars.filter { $0 != "\u{FEFF}" })
  }

  private static func quoted(_ string: String) -> String {
    var result = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\u{8}": result += "\\b"
      case "\t": result += "\\t"
      case "\n": result += "\\n"
      case "\u{C}": result += "\\f"
      case "\r": result += "\\r"
      case _ where scalar.value < 0x20: result += "\\u00" + (scalar.value < 0x10 ? "0" : "") + String(scalar.value, radix: 16)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
