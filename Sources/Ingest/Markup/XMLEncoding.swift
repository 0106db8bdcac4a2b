/// The encoding that an XML declaration names.
package enum XMLEncoding {
  /// The value of `encoding` in `<?xml … ?>`, or nil.
  package static func declared(in document: [UInt8]) -> String? {
    let start = document.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard document[start...].starts(with: "<?xml".utf8) else { return nil }
    let head = document[start...].prefix(200).prefix { $0 != 0x3E }
    let text = String(decoding: head, as: UTF8.self)
    guard let name = text.ranges(of: "encoding").first else { return nil }
    let rest = text[name.upperBound...].drop { $0 == " " || $0 == "=" || $0 == "\t" || $0 == "\n" }
    guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
    return String(rest.dropFirst().prefix { $0 != quote })
  }

  /// Whether a document that declares it has been decoded rightly. - Parameter isTranscoded: It was UTF-16 by its byte order mark.
  package static func isRead(_ encoding: String, isTranscoded: Bool) -> Bool {
    switch encoding.uppercased() {
    case "UTF-8", "UTF8": true
    case "US-ASCII", "ASCII": !isTranscoded
    case "UTF-16", "UTF16", "UTF-16LE", "UTF-16BE": isTranscoded
    default: false
    }
  }
}
