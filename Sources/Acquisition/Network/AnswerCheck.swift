import Ingest

/// Whether an answer may be the law.
struct AnswerCheck {
  let table: SuspicionTable

  /// - Parameter before: Of the last visit; an empty state for what was never seen.
  /// - Returns: Why the answer is suspect; nil when it may be the law.
  /// - Complexity: O(bytes).
  func suspicion(_ response: HTTPResponse, before: SourceState) -> Suspicion? {
    if Self.isChallenge(response, table) {
      return Suspicion(.challenge, "a page that wants a browser or a person, status \(response.status)")
    }
    let body = response.body
    if !isVisible(body) { return Suspicion(.empty, "no text, status \(response.status)") }
    if response.status == 202 { return Suspicion(.challenge, "status 202: the text is not ready or not given") }
    let type = MediaType(response.value("content-type"))
    if let name = type.name, !table.lawTypes.contains(name) {
      return Suspicion(.wrongType, "the type is \(name), which no law text is read from")
    }
    let signature = ContentSignature.of(body)
    if let signature, !signature.isMarkup { return Suspicion(.wrongType, "what came is \(signature.name)") }
    let isPage = signature == .html
    if let known = before.mediaType, let suspicion = changedType(known, type.name, isPage: isPage) { return suspicion }
    if isPage, body.count <= table.pageBytes {
      let page = String(decoding: body, as: UTF8.self).lowercased()
      if let phrase = table.errorPhrases.first(where: { page.contains($0) }) {
        return Suspicion(.errorPage, "a page that says '\(phrase.drop { $0 != ">" }.dropFirst())' with status \(response.status)")
      }
    }
    if let suspicion = encoding(body, type) { return suspicion }
    if let known = before.contentByteCount, known >= table.shrunkenFromBytes, Double(body.count) < Double(known) * table.shrunkenShare {
      return Suspicion(.shrunken, "\(body.count) bytes where there were \(known)")
    }
    return nil
  }

  /// Whether an answer is a hurdle for robots, whatever its status.
  static func isChallenge(_ response: HTTPResponse, _ table: SuspicionTable) -> Bool {
    if table.challengeHeaders.contains(where: { response.value($0) != nil }) { return true }
    guard response.body.count <= table.pageBytes, ContentSignature.of(response.body) == .html else { return false }
    let page = String(decoding: response.body, as: UTF8.self).lowercased()
    return table.challengePhrases.contains { page.contains($0) }
  }

  /// A page where there was none before is a page about the law, or about its absence.
  private func changedType(_ before: String, _ now: String?, isPage: Bool) -> Suspicion? {
    let wasPage = before == "text/html" || before == "application/xhtml+xml"
    return isPage && !wasPage ? Suspicion(.wrongType, "a page where there was \(before)") : nil
  }

  /// Whether there is anything to see. Bytes that are no UTF-8 are looked at one by one.
  private func isVisible(_ body: [UInt8]) -> Bool {
    UTF8Validation.firstFault(in: body) == nil ? VisibleText.isPresent(in: body) : body.contains { $0 > 0x20 && $0 != 0x7F }
  }

  /// UTF-8 is read, and UTF-16 with its mark. A server that declares another encoding for bytes that are UTF-8 is wrong, and common.
  private func encoding(_ body: [UInt8], _ type: MediaType) -> Suspicion? {
    if body.starts(with: [0xFE, 0xFF]) || body.starts(with: [0xFF, 0xFE]) { return nil }
    guard let fault = UTF8Validation.firstFault(in: body) else { return nil }
    if let charset = type.charset, charset != "utf-8" {
      return Suspicion(.wrongEncoding, "the encoding is \(charset); UTF-8 is read, and UTF-16 with a byte order mark")
    }
    return Suspicion(.wrongEncoding, "byte \(fault.offset) is no UTF-8: \(fault.reason.rawValue)")
  }
}
