/// A document's name as an address: a relative reference after RFC 3986, or `file://` for an absolute path.
enum DocumentAddress {
  /// Everything but letters, digits and `- . _ ~ /` is percent-encoded, so that no name can be taken for another scheme, a query or markup.
  static func uri(_ name: String) -> String {
    if name == "-" { return "stdin" }
    let path = relative(name)
    // Two slashes at the start would name a host.
    return path.hasPrefix("/") ? "file:///" + encoded(String(path.drop { $0 == "/" })) : encoded(path)
  }

  /// Percent-encoded.
  static func encoded(_ path: String) -> String {
    path.utf8.reduce(into: "") { text, byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        text += "%" + (digits.utf8.count < 2 ? "0" : "") + digits
      }
    }
  }

  /// The path without `./` at its start, as repositories write theirs.
  static func relative(_ name: String) -> String {
    var path = Substring(name)
    while path.hasPrefix("./") { path = path.dropFirst(2) }
    return path.isEmpty ? "." : String(path)
  }
}
