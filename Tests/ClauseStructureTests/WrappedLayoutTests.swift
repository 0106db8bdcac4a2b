import ClauseStructure
import LegalText
import TestSupport
import Testing

/// Line breaks that say nothing: each text is read on long lines and hard-wrapped, and must give the same clauses.
@Suite("A line break that a program put in")
struct WrappedLayoutTests {
  /// The clauses with their words, blanks folded.
  private func clauses(_ text: String) -> [String] {
    OutlineText.of(text).map { $0.replacing("⏎", with: " ") }
  }

  private static let definitions = """
    2. (1) In this Act, unless the context otherwise requires — “account” means any account by which a person may use a service in the Republic; \
    “bot” means a program that posts without a person; but excludes a program used — ( a ) by the person who made it; or ( b ) for a test that \
    no member of the public sees; “service” includes a service that — ( a ) sends messages; or ( b ) stores them for the person.
    (2) A reference to a thing in Part 3 of this Act includes a reference to that thing where it is done under section 4 by another person.

    3. (1) The Court shall not grant an order unless the applicant has given notice to the owner of the account as is required by section 2(1).
    (2) The Court shall not grant an order unless the applicant has given notice to the owner of the account as is required by section 2(2).

    4. (1) The Court shall not grant an order unless the applicant has given notice to the owner of the account as is required by section 2(1).
    (2) A person who is served with a notice may apply to the Court, which may vary the notice or set it aside on the ground that it is wrong.
    """

  @Test("changes no clause of a law with run-in definitions, bracketed letters and citations", arguments: 44...100)
  func wrapped(column: Int) {
    let broken = Self.definitions.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var result = ""
      var width = 0
      for word in line.split(separator: " ") {
        if width > 0, width + 1 + word.count > column {
          result += "\n"
          width = 0
        } else if width > 0 {
          result += " "
          width += 1
        }
        result += word
        width += word.count
      }
      return result
    }.joined(separator: "\n")
    #expect(clauses(broken) == clauses(Self.definitions))
  }

  @Test("does not make a running head of a sentence that returns in each article")
  func returningSentence() {
    let article = "Each State Party shall adopt such measures as may be\nnecessary to establish as an offence the act of\n"
    let text = (1...6).map {
      "Article \($0)\nOffence\n\n\(article)opening a door, breaking a window or climbing a\nwall of harbour number \($0).\n"
    }
    .joined(separator: "\n")
    for line in OutlineText.of(text) { #expect(line.contains("Each State Party shall adopt such measures"), "\(line)") }
  }

  @Test("does not split run-in definitions from their items when the text stands on one line")
  func runInDefinitions() {
    let lines = clauses(Self.definitions)
    #expect(lines.contains { $0.hasPrefix("sec_2__subsec_1 ") && $0.hasSuffix("unless the context otherwise requires —") })
    #expect(lines.contains { $0.contains("<~alinea>") && $0.hasSuffix("“service” includes a service that —") })
    #expect(lines.contains { $0.hasSuffix("stores them for the person.") && $0.contains("para_b") })
  }
}
