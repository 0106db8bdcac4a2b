import Ingest
import LegalText

/// Reads a feed and the laws that its new and changed entries link to.
///
/// `SourceState.items` holds the entries that were read: their id with their date and the length of their text. An entry whose law could not be
/// read has no item and is tried again; entries that have left the feed are forgotten, their versions stay.
struct FeedVisit {
  let client: HTTPClient

  func fetch(_ source: Source, _ state: SourceState) -> FetchOutcome {
    let settings = client.settings
    guard let address = WebAddress(source.address) else { return .failed(.location(source.location, "is no address of the web"), state) }
    var next = state
    (next.notes, next.setAside, next.hasMore) = ([], [], false)
    let now = SystemClock.now
    if let notBefore = state.notBefore, notBefore > now { return .failed(.resting(source.location, until: notBefore), next) }
    next.checkedAt = now
    next.notBefore = nil
    let answer: HTTPClient.Answer
    do {
      answer = try client.get(address, headers(state))
    } catch {
      (next.lastStatus, next.notBefore) = (error.status, error.notBefore)
      next.failureCount += 1
      return .failed(error.diagnostic.of(source.location), next)
    }
    let response = answer.response
    next.lastStatus = response.status
    next.movedTo = answer.movedTo?.text
    if let moved = answer.movedTo { next.notes.append(.moved(source.location, moved)) }
    if response.status == 304, !state.hasMore {
      next.failureCount = 0
      return .unchanged(next)
    }
    if AnswerCheck.isChallenge(response, settings.suspicions) {
      next.failureCount += 1
      return .suspect(Suspicion(.challenge, "a page that wants a browser or a person, status \(response.status)"), response.body, next)
    }
    guard response.status == 200 else {
      next.failureCount += 1
      return .failed(.status(source.location, response.status), next)
    }
    let entries: [FeedEntry]
    do {
      entries = try read(response.body, source)
    } catch {
      next.failureCount += 1
      return .failed(error, next)
    }
    next.failureCount = 0
    return follow(entries, at: answer.address, response, state, next)
  }

  /// While entries of the last visit are left, the feed is asked for whole.
  private func headers(_ state: SourceState) -> [HTTPHeader] {
    var headers = [HTTPHeader("Accept", "application/atom+xml, application/rss+xml, application/xml;q=0.9, text/xml;q=0.8, */*;q=0.1")]
    guard !state.hasMore else { return headers }
    if let etag = state.etag { headers.append(HTTPHeader("If-None-Match", etag)) }
    if let modified = state.lastModified { headers.append(HTTPHeader("If-Modified-Since", modified)) }
    return headers
  }

  private func read(_ bytes: [UInt8], _ source: Source) throws(Diagnostic) -> [FeedEntry] {
    if let encoding = XMLEncoding.declared(in: bytes), !XMLEncoding.isRead(encoding, isTranscoded: false) {
      throw .feed(source.location, line: 1, column: nil, "it declares the encoding '\(encoding)'")
    }
    let lines = LineIndex(bytes)
    if let fault = UTF8Validation.firstFault(in: bytes) {
      let place = lines.place(of: fault.offset)
      throw .feed(source.location, line: place.line, column: place.column, "it is no UTF-8")
    }
    do {
      return try FeedReader.read(bytes)
    } catch {
      let place = lines.place(of: min(error.offset, bytes.count))
      throw .feed(source.location, line: place.line, column: place.column, error.message)
    }
  }

  // MARK: Entries

  private func follow(
    _ entries: [FeedEntry], at base: WebAddress, _ response: HTTPResponse, _ before: SourceState, _ state: SourceState
  ) -> FetchOutcome {
    var next = state
    next.items = [:]
    var documents: [FetchedDocument] = []
    var byteCount = 0
    var visited = 0
    var failed = 0
    var seen: Set<String> = []
    // Feeds have the newest first; versions are wanted the oldest first.
    for entry in entries.reversed() where seen.insert(entry.id).inserted {
      let known = before.items[entry.id].map(FeedItem.init(text:))
      if let known, known.stamp == Self.stamp(entry) {
        next.items[entry.id] = known.text
        continue
      }
      guard visited < client.settings.feedEntryLimit, byteCount < client.settings.batchByteCount, !client.settings.isCancelled() else {
        next.hasMore = true
        next.items[entry.id] = before.items[entry.id]
        continue
      }
      visited += 1
      do {
        guard let document = try visit(entry, base, known, &next) else {
          failed += 1
          next.items[entry.id] = before.items[entry.id]
          continue
        }
        byteCount += document.bytes.count
        next.items[entry.id] = FeedItem(stamp: Self.stamp(entry), byteCount: document.bytes.count).text
        documents.append(document)
      } catch {
        failed += 1
        next.items[entry.id] = before.items[entry.id]
        next.notes.append(.entry(error.diagnostic.file, error.diagnostic.message))
      }
    }
    // What could not be read must be asked for again, so the feed may not be "unchanged" next time.
    if failed == 0, !next.hasMore {
      next.etag = response.value("etag")
      next.lastModified = response.value("last-modified")
    } else {
      next.etag = nil
      next.lastModified = nil
    }
    if client.settings.isCancelled() { next.hasMore = true }
    return documents.isEmpty ? .unchanged(next) : .documents(documents, next)
  }

  /// - Returns: Nil when the entry has no law, with the reason among the notes or what came put aside.
  private func visit(
    _ entry: FeedEntry, _ base: WebAddress, _ known: FeedItem?, _ state: inout SourceState
  ) throws(HTTPClient.Refusal) -> FetchedDocument? {
    guard let link = entry.link(preferring: Self.preferred), let address = base.resolving(link.target) else {
      state.notes.append(.entry(entry.id, "the entry links to no address"))
      return nil
    }
    guard base.scheme != "https" || address.scheme == "https", !address.isLocal || base.isLocal else {
      state.notes.append(.entry(address.text, "the entry leads from https to http, or into a private network"))
      return nil
    }
    let answer = try client.get(address, [HTTPHeader("Accept", HTTPVisit.accepted)])
    var before = SourceState()
    before.contentByteCount = known?.byteCount
    let isChallenge = AnswerCheck.isChallenge(answer.response, client.settings.suspicions)
    guard isChallenge || 200..<206 ~= answer.response.status else {
      let fault = Diagnostic.status(address.text, answer.response.status)
      state.notes.append(.entry(address.text, fault.message))
      return nil
    }
    if let suspicion = AnswerCheck(table: client.settings.suspicions).suspicion(answer.response, before: before) {
      state.setAside.append(SetAsideDocument(name: address.text, suspicion: suspicion, bytes: answer.response.body))
      return nil
    }
    return FetchedDocument(
      name: address.text, bytes: answer.response.body, mediaType: MediaType(answer.response.value("content-type")).name,
      validFrom: entry.updated, revision: answer.response.value("etag") ?? entry.updated.map(UTCTime.text))
  }

  /// Tells a changed entry: its date, else its link.
  private static func stamp(_ entry: FeedEntry) -> String { entry.updated.map(String.init) ?? entry.links.first?.target ?? "" }

  /// Best first: formats that say what is law before those that only show it.
  private static let preferred = [
    "application/akn+xml", "application/xml", "text/xml", "text/plain", "text/markdown", "application/xhtml+xml", "text/html",
  ]
}
