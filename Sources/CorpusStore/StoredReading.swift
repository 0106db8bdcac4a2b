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
    for (instrument, version) in try versionsInForce(of: names, jurisdiction: jurisdiction, on: day, knownAt: time) {
      guard let version else { continue }
      guard body(try reading(of: instrument, version, withSignals: withSignals)) else { return }
    }
  }

  /// The instruments, in the order of their names, each with the version that was in force; nil where there was none, or none was known.
  /// - Parameters: As of `forEachReading`.
  public func versionsInForce(
    of names: [String] = [], jurisdiction: String? = nil, on day: String? = nil, knownAt time: String? = nil
  ) throws(StoreFault) -> [(instrument: StoredInstrument, version: StoredVersion?)] {
    var found: [(instrument: StoredInstrument, version: StoredVersion?)] = []
    for instrument in try instruments() {
      if !names.isEmpty, !names.contains(instrument.name) { continue }
      if let jurisdiction, instrument.jurisdiction?.lowercased() != jurisdiction.lowercased() { continue }
      found.append((instrument, try version(of: instrument.id, on: day, knownAt: time)))
    }
    return found
  }

  /// One version with its clauses, and its findings and mitigations if they are asked for.
  public func reading(
    of instrument: StoredInstrument, _ version: StoredVersion, withSignals: Bool = true
  ) throws(StoreFault) -> StoredReading {
    StoredReading(
      instrument: instrument, version: version, clauses: try clauses(of: version.id),
      signals: withSignals ? try signals(of: version.id) : [:])
  }
}
