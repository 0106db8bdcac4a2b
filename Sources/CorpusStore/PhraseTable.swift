import GRDB

/// Words that signals repeat (indicators, reasons, sources), each stored once and named by number.
///
/// Remembers the numbers of one connection's writes. - Note: Not safe from several threads; forget it when a transaction was undone.
struct PhraseTable {
  private var numbers: [String: Int64] = [:]

  /// - Complexity: O(1) for a phrase that was asked for before.
  mutating func number(of phrase: String, _ database: Database) throws -> Int64 {
    if let known = numbers[phrase] { return known }
    let found = try Int64.fetchOne(
      try database.cachedStatement(sql: "SELECT id FROM phrases WHERE phrase = ?"), arguments: [phrase])
    if let found {
      numbers[phrase] = found
      return found
    }
    try database.cachedStatement(sql: "INSERT INTO phrases (phrase) VALUES (?)").execute(arguments: [phrase])
    let number = database.lastInsertedRowID
    numbers[phrase] = number
    return number
  }
}
