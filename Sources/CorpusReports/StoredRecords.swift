public import CorpusStore
import LegalText
import Reports

/// Instruments, versions and clauses of the store as records (docs/contract.md), the same for every program that shows them.
///
/// Each is one JSON object, ended by a line feed.
public enum StoredRecords {
  public static func instrument(_ instrument: StoredInstrument, _ version: StoredVersion?) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("type", "instrument")
      json.field("instrument", instrument.name)
      json.optionalField("title", instrument.title)
      json.optionalField("jurisdiction", instrument.jurisdiction)
      json.optionalField("language", version?.language ?? instrument.language)
      if let version { fields(of: version, &json) }
    }
    json.endRecord()
    return json.bytes
  }

  public static func version(_ version: StoredVersion, of instrument: StoredInstrument, changes: [(kind: String, count: Int)]) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("type", "version")
      json.field("instrument", instrument.name)
      fields(of: version, &json)
      json.field("in_force", version.id == instrument.currentVersion)
      json.field("baseline", version.id == instrument.baselineVersion)
      json.object("changes") { json in for change in changes { json.field(change.kind, change.count) } }
    }
    json.endRecord()
    return json.bytes
  }

  private static func fields(of version: StoredVersion, _ json: inout JSONWriter) {
    json.field("version", version.number)
    json.field("document", version.document)
    json.optionalField("valid_from", version.validFrom)
    json.field("fetched_at", version.fetchedAt)
    json.optionalField("revision", version.revision)
    json.field("sha256", version.digest)
    json.field("bytes", version.byteCount)
    json.field("score", DecimalText.rounded(version.score))
    json.field("low", DecimalText.rounded(version.low))
    json.field("high", DecimalText.rounded(version.high))
    json.field("band", Band(score: version.score).rawValue)
    json.field("mean", DecimalText.rounded(version.mean))
    json.field("clauses", version.clauseCount)
    json.field("above", version.aboveCount)
    json.field("coverage", (version.coverage * 10_000).rounded() / 10_000)
    json.field("partial", version.isPartial)
    json.field("ruleset", version.ruleset)
  }

  /// A clause with everything that is stored of it.
  public static func clause(_ clause: StoredClause, of reading: StoredReading) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("type", "clause")
      json.field("instrument", reading.instrument.name)
      json.field("version", reading.version.number)
      fields(of: clause, &json)
      let signals = reading.signals[clause.id] ?? []
      json.array("findings") { json in for one in signals where !one.isMitigation { write(one, &json) } }
      json.array("mitigations") { json in for one in signals where one.isMitigation { write(one, &json) } }
    }
    json.endRecord()
    return json.bytes
  }

  public static func hit(_ hit: CorpusSearch.Hit) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("type", "hit")
      json.field("instrument", hit.instrument)
      json.optionalField("title", hit.title)
      json.optionalField("jurisdiction", hit.jurisdiction)
      json.field("document", hit.document)
      json.field("version", hit.version)
      fields(of: hit.clause, &json)
      json.optionalField("relevance", hit.relevance)
      json.field("snippet", hit.snippet)
    }
    json.endRecord()
    return json.bytes
  }

  private static func fields(of clause: StoredClause, _ json: inout JSONWriter) {
    json.field("clause", clause.eid)
    json.array("clause_path") { json in for number in clause.printed.split(separator: " ") { json.value(String(number)) } }
    json.field("lineage", clause.lineage)
    json.field("article", clause.article)
    json.field("label", clause.label)
    json.field("heading", clause.heading)
    json.field("role", clause.role)
    json.field("synthetic", clause.isSynthetic)
    json.field("quoted", clause.isQuoted)
    json.field("start", clause.start)
    json.field("end", clause.end)
    json.field("line", clause.line)
    json.field("text", clause.text)
    json.field("score", DecimalText.rounded(clause.score))
    json.field("low", DecimalText.rounded(clause.low))
    json.field("high", DecimalText.rounded(clause.high))
    json.field("band", clause.band.rawValue)
    json.field("logit", clause.logit)
    json.field("intercept", clause.intercept)
  }

  private static func write(_ signal: StoredSignal, _ json: inout JSONWriter) {
    json.object { json in
      json.field("indicator", signal.indicator)
      json.optionalField("match", signal.match)
      if let start = signal.start, let end = signal.end {
        json.field("start", start)
        json.field("end", end)
      }
      json.field("contribution", signal.contribution)
      if let strength = signal.strength { json.field("strength", strength) }
      json.field("inherited", signal.isInherited)
      if !signal.searched.isEmpty { json.array("searched") { json in for place in signal.searched { json.value(place) } } }
      json.field("reason", signal.reason)
      json.field("source", signal.source)
    }
  }
}
