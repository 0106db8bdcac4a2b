/// Everything that is stored of one version, for whoever prints it: a heatmap, a record, a table.
public struct StoredReading: Sendable {
  public var instrument: StoredInstrument
  public var version: StoredVersion
  /// In the order of the text.
  public var clauses: [StoredClause]
  /// Findings and mitigations by id of the clause; empty unless they were asked for.
  public var signals: [Int64: [StoredSignal]]

  public init(
    instrument: StoredInstrument, version: StoredVersion, clauses: [StoredClause], signals: [Int64: [StoredSignal]] = [:]
  ) {
    self.instrument = instrument
    self.version = version
    self.clauses = clauses
    self.signals = signals
  }
}

extension CorpusDatabase {
  /// The readings of many instruments, one after another and in the order of their names, so that memory holds one at a time.
  /// - Parameters:
  ///   - names: Only these instruments; empty for all.
  ///   - jurisdiction: Only instruments of it, whatever its case.
  ///   - day: `YYYY-MM-DD` on which the versions are in force; nil for the newest.
  ///   - time: UTC at which we knew them; nil for now.
  ///   - withSignals: Whether findings and mitigations are read.
  ///   - body: Returns whether to go on.
  /// - Complexity: O(clauses + signals of those instruments).
  public func forEachReading(
    of names: [String] = [], jurisdiction: String? = nil, on day: String? = nil, knownAt time: String? = nil, withSignals: Bool = true,
    _ body: (StoredReading) -> Bool
  ) throws(StoreFault) {
    for instrument in try instruments() {
      if !names.isEmpty, !names.contains(instrument.name) { continue }
      if let jurisdiction, instrument.jurisdiction?.lowercased() != jurisdiction.lowercased() { continue }
      guard let version = try version(of: instrument.id, on: day, knownAt: time) else { continue }
      let reading = StoredReading(
        instrument: instrument, version: version, clauses: try clauses(of: version.id),
        signals: withSignals ? try signals(of: version.id) : [:])
      guard body(reading) else { return }
    }
  }
}
