import Foundation
import LegalText
import Testing

@testable import Scoring

@Suite struct AllowanceFilterTests {
  private static let text = "Whoever disturbs the Public\n  order of the realm"

  private func signal(_ words: String?, _ indicator: String = "vague-ground", _ direction: SignalDirection = .risk) -> Signal {
    let range = words.flatMap { Self.text.range(of: $0) }.map { range in
      ByteRange(
        start: Self.text.utf8.distance(from: Self.text.startIndex, to: range.lowerBound),
        end: Self.text.utf8.distance(from: Self.text.startIndex, to: range.upperBound))
    }
    return Signal(indicator: indicator, direction: direction, value: 1, range: range, reason: "", source: "")
  }

  private func remaining(_ term: AllowedTerm, _ signals: [Signal], clause: String = "sec_1__para_a") -> Int {
    var signals = signals
    let removed = AllowanceFilter([term]).remove(from: &signals, clause: clause, text: Array(Self.text.utf8))
    #expect(removed + signals.count == 3 || removed + signals.count == 1)
    return signals.count
  }

  @Test(arguments: ["public order", "PUBLIC  ORDER", "public\u{A0}order", "public\norder"])
  func `case and blanks make no difference`(_ words: String) {
    #expect(remaining(AllowedTerm(words: words), [signal("Public\n  order")]) == 0)
  }

  @Test(arguments: ["order", "the public order", "public orders"])
  func `only the whole words are allowed`(_ words: String) {
    #expect(remaining(AllowedTerm(words: words), [signal("Public\n  order")]) == 1)
  }

  @Test func `absences and mitigations stay`() {
    let signals = [signal("Public\n  order"), signal(nil, "missing-mens-rea"), signal("Public\n  order", "mens-rea", .mitigation)]
    #expect(remaining(AllowedTerm(words: "public order"), signals) == 2)
  }

  @Test func `an allowance may hold for one indicator or one clause`() {
    let signals = [signal("Public\n  order")]
    #expect(remaining(AllowedTerm(words: "public order", indicator: "undefined-term"), signals) == 1)
    #expect(remaining(AllowedTerm(words: "public order", indicator: "vague-ground"), signals) == 0)
    #expect(remaining(AllowedTerm(words: "public order", clause: "sec_1"), signals) == 0)
    #expect(remaining(AllowedTerm(words: "public order", clause: "sec_1"), signals, clause: "sec_1") == 0)
    #expect(remaining(AllowedTerm(words: "public order", clause: "sec_1"), signals, clause: "sec_12") == 1)
  }
}
