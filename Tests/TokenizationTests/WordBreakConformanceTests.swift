import Foundation
import Testing
import Tokenization

/// Unicode's own test of UAX #29 (package unicode-data). Its cases cut at every boundary; ours also cuts ideographs and kana one by one and
/// makes no token of blanks and signs, so each token must lie between two boundaries of the file, and be all that lies there unless it is an
/// ideograph. Cases that join letters over a colon are left out: ICU follows CLDR, which joins them in Finnish and Swedish only.
@Suite("UAX #29 conformance")
struct WordBreakConformanceTests {
  private static let path = "/usr/share/unicode/auxiliary/WordBreakTest.txt"

  @Test("tokens end where WordBreakTest.txt says")
  func wordBreakTest() throws {
    guard let data = FileManager.default.contents(atPath: Self.path) else {
      print("skipped: \(Self.path) is not installed (package unicode-data)")
      return
    }
    var caseCount = 0
    let tokenizer = try Tokenizer(abbreviations: [])
    for line in String(decoding: data, as: UTF8.self).split(separator: "\n") where line.hasPrefix("÷") && !line.contains("× 003A ×") {
      let (string, boundaries) = try Self.parse(line.prefix { $0 != "#" })
      let text = try tokenizer.tokenize(Array(string.utf8))
      caseCount += 1
      for token in text.tokens {
        let next = boundaries.first { $0 > Int(token.start) }
        if token.kind == .ideograph {
          #expect(Int(token.end) <= next ?? 0, "\(line)")
        } else {
          #expect(boundaries.contains(Int(token.start)) && next == Int(token.end), "\(line)")
        }
      }
    }
    #expect(caseCount > 1000, "the file has lost its cases")
  }

  /// `÷ 0061 × 0062 ÷`: the string and the byte offsets of its boundaries.
  private static func parse(_ line: Substring) throws -> (string: String, boundaries: [Int]) {
    var string = ""
    var boundaries: [Int] = []
    for part in line.split(whereSeparator: \.isWhitespace) {
      switch part {
      case "÷": boundaries.append(string.utf8.count)
      case "×": break
      default: string.unicodeScalars.append(try #require(UInt32(part, radix: 16).flatMap(Unicode.Scalar.init)))
      }
    }
    return (string, boundaries)
  }
}
