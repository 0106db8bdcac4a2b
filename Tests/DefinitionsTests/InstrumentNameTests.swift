import LegalText
import Testing

@Suite("Names of instruments")
struct InstrumentNameTests {
  /// Whether the first occurrence of a word lies inside the name of a law.
  private static func isName(_ word: String, in law: String, language: String = "en") throws -> Bool {
    let text = try DefinedText(law, language: language)
    let index = try #require(text.text.tokens.firstIndex { text.text.string($0) == word })
    return text.reader.names(in: text.text, tree: text.tree).contain(index..<(index + 1))
  }

  @Test(
    "words of a name are no terms",
    arguments: [
      ("Cybercrime", "1. This Act may be cited as the Cybercrime Act, 2031.", true),
      ("Cybercrimes", "1. The Lamp Misuse and Cybercrimes Act applies.", true),
      ("Cybercrime", "1. The Convention on Cybercrime applies.", true),
      ("Terrorism", "1. The Prevention of Terrorism (Ports) Act applies.", true),
      ("cybercrime", "1. A person who commits cybercrime is fined.", false),
      ("Cybercrime", "1. Cybercrime is punished under this Act.", false),
      ("Cybercrime", "1. Rules\nCybercrime is punished.", false),
      ("Cybercrime", "1. Report of Cybercrime. Act at once.", false),
    ])
  func english(_ word: String, _ law: String, _ expected: Bool) throws { #expect(try Self.isName(word, in: law) == expected) }
}
