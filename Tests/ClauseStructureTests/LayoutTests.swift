import ClauseStructure
import LegalText
import TestSupport
import Testing

@Suite("The outline does not depend on layout")
struct LayoutTests {
  /// Long paragraphs, so that wrapping breaks most of them, with citations that a break may put at the start of a line.
  private static let law = """
    PART II
    OFFENCES

    Illegal access
    3. (1) A person who without authority gains access to a computer system that is operated by a public body commits an offence and is \
    liable on conviction to a fine not exceeding the amount in section 9 (2) of this Act or to imprisonment.
    (2) It is a defence for a person who is charged with an offence under subsection (1) to prove that the person—
    (a) had reasonable grounds to believe that the access was authorised under section 4, 5 or 6 of this Act or by the operator;
    (b) acted in good faith in order to test the security of the system, and reported any weakness within thirty days; or
    (c) is a member of a class of persons that the Minister has named under section 12 (1) for the purposes of this Part,
    and in this subsection “operator” includes a person who acts on behalf of the operator of the system in question.

    Interception
    4. (1) A person who intercepts any transmission of data that is not public commits an offence under this Part unless article 7 of the \
    Treaty of Port Meridia permits it.
    (2) Subsection (1) does not apply to an officer who acts under a warrant that was issued by a court of competent jurisdiction.
    """

  /// The outline with runs of blanks in its texts folded.
  private static func folded(_ text: String) -> [String] {
    OutlineText.of(text).map { $0.split { $0.isWhitespace || $0 == "⏎" }.joined(separator: " ") }
  }

  private static let outline = folded(law)

  @Test("of a law has the parts that it should have")
  func flowing() {
    #expect(
      Self.outline.map { $0.prefix { $0 != " " } } == [
        "part_II", "sec_3", "sec_3__subsec_1", "sec_3__subsec_2", "sec_3__subsec_2__para_a", "sec_3__subsec_2__para_b",
        "sec_3__subsec_2__para_c", "sec_4", "sec_4__subsec_1", "sec_4__subsec_2",
      ])
    #expect(
      Self.outline[3].hasSuffix(
        "// and in this subsection “operator” includes a person who acts on behalf of the operator of the system in question."))
  }

  @Test("where its lines are hard-wrapped", arguments: [66, 72, 76, 80, 90])
  func wrapped(column: Int) { #expect(Self.folded(Wrapping.wrapped(Self.law, column: column)) == Self.outline) }

  @Test("where lines end in CRLF")
  func carriageReturns() { #expect(Self.folded(Self.law.replacing("\n", with: "\r\n")) == Self.outline) }

  @Test("where a byte order mark stands before it")
  func byteOrderMark() { #expect(Self.folded("\u{FEFF}" + Self.law) == Self.outline) }

  @Test("where items are indented", arguments: ["    ", "\t", "\u{A0}\u{A0}", "\u{2003}"])
  func indented(indent: String) {
    let text = Self.law.split(separator: "\n", omittingEmptySubsequences: false).map { $0.hasPrefix("(") ? indent + $0 : String($0) }
    #expect(Self.folded(text.joined(separator: "\n")) == Self.outline)
  }

  @Test("where wide or unbreakable blanks stand around its labels", arguments: ["\u{A0}", "\u{2002}", "\u{2003}", "\u{202F}", "\t", "  "])
  func blanks(blank: String) {
    var text = Self.law
    for label in ["3.", "4.", "(1)", "(2)", "(a)", "(b)", "(c)"] { text = text.replacing("\(label) ", with: "\(label)\(blank)") }
    let plain = OutlineText.ids(text)
    #expect(plain == OutlineText.ids(Self.law))
  }

  @Test("where a blank line stands between all paragraphs")
  func blankLines() {
    let text = Self.law.replacing("\n\n", with: "\n").replacing("\n", with: "\n\n").replacing("access\n\n3.", with: "access\n3.")
      .replacing("Interception\n\n4.", with: "Interception\n4.")
    #expect(Self.folded(text) == Self.outline)
  }

  @Test("where straight quotation marks stand for curly ones")
  func straightQuotes() {
    let text = Self.law.replacing("“", with: "\"").replacing("”", with: "\"")
    #expect(Self.folded(text).map { $0.replacing("\"operator\"", with: "“operator”") } == Self.outline)
  }

  @Test("keeps page numbers and running heads out of clauses")
  func furniture() {
    let pages = (1...4).map { page in
      """
      NETWORK SAFETY ACT \(page)

      \(page). A person who without authority gains access to a system of class \(page)
      that is operated by a public body commits an offence and is liable on
      conviction to a fine not exceeding \(page)00 crowns or to imprisonment.

      24-24578 \(page)/4
      """
    }
    #expect(
      OutlineText.of(pages.joined(separator: "\n\n"))
        == (1...4).map { page in
          "sec_\(page) <section> [\(page)] A person who without authority gains access to a system of class \(page)⏎"
            + "that is operated by a public body commits an offence and is liable on⏎"
            + "conviction to a fine not exceeding \(page)00 crowns or to imprisonment."
        })
  }

  @Test("keeps a wrapped sentence from being taken for a title")
  func brokenSentence() {
    let text =
      "1. This Act may be cited as the Network Safety Act and comes into\nforce in May.\n2. A cross-\nborder transfer is permitted."
    #expect(
      OutlineText.of(text) == [
        "sec_1 <section> [1] This Act may be cited as the Network Safety Act and comes into⏎force in May.",
        "sec_2 <section> [2] A cross-⏎border transfer is permitted.",
      ])
  }

  @Test("reads the lines that a format marks as headings as titles")
  func headingMarks() {
    let lines = [
      "The Network Act", "Part I", "1 Access to systems and to the data on them.", "A person shall not enter.", "2 Order",
      "(1) The court may order.",
    ]
    var headings: [(offset: Int, level: Int)] = []
    var text = ""
    for (line, level) in zip(lines, [1, 2, 3, 0, 3, 0]) {
      if level > 0 { headings.append((text.utf8.count, level)) }
      text += line + "\n\n"
    }
    #expect(
      OutlineText.of(text, headings: headings) == [
        "part_I <part> [part I]", "sec_1 <section> [1] {Access to systems and to the data on them.} A person shall not enter.",
        "sec_2 <section> [2] {Order}", "sec_2__subsec_1 <subsection> [2/1] The court may order.",
      ])
  }
}
