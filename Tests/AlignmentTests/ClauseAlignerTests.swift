import Alignment
import Testing

/// What each kind of change looks like.
@Suite struct ClauseAlignerTests {
  private func words(_ clauses: [(String, String)]) -> [ClauseSketch] { clauses.map { ClauseSketch(id: $0.0, text: $0.1) } }

  private func described(_ old: [(String, String)], _ new: [(String, String)]) -> [String] {
    ClauseAligner.align(words(old), words(new)).map { "\($0.kind) \($0.old)>\($0.new)" + ($0.isRenumbered ? " renumbered" : "") }
  }

  private let gate = ("s1", "the keeper locks the harbour gate before the evening bell rings")
  private let lamp = ("s2", "a pilot who leaves the lamp burning pays a fine of ten crowns")
  private let boat = ("s3", "no boat may carry more than twelve passengers across the sound")

  @Test func `same words, same ids`() {
    #expect(described([gate, lamp], [gate, lamp]) == ["unchanged [0]>[0]", "unchanged [1]>[1]"])
  }

  @Test func `case and layout are no change`() {
    #expect(described([gate], [(gate.0, "THE Keeper  locks the harbour gate before the evening bell rings")]) == ["unchanged [0]>[0]"])
  }

  @Test func `an inserted clause renumbers those behind it`() {
    #expect(
      described([gate, lamp], [gate, ("s2", boat.1), ("s3", lamp.1)])
        == ["unchanged [0]>[0]", "added []>[1]", "renumbered [1]>[2] renumbered"])
  }

  @Test func `the id does not decide when a clause is inserted and the next one reworded`() {
    let reworded = ("s3", "a pilot who leaves the lamp burning at night pays a fine of ninety crowns")
    #expect(
      described([gate, lamp], [gate, ("s2", boat.1), reworded]) == ["unchanged [0]>[0]", "added []>[1]", "reworded [1]>[2] renumbered"])
  }

  @Test func `a clause that goes elsewhere is moved`() {
    #expect(
      described([gate, lamp, boat], [boat, gate, lamp]) == ["moved [2]>[0]", "unchanged [0]>[1]", "unchanged [1]>[2]"])
  }

  @Test func `a clause cut in two is split, two joined are merged`() {
    let first = ("s2", "a pilot who leaves the lamp burning")
    let second = ("s2A", "pays a fine of ten crowns")
    #expect(described([gate, lamp, boat], [gate, first, second, boat]) == ["unchanged [0]>[0]", "split [1]>[1, 2]", "unchanged [2]>[3]"])
    #expect(
      described([gate, first, second, boat], [gate, lamp, boat]) == ["unchanged [0]>[0]", "merged [1, 2]>[1]", "unchanged [3]>[2]"])
  }

  @Test func `a clause that is gone is repealed, also where another one takes its id`() {
    #expect(described([gate, lamp, boat], [gate, boat]) == ["unchanged [0]>[0]", "repealed [1]>[]", "unchanged [2]>[1]"])
    #expect(described([gate, lamp], [gate, ("s2", boat.1)]) == ["unchanged [0]>[0]", "repealed [1]>[]", "added []>[1]"])
  }

  @Test func `repeated clauses stay with their neighbours`() {
    let order = "the minister may make rules"
    #expect(
      described([gate, ("s1_2", order), lamp, ("s2_2", order), boat], [lamp, ("s1_2", order), boat, gate, ("s2_2", order)])
        == [
          "unchanged [2]>[0]", "renumbered [3]>[1] renumbered", "unchanged [4]>[2]", "moved [0]>[3]", "moved [1]>[4] renumbered",
        ])
  }

  @Test func `repeated clauses stay in their list when another list with the same ones is repealed and their order changes`() {
    let (first, other) = ("for a first offence a fine of ten crowns", "in any other case a fine of forty crowns")
    let bell = ("s7__c", "for an offence on a feast day the loss of the bell")
    #expect(
      described(
        [("s5__a", first), ("s5__b", other), gate, ("s7__a", first), ("s7__b", other), bell, boat],
        [gate, ("s7__a", other), ("s7__b", first), bell, boat]
      ).sorted()
        == [
          "repealed [0]>[]", "repealed [1]>[]", "moved [3]>[2] renumbered", "renumbered [4]>[1] renumbered", "unchanged [2]>[0]",
          "unchanged [5]>[3]", "unchanged [6]>[4]",
        ].sorted())
  }

  @Test func `a repealed clause with a few of the words is not taken for a part of two that were joined`() {
    let fee = ("s9__a", "a fine of ten crowns")
    let joined = ("s2", "a pilot who leaves the lamp burning pays a fine of ten crowns and no boat may carry more than twelve passengers")
    let pilot = ("s2", "a pilot who leaves the lamp burning pays a fine of ten crowns")
    let load = ("s3", "no boat may carry more than twelve passengers")
    #expect(
      described([fee, gate, pilot, load], [gate, joined])
        == ["repealed [0]>[]", "unchanged [1]>[0]", "merged [2, 3]>[1]"])
    let stray = ("s9__b", "boat may carry no passengers")
    #expect(
      described([stray, gate, pilot, load], [gate, joined])
        == ["repealed [0]>[]", "unchanged [1]>[0]", "merged [2, 3]>[1]"])
  }

  @Test func `formulas that laws repeat do not connect sections under other headings`() {
    let formula = "commits an offence and is liable on conviction to a fine of ten crowns or to a term of two years in the tower or to both"
    func clause(_ id: String, _ heading: String, _ text: String) -> ClauseSketch { ClauseSketch(id: id, text: text, heading: heading) }
    let old = [
      clause("s5", "Ringing the bell", "a keeper who rings the bell at noon \(formula)"),
      clause("s6", "Dousing the lamp", "a keeper who wilfully douses the great lamp of the harbour \(formula)"),
    ]
    let new = [
      clause("s8__1", "Prohibition of dousing the lamp", "no keeper wilfully douses the great lamp of the harbour"),
      clause("s8__2", "Prohibition of dousing the lamp", "a keeper who breaks subsection one \(formula)"),
      clause("s9", "Anchors", "a pilot who drags an anchor \(formula)"),
    ]
    let found = ClauseAligner.align(old, new).map { "\($0.kind) \($0.old)>\($0.new)" }
    #expect(Set(found) == ["repealed [0]>[]", "split [1]>[0, 1]", "added []>[2]"])
  }

  @Test func `the same words in an article of another origin are another clause`() {
    let order = "the minister may make rules"
    let bell = ("s3__1", "the great bell of the tower is rung once an hour in fog")
    #expect(
      described(
        [gate, ("s1__2", order), lamp, boat, ("s3__2", order), bell],
        [gate, bell, lamp, ("s2__8", "no fee is due"), ("s2__9", order), boat, ("s3__2", order)]
      ).sorted()
        == [
          "added []>[3]", "added []>[4]", "moved [5]>[1]", "repealed [1]>[]", "unchanged [0]>[0]", "unchanged [2]>[2]", "unchanged [3]>[5]",
          "unchanged [4]>[6]",
        ])
  }

  @Test func `empty versions`() {
    #expect(described([], [gate]) == ["added []>[0]"])
    #expect(described([gate], []) == ["repealed [0]>[]"])
    #expect(described([], []) == [])
  }
}
