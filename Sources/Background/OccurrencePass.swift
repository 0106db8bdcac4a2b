import LegalText

/// First pass over a corpus: which wordings may be frequent, and how large each tradition is.
///
/// Any thread may add; the order of texts changes nothing, because all that is done is adding.
public final class OccurrencePass: Sendable {
  struct State {
    var filter: OccurrenceFilter
    /// By tradition.
    var sizes: [Int]
    var passageCount = 0
  }

  let settings: BackgroundSettings
  private let state: Lock<State>

  /// - Parameter traditionCount: At least 1.
  public init(settings: BackgroundSettings, traditionCount: Int) {
    precondition(traditionCount > 0 && settings.passageWords > 0, "a corpus has a tradition, and a passage has words")
    self.settings = settings
    state = Lock(State(filter: OccurrenceFilter(bits: settings.filterBits), sizes: [Int](repeating: 0, count: traditionCount)))
  }

  /// Counts one text.
  /// - Parameter tradition: Index of its tradition.
  public func add(_ words: KeyedWords, tradition: Int) {
    state.withLock { $0.sizes[tradition] += words.keys.count }
    PassageCounts.forEach(of: words, passageWords: settings.passageWords) { passage in
      state.withLock { state in
        state.passageCount += 1
        for (key, count) in zip(passage.keys, passage.counts) { state.filter.add(key, count: count) }
      }
    }
  }

  /// What was counted so far.
  var result: State { state.withLock { $0 } }

  /// Words of each tradition.
  public var sizes: [Int] { result.sizes }
}
