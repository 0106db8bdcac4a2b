import LegalText
import TestSupport
import Testing

/// Whatever the text, what is read of it hangs together.
@Suite("Readings of any text")
struct ReadingPropertyTests {
  private static let pieces = [
    "section", "sections", "§", "article", "paragraph", "subsection", "Part", "Schedule", "title", "this", "that", "the", "preceding",
    "said",
    "of", "to", "and", "or", "in", ",", ";", ".", "(", ")", "(a)", "(i)", "(2)", "1", "2", "3", "5A", "IV", "–", "-", "Act", "Code",
    "Penal",
    "U.S.C.", "18", "2016/679", "(EU)", "Regulation", "Provided that", "except", "unless", "subject to", "nothing in", "does not apply",
    "\n", "\n(a) ", "\n(b) ", "\n1. ", "\n2. ", "\n(1) ", "\nArticle 1\n", "\nPART II\n", "“", "”", "gull", "é", "\u{A0}", "第一条", "No. 5",
  ]

  @Test("references, limits and lists stay inside their clauses and the tree", arguments: 0..<120)
  func consistency(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    var text = ""
    for _ in 0..<Int.random(in: 0...160, using: &generator) {
      text += Self.pieces.randomElement(using: &generator)! + (Bool.random(using: &generator) ? " " : "")
    }
    let law = IsleLaw(text)
    check(law, "seed \(seed): \(text.debugDescription)")
  }

  private func check(_ law: IsleLaw, _ comment: String) {
    let nodes = law.tree.nodes
    func isInside(_ range: ByteRange, _ node: Int) -> Bool { ([nodes[node].text] + nodes[node].flush).contains { $0.contains(range) } }
    var end = 0
    for (number, reference) in law.readings.references.enumerated() {
      #expect(nodes.indices.contains(reference.node) && isInside(reference.range, reference.node), "\(comment)")
      #expect(reference.range.start >= end, "overlap, \(comment)")
      end = reference.range.end
      #expect(reference.targets.allSatisfy { nodes.indices.contains($0) && law.readings.citing[$0].contains(number) }, "\(comment)")
      #expect(reference.targets.count <= CrossReference.targetLimit, "\(comment)")
      let leadsSomewhere = !reference.targets.isEmpty || reference.external != nil || reference.isWholeInstrument
      #expect(leadsSomewhere || reference.failure != nil, "\(law.words(reference.range)), \(comment)")
      #expect(law.words(reference.range).utf8.count == reference.range.count, "cut inside a character, \(comment)")
    }
    for qualification in law.readings.qualifications {
      #expect(isInside(qualification.range, qualification.node) && qualification.range.contains(qualification.opener), "\(comment)")
      #expect(nodes.indices.contains(qualification.host), "\(comment)")
      #expect(qualification.references.allSatisfy { law.readings.references.indices.contains($0) }, "\(comment)")
    }
    for connection in law.readings.connections {
      #expect(!connection.ranges.isEmpty && connection.ranges.allSatisfy { nodes[connection.node].full.contains($0) }, "\(comment)")
    }
    for (index, node) in nodes.enumerated() where !node.text.isEmpty {
      let sentence = AssembledSentence(law.tree.reading(of: index), of: law.bytes)
      #expect(sentence.bytes.allSatisfy { $0 != 0x0A }, "\(comment)")
      for (offset, byte) in sentence.bytes.enumerated() where byte != 0x20 {
        #expect(sentence.sourceOffset(of: offset).map { law.bytes[$0] } == byte, "\(comment)")
      }
    }
  }

  @Test("a text of nothing but openings takes time in proportion to its length")
  func linearity() {
    for piece in [
      "except ", "section 1 of ", "sections 1 to 1000000, ", "the Act of the ", "this section ", "(a)(1)", "subject to section 1, ",
      "the First ",
    ] {
      let clock = ContinuousClock()
      func time(_ count: Int) -> Duration {
        clock.measure { _ = IsleLaw("1. Gulls.\n2. Terns " + String(repeating: piece, count: count)).readings }
      }
      _ = time(50)
      let (short, long) = (time(250), time(2000))
      // Eight times the text: a square would take 64 times as long. Timers are coarse and the machine is shared.
      #expect(long < short * 28 + .milliseconds(60), "\(piece): \(short), \(long)")
    }
  }

  @Test("a part of an assembled sentence leads back to its pieces")
  func map() throws {
    let law = IsleLaw("1. A keeper who—\n(a) sings\u{20}\u{20}loud; or\n(b) dances,\nis paid.\n")
    let node = try law.existing("sec_1__para_a")
    let sentence = AssembledSentence(law.tree.reading(of: node), of: law.bytes)
    #expect(sentence.string == "A keeper who— sings loud; or is paid.")
    let start = "A keeper ".utf8.count
    let ranges = sentence.sourceRanges(of: ByteRange(start: start, end: "A keeper who— sings loud".utf8.count))
    #expect(ranges.map(law.words) == ["who—", "sings  loud"])
    #expect(sentence.sourceRanges(of: ByteRange(start: 0, end: 0)).isEmpty)
    #expect(AssembledSentence([], of: []).sourceOffset(of: 0) == nil)
  }
}
