import LegalText

/// Third pass: the neighbours of the wordings that are kept; then the table.
///
/// Memory: 512 bytes for each of them, whatever the corpus.
public final class ContextPass: Sendable {
  private static let width = 2 * ContextEntropy.classCount

  private let settings: BackgroundSettings
  private let corpus: OccurrencePass.State
  private let entries: [FrequencyPass.Frequent]
  private let minimumCount: Int
  private let places: [UInt64: Int32]
  /// For each wording the classes of its left neighbours, then of its right ones.
  private let histograms: Lock<[UInt32]>

  /// - Parameter second: Finished.
  public init(after second: FrequencyPass) {
    settings = second.settings
    corpus = second.corpus
    (entries, minimumCount) = second.selection()
    var places: [UInt64: Int32] = [:]
    places.reserveCapacity(entries.count)
    for (index, entry) in entries.enumerated() { places[entry.key] = Int32(index) }
    self.places = places
    histograms = Lock([UInt32](repeating: 0, count: entries.count * Self.width))
  }

  /// Counts the neighbours in one text of the passes before.
  public func add(_ words: KeyedWords) {
    var start = 0
    var cells: [Int] = []
    while start < words.keys.count {
      let end = min(start + 50_000, words.keys.count)
      cells.removeAll(keepingCapacity: true)
      words.forEachCandidate(in: start..<min(end + Candidate.maximumWords - 1, words.keys.count)) { candidate in
        guard candidate.start < end, let place = places[candidate.key] else { return }
        let next = candidate.start + candidate.count
        let left = words.isJoined[candidate.start] ? words.keys[candidate.start - 1] : nil
        let right = next < words.keys.count && words.isJoined[next] ? words.keys[next] : nil
        let cell = Int(place) * Self.width
        cells.append(cell + ContextEntropy.group(left))
        cells.append(cell + ContextEntropy.classCount + ContextEntropy.group(right))
      }
      histograms.withLock { for cell in cells { $0[cell] += 1 } }
      start = end
    }
  }

  /// The figures of all wordings that are kept.
  public func table(language: String) -> BackgroundTable {
    let histograms = histograms.withLock { $0 }
    let rows = entries.indices.map { index -> (key: UInt64, figures: BackgroundFigures) in
      let entry = entries[index]
      let spread = Dispersion.overTraditions(counts: entry.counts, sizes: corpus.sizes, lean: settings.leanWords)
      let cell = index * Self.width
      let figures = BackgroundFigures(
        meanRate: spread.meanRate, passageShare: Double(entry.passages) / Double(max(1, corpus.passageCount)), dispersion: spread.deviation,
        leftEntropy: ContextEntropy.bits(histograms[cell..<(cell + ContextEntropy.classCount)]),
        rightEntropy: ContextEntropy.bits(histograms[(cell + ContextEntropy.classCount)..<(cell + Self.width)]))
      return (entry.key, figures)
    }
    let size = BackgroundTable.Size(
      words: corpus.sizes.reduce(0, +), passages: corpus.passageCount, minimumCount: minimumCount, traditions: corpus.sizes.count)
    return BackgroundTable(language: language, size: size, rows: rows)
  }
}
