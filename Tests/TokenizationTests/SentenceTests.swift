import TestSupport
import Testing

@testable import Tokenization

@Suite("Sentences")
struct SentenceTests {
  @Test(
    "do not end at the stop of a citation or an abbreviation",
    arguments: [
      "Art. 5 of the Treaty applies.", "The Order No. 3 of 2031 is repealed.", "A person who contravenes s. 12(1)(a) commits an offence.",
      "An act (i.e. Reading data) is an offence.", "Data, e.g. Records, are kept.", "The State v. Marden was heard.",
      "Under paras. 3 and 4 of Sch. 2 the fee is due.", "See 18 U.S.C. 1030 and Pub. L. 99 on this.",
      "Mr. Rook and Dr. Vane sit on the Board.",
      "Cf. Article 7 of the Convention.", "It cost 3.50 crowns and 1.000 pence.", "ART. 5 OF THE TREATY APPLIES.",
      "Art.\u{A0}5 of the Treaty applies.",
      "The law (Art.\u{202F}5) applies.", "As “Art. 5” has it.", "“No. 3” is repealed, and so is ‘No. 4 (B)’.", "See Sch. A to the Act.",
      "It is Art. IV of the Treaty.", "It is Art. I of the Treaty.", "It is shown in Fig. B, below.", "Under Art. (3) it is due.",
      "Under Art. [3] it is due.",
      "Under Art. § 3 it is due.", "Under Art. L. 323-1 it is due.", "Nos. 3 and 4 of it are void.", "It fell on 3 Dec. 2031 at noon.",
      "The sum in s. 12(1)(a); No. 3 of it.",
      "A rule of pp. 3 to 7 of Vol. II applies.", "He relies on Marden v. The Crown alone.", "Art.\n5 of the Treaty applies.",
    ])
  func abbreviations(text: String) throws {
    #expect(try CutText(text).sentences == [text.split(whereSeparator: \.isWhitespace).joined(separator: " ")])
  }

  @Test(
    "end at a full stop, question mark or paragraph",
    arguments: [
      ("A person shall not enter. The fine is due.", ["A person shall not enter.", "The fine is due."]),
      ("Is it so? It is.", ["Is it so?", "It is."]), ("One paragraph\n\nAnother paragraph", ["One paragraph", "Another paragraph"]),
      ("The order ends on 1 May 2032. It is final.", ["The order ends on 1 May 2032.", "It is final."]),
      ("“It ends.” The court rises.", ["“It ends.”", "The court rises."]),
      ("First title\r\n\r\nSecond title", ["First title", "Second title"]),
      // Words that are abbreviations only before a number.
      ("The answer is no. The court rises.", ["The answer is no.", "The court rises."]),
      ("The answer is no. A person may appeal.", ["The answer is no.", "A person may appeal."]),
      ("It is a work of art. Nobody may copy it.", ["It is a work of art.", "Nobody may copy it."]),
      ("It is prior art. (See below.) It is void.", ["It is prior art.", "(See below.)", "It is void."]),
      ("There is a price cap. Mixed goods are free.", ["There is a price cap.", "Mixed goods are free."]),
      // The marks around an abbreviation are no part of it, and what looks like its end is none.
      ("It is smart. 5 Crowns are due.", ["It is smart.", "5 Crowns are due."]),
      ("It is so (no. 3.) It is final.", ["It is so (no. 3.)", "It is final."]),
      ("See Art.\n\n5 persons sign.", ["See Art.", "5 persons sign."]),
      ("It is so.\u{A0}It is final.", ["It is so.", "It is final."]),
    ])
  func ends(text: String, expected: [String]) throws { #expect(try CutText(text).sentences == expected) }

  @Test("keep the number that opens a line with its words")
  func numberedLines() throws {
    let text = "1. A person shall not enter.\n\n2. The fine is due.\n\n12. This Act binds the Crown."
    #expect(try CutText(text).sentences == ["1. A person shall not enter.", "2. The fine is due.", "12. This Act binds the Crown."])
  }

  @Test(
    "keep a label with its words, however the lines are broken",
    arguments: [
      ("It applies. 2. The fine is due.", ["It applies.", "2. The fine is due."]),
      ("1. It applies.\n2. The fine is due.", ["1. It applies.", "2. The fine is due."]),
      ("It applies.\n12A. The fine is due.", ["It applies.", "12A. The fine is due."]),
      ("It applies. 3.2. The fine is due.", ["It applies.", "3.2. The fine is due."]),
      ("3bis. The fine is due.", ["3bis. The fine is due."]),
      ("IV. The fine is due.", ["IV. The fine is due."]), ("A. The fine is due.", ["A. The fine is due."]),
      ("§ 5. The fine is due.", ["§ 5. The fine is due."]), ("§\u{A0}5. The fine is due.", ["§\u{A0}5. The fine is due."]),
      ("It applies. Art. 5. The fine is due.", ["It applies.", "Art. 5. The fine is due."]),
      ("(2). The fine is due.", ["(2). The fine is due."]), ("No. It is not.", ["No.", "It is not."]),
      ("It applies from the year\n2032. It binds all.", ["It applies from the year 2032.", "It binds all."]),
      ("Civil. The fine is due.", ["Civil.", "The fine is due."]), ("12.\n\nThe fine is due.", ["12.", "The fine is due."]),
    ])
  func labels(text: String, expected: [String]) throws {
    let sentences = try CutText(text).sentences
    #expect(sentences == expected.map { $0.replacing("\u{A0}", with: " ") })
  }

  @Test("end behind a number that ends a line of words")
  func numberAtTheEnd() throws {
    #expect(try CutText("It applies from 2032. It binds all.").sentences == ["It applies from 2032.", "It binds all."])
  }

  @Test("read Roman numerals of one case, and no words", arguments: ["I", "iv", "IX", "xl", "XCIX", "MMXXXII", "mdclxvi"])
  func romanNumerals(numeral: String) {
    for (text, isRoman) in [(numeral, true), (numeral + "a", false), ("I" + numeral + "I", false), (numeral + "CIVIL", false)] {
      let bytes = Array(text.utf8)
      // One more `I` before and behind is a numeral again for `I` alone.
      #expect(LegalNumber.isRoman(bytes.span, 0..<bytes.count) == (isRoman || text == "III"), "\(text)")
    }
  }

  @Test("are none in an empty text, and one in a text of blanks")
  func empty() throws {
    #expect(try CutText("").text.sentenceStarts.isEmpty)
    #expect(try CutText("  \n").text.sentenceStarts == [0])
  }

  @Test("hold the byte that was asked for; past the end the last one answers")
  func lookUp() throws {
    let text = try CutText("One ends. Two ends.").text
    #expect(text.sentenceStarts == [0, 10])
    #expect(text.string(text.sentence(at: 9)) == "One ends. ")
    #expect(text.string(text.sentence(at: 10)) == "Two ends.")
    #expect(text.string(text.sentence(at: 99)) == "Two ends.")
  }

  /// Paragraphs of a law, flowing.
  private static let paragraphs = [
    "A person who without authority gains access to a system, i.e. a device of any kind, commits an offence. Art. 5 applies, and so does No. 3 of it.",
    "The fine is 3,000.50 crowns. It is due under s. 12(1)(a) of the Act. “Nobody is exempt.” The court may order more.",
    "No order is made without a hearing; the hearing is public. Is it? It is.",
  ]

  @Test("are the same where a line break stands for a blank", arguments: ["\n", "\r\n", "  \n", "\n  "])
  func softLineBreaks(lineBreak: String) throws {
    let text = Self.paragraphs.joined(separator: "\n\n")
    let expected = try CutText(text).sentences
    var generator = SeededGenerator(seed: 11)
    for round in 0..<20 {
      let wrapped = Self.paragraphs.map { paragraph in
        paragraph.split(separator: " ").joined(separator: " ").map { character in
          character == " " && Int.random(in: 0..<6, using: &generator) == 0 ? lineBreak : String(character)
        }.joined()
      }.joined(separator: "\n\n")
      #expect(try CutText(wrapped).sentences == expected, "seed 11, round \(round)")
    }
  }

  @Test("begin at the same words with CRLF line ends")
  func carriageReturns() throws {
    let text = Self.paragraphs.joined(separator: "\n\n")
    #expect(try CutText(text.replacing("\n", with: "\r\n")).sentences == CutText(text).sentences)
  }
}
