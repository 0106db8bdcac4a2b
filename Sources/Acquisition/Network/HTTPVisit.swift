import LegalText

/// Reads one address when it has changed.
struct HTTPVisit {
  let client: HTTPClient

  func fetch(_ source: Source, _ state: SourceState) -> FetchOutcome {
    var next = state
    (next.notes, next.setAside) = ([], [])
    guard let address = WebAddress(source.address) else { return .failed(.location(source.location, "is no address of the web"), next) }
    let now = SystemClock.now
    if let notBefore = state.notBefore, notBefore > now {
      return .failed(.resting(source.location, until: notBefore), next)
    }
    next.checkedAt = now
    next.notBefore = nil
    do {
      let answer = try client.get(address, headers(state))
      next.lastStatus = answer.response.status
      next.movedTo = answer.movedTo?.text
      if let moved = answer.movedTo { next.notes.append(.moved(source.location, moved)) }
      return judge(answer, source, state, next)
    } catch {
      next.lastStatus = error.status
      next.notBefore = error.notBefore
      next.failureCount += 1
      return .failed(error.diagnostic.of(source.location), next)
    }
  }

  private func headers(_ state: SourceState) -> [HTTPHeader] {
    var headers = [HTTPHeader("Accept", Self.accepted)]
    if let etag = state.etag { headers.append(HTTPHeader("If-None-Match", etag)) }
    if let modified = state.lastModified { headers.append(HTTPHeader("If-Modified-Since", modified)) }
    return headers
  }

  static let accepted =
    "application/akn+xml, text/plain, text/markdown, application/xml;q=0.9, application/xhtml+xml;q=0.8, text/html;q=0.7, */*;q=0.1"

  private func judge(_ answer: HTTPClient.Answer, _ source: Source, _ before: SourceState, _ state: SourceState) -> FetchOutcome {
    var next = state
    let response = answer.response
    if response.status == 304, before.etag != nil || before.lastModified != nil {
      next.failureCount = 0
      if let etag = response.value("etag") { next.etag = etag }
      return .unchanged(next)
    }
    let isSuccess = [200, 202, 203, 204, 205].contains(response.status)
    guard isSuccess || AnswerCheck.isChallenge(response, client.settings.suspicions) else {
      next.failureCount += 1
      return .failed(.status(source.location, response.status), next)
    }
    // What was validated before stays: an answer that is put aside must not become what "unchanged" means.
    if let suspicion = AnswerCheck(table: client.settings.suspicions).suspicion(response, before: before) {
      next.failureCount += 1
      return .suspect(suspicion, response.body, next)
    }
    next.failureCount = 0
    next.etag = response.value("etag")
    next.lastModified = response.value("last-modified")
    let type = MediaType(response.value("content-type")).name
    next.mediaType = type
    let digest = ContentDigest.hex(of: response.body)
    if digest == before.contentDigest { return .unchanged(next) }
    next.contentDigest = digest
    next.contentByteCount = response.body.count
    let document = FetchedDocument(
      name: source.address, bytes: response.body, mediaType: type, validFrom: next.lastModified.flatMap(UTCTime.parseHTTP),
      revision: next.etag)
    return .documents([document], next)
  }
}
