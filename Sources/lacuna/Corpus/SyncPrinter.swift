import ArgumentParser
import CorpusReports
import CorpusStore
import LegalText
import Reports

/// How lists of the store are printed.
enum CorpusFormat: String, ExpressibleByArgument, CaseIterable {
  case text, ndjson
}

/// What a run over the store did, line by line.
struct SyncPrinter: Sendable {
  let format: CorpusFormat

  func event(_ kind: SyncEventKind, _ event: SyncEvent) -> [UInt8] {
    switch format {
    case .text: Array("\(kind.rawValue) \(text(kind, event))\n".utf8)
    case .ndjson: record(kind, event)
    }
  }

  private func text(_ kind: SyncEventKind, _ event: SyncEvent) -> String {
    let name = DisplayText.oneLine(event.instrument)
    let size = "\(event.clauseCount) clause\(event.clauseCount == 1 ? "" : "s")"
    let top = "highest score \(DecimalText.twoDecimals(event.score)) \(Band(score: event.score).rawValue)"
    switch kind {
    case .added: return "\(name): \(size), \(top)"
    case .changed:
      let changes = event.changes.map { "\($0.count) \($0.kind)" }.joined(separator: ", ")
      return "\(name): version \(event.version): \(changes.isEmpty ? "no clause changed" : changes);"
        + " \(event.riskierCount) riskier, \(event.saferCount) safer; \(top)"
    case .rescored:
      return "\(name): version \(event.version) by the rules of today: \(event.otherScoreCount) of \(size) score otherwise; \(top)"
    }
  }

  private func record(_ kind: SyncEventKind, _ event: SyncEvent) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("type", kind.rawValue)
      json.field("instrument", event.instrument)
      json.field("version", event.version)
      json.optionalField("valid_from", event.validFrom)
      json.field("clauses", event.clauseCount)
      json.field("score", DecimalText.rounded(event.score))
      json.field("band", Band(score: event.score).rawValue)
      json.object("changes") { json in for change in event.changes { json.field(change.kind, change.count) } }
      json.field("riskier", event.riskierCount)
      json.field("safer", event.saferCount)
      json.field("other_scores", event.otherScoreCount)
    }
    json.endRecord()
    return json.bytes
  }

  func summary(_ summary: CorpusSync.Summary) -> [UInt8] {
    let counts = summary.counts
    guard format == .text else {
      var json = JSONWriter()
      json.object { json in
        json.field("type", "summary")
        for (name, count) in Self.figures(summary) { json.field(name, count) }
      }
      json.endRecord()
      return json.bytes
    }
    var parts = ["\(counts.added) added", "\(counts.changed) changed", "\(counts.unchanged) unchanged"]
    if counts.rescored > 0 { parts.insert("\(counts.rescored) scored anew", at: 2) }
    if summary.goneCount > 0 { parts.append("\(summary.goneCount) gone") }
    if summary.suspectCount > 0 { parts.append("\(summary.suspectCount) suspect") }
    if counts.failed > 0 { parts.append("\(counts.failed) failed") }
    return Array((parts.joined(separator: ", ") + "\n").utf8)
  }

  private static func figures(_ summary: CorpusSync.Summary) -> [(String, Int)] {
    let counts = summary.counts
    return [
      ("added", counts.added), ("changed", counts.changed), ("rescored", counts.rescored), ("unchanged", counts.unchanged),
      ("gone", summary.goneCount), ("suspect", summary.suspectCount), ("failed", counts.failed),
    ]
  }
}
