import LegalText
import Testing
import Tokenization

@Suite("UAX #29 conformance")
struct ConformanceTests {
  private let paths: TwoPaths

  init() throws { paths = try TwoPaths(abbreviations: []) }

  @Test("words end where WordBreakTest.txt says, by tables and by ICU's iterator")
  func words() throws {
    let cases = try BreakTestFile("WordBreakTest").cases
    for each in cases {
      #expect(paths.fast.wordBoundaries(of: each.bytes) == each.boundaries, "\(each.line)")
      #expect(try paths.plain.wordBoundaries(of: each.bytes) == each.boundaries, "\(each.line)")
    }
    #expect(cases.count > 1800, "the file has lost its cases")
  }

  @Test("tokens are cut as in WordBreakTest.txt, and kana one by one")
  func tokens() throws {
    for each in try BreakTestFile("WordBreakTest").cases {
      let tokens = try paths.fast.tokenize(each.bytes).tokens
      #expect(tokens == (try paths.plain.tokenize(each.bytes).tokens), "\(each.line)")
      let starts = [0] + each.boundaries
      for token in tokens {
        let next = each.boundaries.first { $0 > Int(token.start) }
        if token.kind == .ideograph || each.line.contains("(Katakana)") {
          #expect(Int(token.end) <= next ?? 0, "\(each.line)")
        } else {
          #expect(starts.contains(Int(token.start)) && next == Int(token.end), "\(each.line)")
        }
      }
    }
  }

  @Test("sentences end where SentenceBreakTest.txt says, by tables and by ICU's iterator")
  func sentences() throws {
    let cases = try BreakTestFile("SentenceBreakTest").cases
    for each in cases {
      #expect(paths.fast.sentenceBoundaries(of: each.bytes) == each.boundaries, "\(each.line)")
      #expect(try paths.plain.sentenceBoundaries(of: each.bytes) == each.boundaries, "\(each.line)")
    }
    #expect(cases.count > 500, "the file has lost its cases")
  }
}
