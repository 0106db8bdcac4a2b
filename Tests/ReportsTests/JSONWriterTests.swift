import Foundation
import Reports
import Testing

@Suite struct JSONWriterTests {
  @Test(
    "escapes as RFC 8259 asks and leaves the rest alone",
    arguments: [
      ("plain é 法 😀", "\"plain é 法 😀\""), ("a\"b\\c", "\"a\\\"b\\\\c\""), ("\u{8}\t\n\u{C}\r", "\"\\b\\t\\n\\f\\r\""),
      ("\0\u{1}\u{1F}\u{7F}", "\"\\u0000\\u0001\\u001f\u{7F}\""), ("\u{2028}\u{2029}", "\"\u{2028}\u{2029}\""), ("", "\"\""),
      ("/<>", "\"/<>\""),
    ])
  func escapes(string: String, expected: String) {
    var json = JSONWriter()
    json.value(string)
    #expect(text(json.bytes) == expected)
  }

  @Test(
    "writes the shortest decimal without exponent",
    arguments: [
      (0.1, "0.1"), (-2.1, "-2.1"), (46.26, "46.26"), (31, "31.0"), (0, "0.0"), (-0.0, "0.0"), (1e-7, "0.0000001"),
      (-1.25e-5, "-0.0000125"), (1e16, "10000000000000000.0"), (1.2345e20, "123450000000000000000.0"), (0.1 + 0.2, "0.30000000000000004"),
    ])
  func decimals(number: Double, expected: String) {
    var json = JSONWriter()
    json.object { $0.field("n", number) }
    #expect(text(json.bytes) == "{\"n\":\(expected)}")
    #expect(Double(expected) == number)
  }

  @Test("nests objects and arrays with the commas in their places")
  func nests() {
    var json = JSONWriter()
    json.object { json in
      json.array("empty") { _ in }
      json.array("two") { json in
        json.object { _ in }
        json.object { json in
          json.field("flag", true)
          json.nullField("none")
        }
      }
      json.array("words") { json in
        json.value("a")
        json.value("b")
      }
      json.field("last", 7)
    }
    json.endRecord()
    json.object { $0.field("again", false) }
    #expect(
      text(json.bytes)
        == "{\"empty\":[],\"two\":[{},{\"flag\":true,\"none\":null}],\"words\":[\"a\",\"b\"],\"last\":7}\n{\"again\":false}")
  }

  @Test("any text and any number read back as they were", arguments: [1, 2, 3] as [UInt64])
  func readsBack(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      let word = random.awkwardText(upTo: 40)
      let number = Double(bitPattern: random.next())
      guard number.isFinite else { continue }
      var json = JSONWriter()
      json.object { json in
        json.field("text", word)
        json.field("bytes", utf8: Array(word.utf8)[...])
        json.field("number", number)
      }
      let object = try #require(try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String: Any], "seed \(seed)")
      #expect((object["text"] as? String).map { Array($0.utf8) } == Array(word.utf8), "seed \(seed)")
      #expect((object["bytes"] as? String).map { Array($0.utf8) } == Array(word.utf8), "seed \(seed)")
      let written = text(json.bytes).split(separator: "\"number\":")[1].dropLast()
      #expect(Double(String(written)) == number, "seed \(seed)")
      #expect(!written.lowercased().contains("e"), "seed \(seed)")
    }
  }
}
