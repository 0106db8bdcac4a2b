import Reports

/// Which part of a list is asked for: `limit` and `offset`.
struct PageRange: Sendable {
  /// Most entries of an answer.
  static let most = 200
  /// Beyond this a list is not paged through but filtered.
  static let farthest = 1_000_000

  var limit: Int
  var offset: Int

  /// - Parameter usual: Limit where none is named.
  /// - Throws: `Problem` 400.
  init(_ query: Query, usual: Int) throws(Problem) {
    limit = try query.count("limit", in: 1...Self.most) ?? usual
    offset = try query.count("offset", in: 0...Self.farthest) ?? 0
  }

  func part<Item>(of items: [Item]) -> ArraySlice<Item> { items.dropFirst(offset).prefix(limit) }

  /// Writes the fields `total`, `offset` and `next`, which is null at the end.
  /// - Parameter count: How many entries the answer holds.
  func write(total: Int, count: Int, to json: inout JSONWriter) {
    json.field("total", total)
    json.field("offset", offset)
    if count > 0, offset + count < total { json.field("next", offset + count) } else { json.nullField("next") }
  }
}
