/// A `Content-Type` taken apart.
struct MediaType: Sendable, Equatable {
  /// Lower case, without parameters; nil when nobody said.
  let name: String?
  /// Lower case.
  let charset: String?

  init(_ header: String?) {
    let parts = (header ?? "").split(separator: ";").map { String($0).trimmedOfBlanks.lowercased() }
    name = parts.first.flatMap { $0.contains("/") ? $0 : nil }
    charset = parts.dropFirst().first { $0.hasPrefix("charset=") }.map {
      String($0.dropFirst(8).filter { $0 != "\"" && $0 != "'" }).trimmedOfBlanks
    }
  }
}
