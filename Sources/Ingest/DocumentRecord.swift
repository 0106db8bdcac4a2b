/// One line of an NDJSON input: `{"id":…, "text":…, "language"?:…}`. Other keys are allowed and ignored.
struct DocumentRecord: Equatable {
  var id: String
  /// The decoded value of `text`: offsets of the results point into it.
  var text: [UInt8]
  var language: String?

  /// - Parameter line: One line without its line break.
  /// - Throws: `RecordFault` I122 (not JSON), I123 (a key twice), I124 (`id` or `text` missing or of the wrong type).
  /// - Complexity: O(bytes).
  init(_ line: [UInt8]) throws(RecordFault) {
    var reader = JSONReader(line)
    let members = try reader.readObject(keeping: ["id", "text", "language"])
    id = try Self.id(members["id"])
    guard let text = members["text"] else { throw Self.missing("text", isThere: false, column: nil) }
    guard case .string(let bytes) = text.value else { throw Self.missing("text", isThere: true, column: text.offset + 1) }
    self.text = bytes
    switch members["language"]?.value {
    case nil, .null: language = nil
    case .string(let code): language = String(decoding: code, as: UTF8.self)
    default:
      throw RecordFault(
        code: "I124", column: members["language"].map { $0.offset + 1 }, message: "'language' is not a string",
        hint: "write a code such as \"en\" or leave it out")
    }
  }

  /// Strings and whole numbers serve as ids; a number is named as it is printed.
  private static func id(_ member: JSONReader.Member?) throws(RecordFault) -> String {
    guard let member else { throw missing("id", isThere: false, column: nil) }
    switch member.value {
    case .string(let bytes) where VisibleText.isPresent(in: bytes): return String(decoding: bytes, as: UTF8.self)
    case .number(let digits) where digits.allSatisfy({ 0x30...0x39 ~= $0 || $0 == 0x2D }): return String(decoding: digits, as: UTF8.self)
    default: throw missing("id", isThere: true, column: member.offset + 1)
    }
  }

  private static func missing(_ key: String, isThere: Bool, column: Int?) -> RecordFault {
    let wanted = key == "id" ? "a string that is not blank, or a whole number" : "a string"
    return RecordFault(
      code: "I124", column: column, message: isThere ? "'\(key)' is not \(wanted)" : "'\(key)' is missing",
      hint: "each line needs \"id\" and \"text\"; \"language\" is optional")
  }
}
