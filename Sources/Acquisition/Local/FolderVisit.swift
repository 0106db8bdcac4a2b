import Ingest
import LegalText

/// Reads the files of a folder that have changed.
///
/// `SourceState.items` holds a mark for each file: its size and times, the digest of its bytes, and when it was looked at. A file that is gone loses its
/// item; its versions stay what they were.
struct FolderVisit {
  let settings: FetchSettings

  func fetch(_ source: Source, _ state: SourceState) -> FetchOutcome {
    var next = state
    (next.notes, next.setAside) = ([], [])
    next.hasMore = false
    next.items = [:]
    let now = SystemClock.now
    next.checkedAt = now
    var documents: [FetchedDocument] = []
    var byteCount = 0
    var walk = FolderWalk(root: Array(source.address.utf8), endings: settings.lawEndings)
    while let step = walk.next() {
      if settings.isCancelled() { return .failed(.cancelled(source.location), state) }
      switch step {
      case .failure(let diagnostic):
        if diagnostic.severity == .error, next.items.isEmpty, documents.isEmpty { return failed(diagnostic, state, at: now) }
        next.notes.append(diagnostic)
      case .success(let path):
        let name = String(decoding: path, as: UTF8.self)
        let known = state.items[name].map(FolderItem.init(text:)) ?? nil
        let mark = FileMark.of(path)
        if let known, let mark, known.mark == mark.text, mark.isSettled(at: known.checkedAt) {
          next.items[name] = known.text
          continue
        }
        // Beyond the bound a file keeps its old item, so that the next visit finds it changed.
        if byteCount >= settings.batchByteCount {
          next.hasMore = true
          next.items[name] = state.items[name]
          continue
        }
        do throws(Diagnostic) {
          guard let bytes = try WholeFile.read(name) else { throw .missing(name) }
          let item = FolderItem(digest: ContentDigest.hex(of: bytes), checkedAt: now, mark: mark?.text ?? "")
          next.items[name] = item.text
          guard item.digest != known?.digest else { continue }
          byteCount += bytes.count
          documents.append(FetchedDocument(name: name, bytes: bytes))
        } catch {
          next.notes.append(error)
          next.items[name] = state.items[name]
        }
      }
    }
    next.failureCount = 0
    return documents.isEmpty ? .unchanged(next) : .documents(documents, next)
  }

  private func failed(_ diagnostic: Diagnostic, _ state: SourceState, at now: Int64) -> FetchOutcome {
    var state = state
    state.checkedAt = now
    state.failureCount += 1
    return .failed(diagnostic, state)
  }
}
