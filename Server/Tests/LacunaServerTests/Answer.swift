import Foundation

/// An answer of the server: status, headers, body with chunks put together.
struct Answer {
  var status: Int
  /// Names in small letters.
  var headers: [String: String] = [:]
  var body: [UInt8]

  struct Broken: Error { var bytes: String }

  init(_ bytes: [UInt8]) throws {
    guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else {
      throw Broken(bytes: String(decoding: bytes.prefix(200), as: UTF8.self))
    }
    let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
    let first = lines[0].split(separator: " ")
    guard first.count >= 2, let status = Int(first[1]) else { throw Broken(bytes: lines[0]) }
    self.status = status
    for line in lines.dropFirst() {
      let pair = line.split(separator: ":", maxSplits: 1)
      headers[pair[0].lowercased()] = pair.count > 1 ? pair[1].trimmingCharacters(in: .whitespaces) : ""
    }
    body = Array(bytes[end.upperBound...])
    if headers["transfer-encoding"] == "chunked" { body = Self.joined(body) }
  }

  var text: String { String(decoding: body, as: UTF8.self) }

  var json: [String: Any] { get throws { try JSONSerialization.jsonObject(with: Data(body)) as? [String: Any] ?? [:] } }

  /// What a refusal says: `type` without the beginning that all share.
  var problem: String? {
    get throws {
      guard headers["content-type"] == "application/problem+json" else { return nil }
      return (try json["type"] as? String)?.split(separator: ":").last.map(String.init)
    }
  }

  var records: [[String: Any]] { get throws { try json["records"] as? [[String: Any]] ?? [] } }

  private static func joined(_ bytes: [UInt8]) -> [UInt8] {
    var rest = bytes[...]
    var whole: [UInt8] = []
    while let line = rest.firstIndex(of: 0x0D), let size = Int(String(decoding: rest[..<line], as: UTF8.self), radix: 16), size > 0 {
      let start = line + 2
      whole += rest[start..<min(start + size, rest.endIndex)]
      rest = rest[min(start + size + 2, rest.endIndex)...]
    }
    return whole
  }
}
