import LegalText

/// Second pass: exact counts of the wordings that the first pass did not show to be rare.
///
/// No figure is an estimate. Memory: at most (words of the corpus · candidates a word) / minimum count wordings can really be frequent; besides them stand
/// only those that share a cell of the filter with others.
public final class FrequencyPass: Sendable {
  struct State {
    var places: [UInt64: Int32] = [:]
    /// `traditionCount` counts for each wording.
    var counts: [UInt32] = []
    var passages: [UInt32] = []
  }

  /// A wording that is frequent enough.
  struct Frequent {
    var key: UInt64
    /// By tradition.
    var counts: [UInt32]
    var passages: UInt32
  }

  let settings: BackgroundSettings
  let corpus: OccurrencePass.State
  private let state = Lock(State())

  /// - Parameter first: Finished: nothing may be added to it any more.
  public init(after first: OccurrencePass) {
    settings = first.settings
    corpus = first.result
  }

  /// Counts one text of the first pass again.
  public func add(_ words: KeyedWords, tradition: Int) {
    let traditionCount = corpus.sizes.count
    PassageCounts.forEach(of: words, passageWords: settings.passageWords) { passage in
      let wanted = passage.keys.indices.filter { corpus.filter.bound(passage.keys[$0]) >= settings.minimumCount }
      state.withLock { state in
        for index in wanted {
          let key = passage.keys[index]
          let place: Int
          if let known = state.places[key] {
            place = Int(known)
          } else {
            place = state.passages.count
            state.places[key] = Int32(place)
            state.passages.append(0)
            state.counts.append(contentsOf: repeatElement(0, count: traditionCount))
          }
          state.counts[place * traditionCount + tradition] += UInt32(passage.counts[index])
          state.passages[place] += 1
        }
      }
    }
  }

  /// The wordings that are kept, ascending by key, and the count from which on they are.
  ///
  /// All of at least that count, and none below it: so whatever is missing is known to be rarer.
  func selection() -> (entries: [Frequent], minimumCount: Int) {
    let state = state.withLock { $0 }
    let width = corpus.sizes.count
    let totals = state.passages.indices.map { place in state.counts[(place * width)..<((place + 1) * width)].reduce(0) { $0 + Int($1) } }
    var minimum = settings.minimumCount
    let frequent = totals.filter { $0 >= minimum }.sorted(by: >)
    if frequent.count > settings.maximumEntries { minimum = frequent[settings.maximumEntries] + 1 }
    let entries = state.places.compactMap { key, place -> Frequent? in
      guard totals[Int(place)] >= minimum else { return nil }
      return Frequent(
        key: key, counts: Array(state.counts[(Int(place) * width)..<((Int(place) + 1) * width)]), passages: state.passages[Int(place)])
    }
    return (entries.sorted { $0.key < $1.key }, minimum)
  }
}
