import Testing

@testable import Ingest

@Suite("NDJSON records")
struct DocumentRecordTests {
  private func read(_ line: String) -> Result<DocumentRecord, RecordFault> {
    do { return .success(try DocumentRecord(Array(line.utf8))) } catch { return .failure(error) }
  }

  @Test("decodes escapes, surrogate pairs and other keys")
  func valid() throws {
    let line = #" {"id":"a\/1","meta":{"x":[1,-2.5e+3,true,null,{"id":"in"}]},"text":"\u00e9 \ud835\udc9c\n\"x\"\t第","language":"FR"} "#
    let record = try read(line).get()
    #expect(record.id == "a/1")
    #expect(String(decoding: record.text, as: UTF8.self) == "é 𝒜\n\"x\"\t第")
    #expect(record.language == "FR")
  }

  @Test("takes whole numbers as ids and null as no language")
  func numericID() throws {
    let record = try read(#"{"text":"x","id":42,"language":null}"#).get()
    #expect(record.id == "42")
    #expect(record.language == nil)
  }

  @Test(
    "says what is wrong and in which column",
    arguments: [
      (#"{"id":"a"}"#, "I124", nil, "'text' is missing"), (#"{"text":"a"}"#, "I124", nil, "'id' is missing"),
      (#"{"id":"a","text":5}"#, "I124", 18, "'text' is not a string"), (#"{"id":1.5,"text":"a"}"#, "I124", 7, "'id' is not"),
      (#"{"id":" ","text":"a"}"#, "I124", 7, "'id' is not"), (#"{"id":"a","text":"a","language":1}"#, "I124", 33, "'language'"),
      (#"{"id":"a","id":"b","text":"x"}"#, "I123", 11, "the key 'id' occurs twice"),
      (#"{"id":"a","\u0069d":"b","text":"x"}"#, "I123", 11, "the key 'id' occurs twice"),
      (#"["id"]"#, "I122", 1, "an object"), ("", "I122", 1, "an object"), (#"{"id":"a" "text":"x"}"#, "I122", 11, "','"),
      (#"{"id":"a","text":"x"} x"#, "I122", 23, "more after"), (#"{"id":"a","text":"x""#, "I122", 21, "ends too early"),
      (#"{"id":"a","text":"x}"#, "I122", 18, "not closed"), (#"{"id":"a","text":"\ud800x"}"#, "I122", 19, "surrogate"),
      (#"{"id":"a","text":"\x"}"#, "I122", 19, "escape"), ("{\"id\":\"a\",\"text\":\"a\tb\"}", "I122", 20, "control character"),
      (#"{"id":01,"text":"x"}"#, "I122", 7, "begins with 0"), (#"{"id":"a","text":"x",}"#, "I122", 22, "a key"),
      (#"{id:1}"#, "I122", 2, "a key"),
    ] as [(String, String, Int?, String)])
  func invalid(line: String, code: String, column: Int?, words: String) {
    guard case .failure(let fault) = read(line) else {
      Issue.record("accepted \(line)")
      return
    }
    #expect(fault.code == code)
    #expect(fault.column == column)
    #expect(fault.message.contains(words), "\(fault.message)")
  }

  @Test("refuses deep nesting instead of overflowing the stack")
  func deep() {
    let line = #"{"id":"a","text":"x","y":"# + String(repeating: "[", count: 100_000)
    guard case .failure(let fault) = read(line) else {
      Issue.record("accepted")
      return
    }
    #expect(fault.message.contains("nested too deeply"))
  }

  @Test("never crashes on mutated records")
  func fuzz() {
    let seed: UInt64 = 0xD0C
    var random = SeededGenerator(seed: seed)
    let base = Array(#"{"id":"a1","meta":{"x":[1,-2.5e3,true,null]},"text":"\u00e9 \ud835\udc9c \n x","language":"fr"}"#.utf8)
    for _ in 0..<5000 {
      var bytes = base
      for _ in 0..<Int.random(in: 1...5, using: &random) {
        let at = Int.random(in: 0..<bytes.count, using: &random)
        if Bool.random(using: &random) { bytes[at] = base.randomElement(using: &random) ?? 0 } else { bytes.removeSubrange(at...) }
        if bytes.isEmpty { break }
      }
      if let record = try? DocumentRecord(bytes) { #expect(UTF8Validation.firstFault(in: record.text) == nil, "seed \(seed)") }
    }
  }
}
