import TestSupport
import Testing

@testable import CorpusStore

@Suite struct LineageTests {
  private func known(_ texts: [String]) -> [LineageAssignment.Known] {
    texts.enumerated().map { LineageAssignment.Known(lineage: $0 + 1, eid: "sec_\($0 + 1)", text: $1) }
  }

  private func clauses(_ texts: [String]) -> [(eid: String, text: String)] {
    texts.enumerated().map { (eid: "sec_\($0 + 1)", text: $1) }
  }

  private let lamp = "The keeper lights the lamp at dusk and puts it out at dawn."
  private let boat = "A boat carries two oars, one anchor and a bell that can be heard from the shore."
  private let fish = "No person sells fish that was caught in the harbour between March and June."

  @Test func `an inserted clause takes nobody's lineage`() {
    let found = LineageAssignment(old: known([lamp, boat]), new: clauses([fish, lamp, boat]), next: 3)
    #expect(found.lineages == [3, 1, 2])
    #expect(found.predecessors == [nil, 0, 1])
    #expect(found.next == 4)
  }

  @Test func `words, numbers and places may change together`() {
    let reworded = lamp.replacing("at dusk", with: "one hour before dusk")
    let found = LineageAssignment(old: known([lamp, boat, fish]), new: clauses([fish, reworded, boat]), next: 4)
    #expect(found.lineages == [3, 1, 2])
  }

  @Test func `a repealed lineage is never given again`() {
    let gone = LineageAssignment(old: known([lamp, boat]), new: clauses([lamp]), next: 3)
    #expect(gone.lineages == [1] && gone.next == 3)
    let back = LineageAssignment(
      old: [LineageAssignment.Known(lineage: 1, eid: "sec_1", text: lamp)], new: clauses([lamp, boat]), next: gone.next)
    #expect(back.lineages == [1, 3])
  }

  @Test func `split and merged clauses keep one lineage each`() {
    let whole = lamp + " " + boat
    let split = LineageAssignment(old: known([whole, fish]), new: clauses([lamp, boat, fish]), next: 3)
    #expect(Set(split.lineages).count == 3 && split.lineages.contains(1) && split.lineages[2] == 2)
    let merged = LineageAssignment(old: known([lamp, boat, fish]), new: clauses([whole, fish]), next: 4)
    #expect(merged.lineages[1] == 3)
    #expect([1, 2].contains(merged.lineages[0]))
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
  func `whatever happens, a lineage names one clause and unchanged words keep theirs`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    func sentence() -> String {
      (0..<Int.random(in: 6...30, using: &random)).map { _ in "word\(Int.random(in: 0...400, using: &random))" }.joined(separator: " ")
    }
    var texts = (0..<40).map { _ in sentence() }
    var old = known(texts)
    var next = 41
    for _ in 0..<6 {
      texts.shuffle(using: &random)
      texts.removeFirst(Int.random(in: 0...4, using: &random))
      for _ in 0..<Int.random(in: 0...4, using: &random) { texts.insert(sentence(), at: Int.random(in: 0...texts.count, using: &random)) }
      let found = LineageAssignment(old: old, new: clauses(texts), next: next)
      #expect(Set(found.lineages).count == texts.count, "seed \(seed)")
      let before = Dictionary(old.map { ($0.text, $0.lineage) }, uniquingKeysWith: { first, _ in first })
      for (text, lineage) in zip(texts, found.lineages) {
        if let known = before[text] { #expect(lineage == known, "seed \(seed)") }
      }
      #expect(found.next >= next, "seed \(seed)")
      old = zip(texts, found.lineages).enumerated().map { LineageAssignment.Known(lineage: $1.1, eid: "sec_\($0 + 1)", text: $1.0) }
      next = found.next
    }
  }
}
