/// Takes an answer apart as it came over the wire: heads, the last of which counts, and the body.
enum HTTPAnswer {
  /// Bytes that all heads together may have.
  static let longestHead = 512 << 10
  private static let mostHeads = 16
  private static let mostHeaders = 512

  /// - Returns: Nil for what is no HTTP, or too much of it. - Complexity: O(bytes).
  static func parse(_ bytes: [UInt8]) -> HTTPResponse? {
    var start = 0
    for _ in 0..<mostHeads {
      guard let end = headEnd(bytes, from: start), end.body <= longestHead, let head = head(bytes[start..<end.head]) else { return nil }
      // Interim answers (100, 103) stand before the one that counts.
      if 100..<200 ~= head.status {
        start = end.body
        continue
      }
      return HTTPResponse(status: head.status, headers: head.headers, body: Array(bytes[end.body...]))
    }
    return nil
  }

  /// Where the head ends and where the body begins: at an empty line.
  private static func headEnd(_ bytes: [UInt8], from start: Int) -> (head: Int, body: Int)? {
    var lineStart = start
    for at in start..<min(bytes.count, start + longestHead) where bytes[at] == 0x0A {
      let isEmpty = at == lineStart || at == lineStart + 1 && bytes[lineStart] == 0x0D
      if isEmpty { return (lineStart, at + 1) }
      lineStart = at + 1
    }
    return nil
  }

  private static func head(_ bytes: ArraySlice<UInt8>) -> (status: Int, headers: [HTTPHeader])? {
    let lines = bytes.split(separator: 0x0A).map { $0.last == 0x0D ? $0.dropLast() : $0 }
    guard let first = lines.first, first.starts(with: "HTTP/".utf8), lines.count <= mostHeaders else { return nil }
    let words = String(decoding: first, as: UTF8.self).split(separator: " ", omittingEmptySubsequences: true)
    guard words.count >= 2, words[1].utf8.count == 3, let status = Int(words[1]), 100...999 ~= status else { return nil }
    var headers: [HTTPHeader] = []
    for line in lines.dropFirst() {
      let text = String(decoding: line, as: UTF8.self)
      if line.first == 0x20 || line.first == 0x09 {
        // A folded line goes on with the header above (RFC 9112, 5.2).
        if let last = headers.popLast() { headers.append(HTTPHeader(last.name, last.value + " " + text.trimmedOfBlanks)) }
        continue
      }
      guard let colon = text.firstIndex(of: ":"), colon > text.startIndex else { continue }
      headers.append(HTTPHeader(String(text[..<colon]), String(text[text.index(after: colon)...]).trimmedOfBlanks))
    }
    return (status, headers)
  }
}
