/// What is wrong with one line of an NDJSON input.
struct RecordFault: Error, Hashable {
  var code: String
  /// 1-based, in bytes.
  var column: Int?
  var message: String
  var hint: String

  static func invalid(_ what: String, at offset: Int) -> RecordFault {
    RecordFault(code: "I122", column: offset + 1, message: "is not valid JSON: \(what)", hint: "write one JSON object a line")
  }
}
