import CorpusStore
import LegalText

/// The comparisons that were asked for last, so that turning their pages does not compute them again.
final class ComparisonCache: Sendable {
  private struct Entry {
    var key: [Int64]
    var comparison: StoredComparison
  }

  private static let entryCount = 16
  private static let byteCount = 16 << 20
  /// The one that was asked for last at the end.
  private let entries = Lock<[Entry]>([])

  func known(_ old: StoredVersion, _ new: StoredVersion) -> StoredComparison? {
    let key = Self.key(old, new)
    return entries.withLock { entries in
      guard let place = entries.firstIndex(where: { $0.key == key }) else { return nil }
      let entry = entries.remove(at: place)
      entries.append(entry)
      return entry.comparison
    }
  }

  func keep(_ comparison: StoredComparison, _ old: StoredVersion, _ new: StoredVersion) {
    let key = Self.key(old, new)
    entries.withLock { entries in
      entries.removeAll { $0.key == key }
      entries.append(Entry(key: key, comparison: comparison))
      while entries.count > 1, entries.count > Self.entryCount || entries.reduce(0, { $0 + $1.comparison.byteCount }) > Self.byteCount {
        entries.removeFirst()
      }
    }
  }

  private static func key(_ old: StoredVersion, _ new: StoredVersion) -> [Int64] { [old.id, old.run, new.id, new.run] }
}
