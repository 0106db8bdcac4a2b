public import CorpusStore
public import LegalText
public import Reports

/// Instruments of the store by topics or indicators: one page of the matrix, written as JSON.
public struct CorpusMatrix: Sendable {
  /// What the columns stand for.
  public enum Columns: String, CaseIterable, Sendable {
    case topic, indicator
  }

  /// One instrument.
  public struct Row: Sendable {
    public var instrument: StoredInstrument
    /// Nil for an instrument of which no version was stored.
    public var version: StoredVersion?
    /// Score by id of the column; none for an empty cell.
    public var scores: [String: Double]
    public var status: DocumentOutcome.Status
    /// Why cells are missing; nil when none are.
    public var reason: String?

    public init(
      instrument: StoredInstrument, version: StoredVersion?, scores: [String: Double] = [:], status: DocumentOutcome.Status = .ok,
      reason: String? = nil
    ) {
      self.instrument = instrument
      self.version = version
      self.scores = scores
      self.status = status
      self.reason = reason
    }
  }

  /// Ids and titles, in their order.
  public var columns: [Topic]
  public var rows: [Row]

  public init(columns: [Topic], rows: [Row]) {
    self.columns = columns
    self.rows = rows
  }

  /// Writes the fields `columns` and `rows` of an object; a cell stands in the place of its column, null where there is nothing.
  public func write(to json: inout JSONWriter) {
    json.array("columns") { json in
      for column in columns {
        json.object { json in
          json.field("id", column.id)
          json.field("title", column.title)
        }
      }
    }
    json.array("rows") { json in for row in rows { json.object { write(row, to: &$0) } } }
  }

  private func write(_ row: Row, to json: inout JSONWriter) {
    json.field("instrument", row.instrument.name)
    json.optionalField("title", row.instrument.title)
    json.optionalField("jurisdiction", row.instrument.jurisdiction)
    if let version = row.version { json.field("version", version.number) } else { json.nullField("version") }
    json.optionalField("valid_from", row.version?.validFrom)
    json.field("status", row.status.rawValue)
    json.optionalField("reason", row.reason)
    json.optionalField("score", row.version.map { DecimalText.rounded($0.score) })
    json.array("cells") { json in
      for column in columns {
        if let score = row.scores[column.id] { json.value(DecimalText.rounded(score)) } else { json.nullValue() }
      }
    }
  }
}
