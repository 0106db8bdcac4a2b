import Testing

@testable import Reports

/// Names of rows and columns in a picture.
@Suite struct DistinctNamesTests {
  @Test("short names stay, long ones keep both ends")
  func shortened() {
    #expect(DistinctNames.shortened(["act.txt", "bill.txt"], to: 20) == ["act.txt", "bill.txt"])
    #expect(DistinctNames.shortened(["abcdefghijklmnopqrstuvwxyz", "x"], to: 10) == ["abcde…wxyz", "x"])
    #expect(DistinctNames.shortened([], to: 10) == [])
  }

  @Test("names that differ in the middle alone are cut around it")
  func middle() {
    let names = ["1990", "2020", "2021"].map { "keeper-of-the-lamp-and-the-harbour-act-\($0)-consolidated-and-amended.txt" }
    let shown = DistinctNames.shortened(names, to: 30)
    #expect(Set(shown).count == 3)
    for (name, year) in zip(shown, ["1990", "2020", "2021"]) {
      #expect(name.contains(year.suffix(2)) && name.contains("…") && DisplayText.width(name) <= 32, "\(name)")
      #expect(name.hasPrefix("keeper"), "\(name)")
    }
  }

  @Test("whatever the names, two that differ are never shown alike", arguments: 1...40 as ClosedRange<UInt64>)
  func distinct(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = ["a", "b", "lamp", "法", "…", "/", "the-very-long-name-of-an-act", "é"]
    let names = (0..<30).map { _ in
      (0..<Int.random(in: 1...8, using: &generator)).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }.joined()
    }
    let width = Int.random(in: 1...30, using: &generator)
    let shown = DistinctNames.shortened(names, to: width)
    for (index, name) in names.enumerated() {
      for other in names.indices where names[other] != name { #expect(shown[other] != shown[index], "seed \(seed): \(shown[index])") }
    }
  }
}
