/// `Content-Type`: what a body is.
struct MediaType {
  /// `text/plain`, in small letters.
  var essence: String

  /// - Throws: `Problem` 415 where there is none, and for another encoding than UTF-8.
  init(_ value: String?) throws(Problem) {
    guard let value, !value.isEmpty else { throw .wrongType("the request does not say what its body is") }
    let parts = value.split(separator: ";").map(Self.trimmed)
    essence = (parts.first ?? "").lowercased()
    for parameter in parts.dropFirst() {
      let pair = parameter.split(separator: "=", maxSplits: 1).map(Self.trimmed)
      guard pair.count == 2, pair[0].lowercased() == "charset" else { continue }
      let charset = pair[1].filter { $0 != "\"" }.lowercased()
      // A byte order mark decides about UTF-16, as in files.
      guard ["utf-8", "utf8", "us-ascii", "utf-16"].contains(charset) else {
        throw .wrongType("the encoding '\(charset.prefix(40))' is not read")
      }
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    String(text.drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }
}
