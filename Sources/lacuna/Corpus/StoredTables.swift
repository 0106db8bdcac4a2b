import CorpusStore
import LegalText
import Reports

/// The clauses of the store as a table: one row a clause, columns in a fixed order, new ones last.
enum StoredTables {
  static let fields: [DataPackage.Field] = [
    DataPackage.Field("instrument", .text, "Name of the instrument in the database", isRequired: true),
    DataPackage.Field("jurisdiction", .text, "Jurisdiction as it was given when the instrument was added"),
    DataPackage.Field("version", .count, "Number of the version, in the order in which versions were stored", isRequired: true),
    DataPackage.Field("valid_from", .text, "Day from which the version holds, YYYY-MM-DD; empty when nobody said"),
    DataPackage.Field("clause", .text, "Id of the clause in this version", isRequired: true),
    DataPackage.Field("lineage", .count, "The same number for the same clause in all versions of the instrument", isRequired: true),
    DataPackage.Field("article", .text, "Id of the article that holds the clause", isRequired: true),
    DataPackage.Field("label", .text, "How a lawyer cites the clause"),
    DataPackage.Field("heading", .text, "Heading of the clause"),
    DataPackage.Field("role", .text, "What the clause does", isRequired: true),
    DataPackage.Field("score", .score, "How open the clause is to abuse as worded, 0 to 100", isRequired: true),
    DataPackage.Field("low", .score, "Lower end of the 90 % interval of the weights", isRequired: true),
    DataPackage.Field("high", .score, "Upper end of the 90 % interval of the weights", isRequired: true),
    DataPackage.Field("band", .band, "Band of the score", isRequired: true),
    DataPackage.Field("indicators", .text, "Indicators that fired, each once, separated by blanks"),
    DataPackage.Field("mitigations", .text, "What lowers the score, each once, separated by blanks"),
    DataPackage.Field("line", .count, "Line of the clause's first byte, from 1", isRequired: true),
    DataPackage.Field("text", .text, "The clause's own words", isRequired: true),
  ]

  static func header() -> [UInt8] {
    var csv = CSVWriter()
    csv.header(fields.map(\.name))
    return csv.bytes
  }

  static func rows(_ reading: StoredReading) -> [UInt8] {
    var csv = CSVWriter()
    for clause in reading.clauses {
      let signals = reading.signals[clause.id] ?? []
      func names(_ isMitigation: Bool) -> String {
        Set(signals.filter { $0.isMitigation == isMitigation }.map(\.indicator)).sorted().joined(separator: " ")
      }
      csv.row([
        .text(reading.instrument.name), reading.instrument.jurisdiction.map { .text($0) } ?? .empty, .integer(reading.version.number),
        reading.version.validFrom.map { .text($0) } ?? .empty, .text(clause.eid), .integer(clause.lineage), .text(clause.article),
        .text(clause.label), .text(clause.heading), .text(clause.role), .number(clause.score), .number(clause.low), .number(clause.high),
        .text(clause.band.rawValue), .text(names(false)), .text(names(true)), .integer(clause.line), .text(clause.text),
      ])
    }
    return csv.bytes
  }

  /// One section an instrument: what it is, then its clauses at or above elevated, the highest first.
  static func markdown(_ reading: StoredReading) -> [UInt8] {
    let (instrument, version) = (reading.instrument, reading.version)
    var text = "\n## \(MarkdownText.escaped(instrument.title ?? instrument.name))\n\n"
    var facts = ["`\(instrument.name)`", "version \(version.number)"]
    if let jurisdiction = instrument.jurisdiction { facts.append(MarkdownText.escaped(jurisdiction)) }
    if let day = version.validFrom { facts.append("valid from \(day)") }
    facts.append("\(version.clauseCount) clauses, \(version.aboveCount) at or above elevated")
    facts.append("highest score \(DecimalText.twoDecimals(version.score)) (\(Band(score: version.score).rawValue))")
    if version.isPartial { facts.append("only partly understood") }
    text += facts.joined(separator: " · ") + "\n"
    let top = reading.clauses.filter { $0.band >= .elevated }.sorted { ($1.score, $0.ordinal) < ($0.score, $1.ordinal) }
    if !top.isEmpty { text += "\n| clause | role | score | indicators | words |\n|---|---|---:|---|---|\n" }
    for clause in top {
      let indicators = Set((reading.signals[clause.id] ?? []).filter { !$0.isMitigation }.map(\.indicator)).sorted()
      let label = clause.label.isEmpty ? clause.eid : clause.label
      text +=
        "| \(MarkdownText.escaped(label)) | \(clause.role) | \(DecimalText.twoDecimals(clause.score)) | \(indicators.joined(separator: ", ")) |"
        + " \(MarkdownText.escaped(DisplayText.oneLine(clause.text))) |\n"
    }
    return Array(text.utf8)
  }

  static let markdownHead = Array("# Corpus of laws\n\n\(ReviewNotice.text)\n".utf8)
}
