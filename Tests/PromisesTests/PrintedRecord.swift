import Foundation
import LegalText
import Reports

/// A record of `lacuna score`, read back from its line as a script outside would read it.
struct PrintedRecord: Decodable {
  struct Item: Decodable {
    var indicator: String
    var contribution: Double
  }

  var type: String
  var clause: String?
  var score: Double
  var low: Double
  var high: Double
  var band: String
  // Of clauses.
  var logit: Double?
  var intercept: Double?
  var findings: [Item]?
  var mitigations: [Item]?
  // Of articles and documents.
  var mean: Double?
  var clauses: Int?
  var above: Int?
  var partial: Bool?

  /// The records of a document, printed and read back.
  static func records(_ result: DocumentResult, levels: Set<ReportLevel>) throws -> [PrintedRecord] {
    try read(ScoreRecords(levels: levels).lines(result))
  }

  /// One record a line.
  static func read(_ lines: [UInt8]) throws -> [PrintedRecord] {
    let decoder = JSONDecoder()
    return try lines.split(separator: 0x0A).map { try decoder.decode(PrintedRecord.self, from: Data($0)) }
  }
}
