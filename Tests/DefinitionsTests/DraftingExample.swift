import Definitions
import LegalText
import Testing

/// One example of a drafting rule: a law, and the words that the rule must find in it.
struct DraftingExample: CustomTestStringConvertible, Sendable {
  let rule: String
  let law: String
  let marks: [ByteRange]

  static let all: [DraftingExample] = DraftingRules.all.flatMap { rule in
    (rule.info.flags + rule.info.passes).map { DraftingExample(rule.info.id, $0) }
  }

  init(_ rule: String, _ marked: String) {
    var bytes: [UInt8] = []
    var marks: [ByteRange] = []
    var start: Int?
    for character in marked {
      if character == "⟦" {
        start = bytes.count
      } else if character == "⟧", let begin = start {
        marks.append(ByteRange(start: begin, end: bytes.count))
        start = nil
      } else {
        bytes += Array(String(character).utf8)
      }
    }
    self.rule = rule
    law = String(decoding: bytes, as: UTF8.self)
    self.marks = marks
  }

  var testDescription: String { "\(rule): \(law.prefix(60))" }
}
