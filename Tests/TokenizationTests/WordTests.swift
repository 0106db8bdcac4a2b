import LegalText
import TestSupport
import Testing
import Tokenization

@Suite("Words")
struct WordTests {
  @Test(
    "are cut after UAX #29",
    arguments: [
      ("", []), (" \n\t", []), ("...", []), ("A person shall not.", ["A", "person", "shall", "not"]),
      ("Member's record", ["Member's", "record"]), ("Member’s record", ["Member’s", "record"]), ("states’ rights", ["states", "rights"]),
      ("3,000.50 crowns", ["3,000.50", "crowns"]), ("and/or", ["and", "or"]), ("cross-border", ["cross", "border"]),
      ("s.12(1)(a)", ["s", "12", "1", "a"]), ("u.s.c", ["u.s.c"]), ("section 7A", ["section", "7A"]), ("e‑mail", ["e", "mail"]),
      ("größere Fälle", ["größere", "Fälle"]), ("état d’urgence", ["état", "d’urgence"]), ("“system”", ["system"]),
      ("re\u{AD}cord", ["re\u{AD}cord"]), ("e\u{301}tat", ["e\u{301}tat"]), ("Статья 274.1", ["Статья", "274.1"]),
      ("a:b a@b", ["a:b", "a", "b"]), ("________ of ____ _", ["________", "of", "____"]), ("カ__キ", ["カ", "__", "キ"]),
      ("_fine_ no_3", ["_fine_", "no_3"]), ("§5 №7", ["5", "7"]),
      ("l’État", ["l’État"]),
      ("3\u{A0}000", ["3", "000"]), ("« oui »", ["oui"]), ("10²", ["10"]), ("\u{5D0}\"\u{5D1}", ["\u{5D0}\"\u{5D1}"]),
      ("  \u{200D}ℹ", ["ℹ"]),
      ("no-break\u{A0}space", ["no", "break", "space"]), ("person—whether", ["person", "whether"]), ("it’s 5%", ["it’s", "5"]),
    ] as [(String, [String])])
  func cut(text: String, expected: [String]) throws { #expect(try CutText(text).words == expected) }

  @Test("know numbers from words")
  func kinds() throws {
    let kinds = try CutText("On 1 May 2032 section 7A fined 3,000.50 crowns").text.tokens.map(\.kind)
    #expect(kinds == [.word, .number, .word, .number, .word, .word, .word, .number, .word])
    #expect(
      try CutText("1_a1_2 1_2 3bis カ_1 ค๕").text.tokens.map(\.kind) == [.word, .number, .word, .ideograph, .number, .ideograph, .number])
  }

  @Test(
    "of scripts without spaces are cut a character at a time",
    arguments: [
      ("第二十三条", ["第", "二", "十", "三", "条"]), ("本法所称data是指", ["本", "法", "所", "称", "data", "是", "指"]), ("ひらがな", ["ひ", "ら", "が", "な"]),
      ("システムdata", ["シ", "ス", "テ", "ム", "data"]), ("カ\u{3099}キ", ["カ\u{3099}", "キ"]), ("กฎหมาย", ["ก", "ฎ", "ห", "ม", "า", "ย"]),
      ("ກົດ", ["ກົ", "ດ"]),
      ("か\u{3099}く", ["か\u{3099}", "く"]),
    ])
  func ideographs(text: String, expected: [String]) throws {
    let cut = try CutText(text)
    #expect(cut.words == expected)
    #expect(cut.text.tokens.allSatisfy { ($0.kind == .ideograph) == (cut.text.string($0) != "data") })
  }

  @Test("name their place in the text")
  func places() throws {
    let text = try CutText("à la mode").text
    #expect(text.tokens.map(\.range) == [ByteRange(start: 0, end: 2), ByteRange(start: 3, end: 5), ByteRange(start: 6, end: 10)])
    #expect(text.tokenIndices(in: ByteRange(start: 0, end: 10)) == 0..<3)
    #expect(text.tokenIndices(in: ByteRange(start: 1, end: 4)) == 1..<2)
    #expect(text.tokenIndices(in: ByteRange(start: 4, end: 6)) == 2..<2)
    #expect(text.tokenIndices(in: ByteRange(start: 10, end: 10)) == 3..<3)
  }

  @Test("never overlap, lie on character boundaries and hold what is printed there", arguments: Array(UInt64(1)...8))
  func random(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<60 {
      let string = RandomText.string(using: &generator)
      let bytes = Array(string.utf8)
      let text = try CutText(bytes: bytes).text
      var last = 0
      for token in text.tokens {
        let range = token.range
        #expect(last <= range.start && range.start < range.end && range.end <= bytes.count, "seed \(seed): \(string.debugDescription)")
        #expect(
          RandomText.isBoundary(range.start, bytes) && RandomText.isBoundary(range.end, bytes), "seed \(seed): \(string.debugDescription)")
        #expect(Array(text.string(token).utf8) == Array(bytes[range.start..<range.end]), "seed \(seed): \(string.debugDescription)")
        last = range.end
      }
      #expect(text.sentenceStarts == text.sentenceStarts.sorted() && Set(text.sentenceStarts).count == text.sentenceStarts.count)
      #expect(text.sentenceStarts.first == (bytes.isEmpty ? nil : 0), "seed \(seed): \(string.debugDescription)")
      for offset in bytes.indices { #expect(text.sentence(at: offset).contains(offset: offset), "seed \(seed), offset \(offset)") }
    }
  }
}
