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

  @Test func `empty versions`() {
    #expect(described([], [gate]) == ["added []>[0]"])
    #expect(described([gate], []) == ["repealed [0]>[]"])
    #expect(described([], []) == [])
  }
}
