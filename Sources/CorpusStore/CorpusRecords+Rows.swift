import Acquisition
import Foundation
import GRDB

extension StoredInstrument {
  init(_ row: Row) {
    self.init(
      id: row["id"], name: row["name"], title: row["title"], jurisdiction: row["jurisdiction"], language: row["language"],
      currentVersion: row["current_version"], baselineVersion: row["baseline_version"], checkedVersion: row["checked_version"],
      nextLineage: row["next_lineage"])
  }
}

extension StoredVersion {
  init(_ row: Row) {
    self.init(
      id: row["id"], instrument: row["instrument_id"], number: row["number"], run: row["run_id"], document: row["document"],
      format: row["format"], language: row["language"], digest: row["digest"], textDigest: row["text_digest"], byteCount: row["byte_count"],
      validFrom: row["valid_from"], revision: row["revision"], fetchedAt: row["fetched_at"], coverage: row["coverage"],
      isPartial: row["partial"], score: row["score"], low: row["low"], high: row["high"], mean: row["mean"],
      clauseCount: row["clause_count"], aboveCount: row["above_count"], ruleset: row["ruleset"])
  }
}

extension StoredSource {
  init(_ row: Row) throws {
    let kind: String = row["kind"]
    guard let kind = SourceKind(rawValue: kind) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a source has the unknown kind '\(kind)'")
    }
    self.init(
      id: row["id"], kind: kind, location: row["location"], input: row["input"], name: row["name"], title: row["title"],
      jurisdiction: row["jurisdiction"], language: row["language"], validFrom: row["valid_from"])
    fault = row["fault"]
    if let text: String = row["state"] { state = try JSONDecoder().decode(SourceState.self, from: Data(text.utf8)) }
  }
}

extension StoredItem {
  init(_ row: Row) {
    self.init(
      id: row["id"], source: row["source_id"], name: row["name"], instrument: row["instrument_id"],
      digest: row["digest"], goneSince: row["gone_since"])
  }
}

extension StoredClause {
  static let columns = "SELECT clauses.*, texts.text FROM clauses JOIN texts ON texts.id = clauses.text_id"

  init(_ row: Row) {
    let flags = ClauseFlags(rawValue: row["flags"])
    let hash: Int64 = row["hash"]
    self.init(
      id: row["id"], ordinal: row["ordinal"], lineage: row["lineage"], eid: row["eid"], printed: row["printed"], article: row["article"],
      label: row["label"], heading: row["heading"], role: row["role"], isSynthetic: flags.contains(.synthetic),
      isQuoted: flags.contains(.quoted), start: row["start"], end: row["end"], line: row["line"], textID: row["text_id"], text: row["text"],
      hash: ReadingHash.hexadecimal(hash), score: row["score"], low: row["low"], high: row["high"], logit: row["logit"],
      intercept: row["intercept"])
  }
}

extension StoredSignal {
  init(_ row: Row) {
    let places: String? = row["places"]
    self.init(
      indicator: row["name"], isMitigation: row["mitigation"], match: row["words"], start: row["start"], end: row["end"],
      contribution: row["contribution"], isInherited: row["inherited"], strength: row["strength"],
      searched: places?.split(separator: " ").map(String.init) ?? [], reason: row["why"], source: row["cited"])
  }
}

extension StoredDefinition {
  init(_ row: Row) {
    let users: String = row["users"]
    self.init(
      term: row["term"], eid: row["eid"], hash: row["hash"], line: row["line"], users: users.split(separator: " ").map(String.init))
  }
}

/// `InstrumentVersion.readingHash` as SQLite keeps it: the same 64 bits as a number.
enum ReadingHash {
  static func hexadecimal(_ number: Int64) -> String {
    let digits = String(UInt64(bitPattern: number), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  static func number(_ hexadecimal: String) -> Int64 { Int64(bitPattern: UInt64(hexadecimal, radix: 16) ?? 0) }
}
