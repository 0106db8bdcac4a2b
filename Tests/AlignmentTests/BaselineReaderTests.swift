import Alignment
import Testing

/// Baseline files, sound and faulty.
@Suite struct BaselineReaderTests {
  private static let header = #"{"type":"baseline","version":1,"ruleset":"00ff"}"#
  private static let clause =
    #"{"type":"clause","document":"a.txt","clause":"sec_1","hash":"0a","role":"power","score":31.5,"findings":["no-remedy"],"mitigations":[]"#

  private func read(_ lines: [String]) -> (baseline: Baseline?, faults: [String]) {
    let (baseline, faults) = BaselineReader.read(Array(lines.joined(separator: "\n").utf8), file: "b.ndjson")
    return (baseline, faults.map { "\($0.code) \($0.line ?? 0)" })
  }

  @Test func `a sound file`() {
    let accepted = Self.clause + #","accepted":{"reason":"seen \u00e9 \"x\"","expires":"2028-02-29"}}"#
    let (baseline, faults) = read([
      Self.header, accepted, #"{"type":"definition","document":"a.txt","term":"boat","clause":"s","hash":"1"}"#, "",
    ])
    #expect(faults == [])
    #expect(baseline?.ruleset == "00ff")
    #expect(baseline?.entries.first?.score == 31.5 && baseline?.entries.first?.findings == ["no-remedy"])
    #expect(baseline?.entries.first?.accepted == Baseline.Acceptance(reason: "seen é \"x\"", expires: "2028-02-29"))
    #expect(baseline?.definitions.map(\.term) == ["boat"])
  }

  @Test(arguments: [
    ([""], ["B101 1"]), (["{}"], ["B105 1"]), ([clause + "}"], ["B101 1"]), (["no json", header], ["B102 1"]),
    ([#"{"type":"baseline","version":2,"ruleset":"0"}"#], ["B104 1"]), ([header, #"{"type":"other"}"#], ["B103 2"]),
    ([header, clause + #","score":1}"#], ["B102 2"]), ([header, clause], ["B102 2"]), ([header, clause + "} x"], ["B102 2"]),
    ([header, clause.replacing("31.5", with: "\"31\"") + "}"], ["B105 2"]),
    ([header, clause.replacing("31.5", with: "131") + "}"], ["B105 2"]),
    ([header, clause.replacing("[\"no-remedy\"]", with: "[1]") + "}"], ["B105 2"]),
    ([header, clause + #","accepted":{"reason":" "}}"#], ["B106 2"]), ([header, clause + #","accepted":true}"#], ["B106 2"]),
    ([header, clause + #","accepted":{"reason":"r","expires":"2027-02-29"}}"#], ["B107 2"]),
    ([header, clause + #","accepted":{"reason":"r","expires":"soon"}}"#, "[]"], ["B107 2", "B102 3"]),
  ])
  func `each fault has its code and line`(lines: [String], expected: [String]) {
    let (baseline, faults) = read(lines)
    #expect(faults == expected, "\(lines)")
    #expect(baseline == nil)
  }
}
