import Ingest
import LegalText

/// Reads a file when it has changed.
struct FileVisit {
  let settings: FetchSettings

  func fetch(_ source: Source, _ state: SourceState) -> FetchOutcome {
    var next = state
    (next.notes, next.setAside) = ([], [])
    let now = SystemClock.now
    let mark = FileMark.of(Array(source.address.utf8))
    if let mark, mark.text == state.etag, let checked = state.checkedAt, mark.isSettled(at: checked) {
      next.checkedAt = now
      return .unchanged(next)
    }
    next.checkedAt = now
    let bytes: [UInt8]
    do {
      guard let read = try WholeFile.read(source.address) else { return failed(.missing(source.address), next) }
      bytes = read
    } catch {
      return failed(error, next)
    }
    next.failureCount = 0
    next.etag = mark?.text
    let digest = ContentDigest.hex(of: bytes)
    if digest == state.contentDigest { return .unchanged(next) }
    next.contentDigest = digest
    next.contentByteCount = bytes.count
    return .documents([FetchedDocument(name: source.address, bytes: bytes)], next)
  }

  private func failed(_ diagnostic: Diagnostic, _ state: SourceState) -> FetchOutcome {
    var state = state
    state.failureCount += 1
    return .failed(diagnostic, state)
  }
}
