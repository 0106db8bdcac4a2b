import Foundation
import Testing

@testable import Background

@Suite("Term-hood")
struct TermHoodTests {
  private func hood(_ rows: [(String, BackgroundFigures)] = [], _ change: (inout TermHoodSettings) -> Void = { _ in }) -> TermHood {
    var settings = TermHoodSettings()
    settings.leanWords = 100
    settings.wholeBits = 2
    settings.unknownUnithood = 0.5
    settings.generalShare = 0.01
    change(&settings)
    let sorted = rows.map { (key: WordKey.phrase($0.0.split(separator: " ").map(String.init)), figures: $0.1) }.sorted { $0.key < $1.key }
    return TermHood(
      table: BackgroundTable(
        language: "en", size: .init(words: 1_000_000, passages: 1_000, minimumCount: 11, traditions: 2), rows: sorted),
      settings: settings)
  }

  private func figures(rate: Double = 1e-5, share: Double = 1e-9, spread: Double = 1, bits: Double = 4) -> BackgroundFigures {
    BackgroundFigures(meanRate: rate, passageShare: share, dispersion: spread, leftEntropy: bits, rightEntropy: bits + 1)
  }

  private func found(_ text: String, _ hood: TermHood) throws -> [String: TermCandidate] {
    let words = try WordCorpus.keyed(text)
    var result: [String: TermCandidate] = [:]
    let tokens = text.split { $0 == " " || $0 == "," }.map(String.init)
    for one in hood.candidates(in: words, clauses: [(0..<words.keys.count, 0)]) {
      result[tokens[one.places[0]].joined(separator: " ")] = one
    }
    return result
  }

  @Test("C-value: a part of longer terms counts only by itself")
  func nesting() throws {
    let found = try found("red box lamp, red box lamp, red box quay, red box", hood())
    // Four times, of which the two longer candidates account for (2 + 1) / 2.
    #expect(found["red box"]?.cValue == 2.5)
    #expect(found["box lamp"]?.cValue == 0)
    #expect(abs((found["red box lamp"]?.cValue ?? 0) - 2 * log2(3)) < 1e-12)
  }

  @Test("weirdness is the logarithm of the rates' ratio")
  func weirdness() throws {
    // 2 of (5 words + 100), over 1e-5 as in the table and over the floor 10 / 1 000 000 for the unknown.
    let found = try found("red box, red box, lamp", hood([("red box", figures(rate: 1e-3))]))
    let one = try #require(found["red box"])
    #expect(one.isKnown && abs(one.weirdness - log2(2.0 / 105 / 1e-3)) < 0.002)
    let unknown = try #require(try self.found("red box, red box, lamp", hood())["red box"])
    #expect(!unknown.isKnown && abs(unknown.weirdness - log2(2.0 / 105 / 1e-5)) < 1e-9)
    #expect(unknown.unithood == 0.5 && unknown.specificity == 1)
  }

  @Test("general language and parts of terms lower the score, words that are rarer than here raise it")
  func factors() throws {
    func score(_ one: BackgroundFigures) throws -> Double {
      try #require(try found("red box, lamp", hood([("red box", one)]))["red box"]).score
    }
    let plain = try score(figures())
    #expect(plain > 0)
    #expect(try score(figures(share: 0.01, spread: 0)) < plain * 0.51)
    #expect(abs(try score(figures(share: 0.01, spread: 1)) - plain) < 1e-9, "in one tradition alone: special, however common there")
    #expect(try score(figures(bits: 1)) < plain * 0.51)
    #expect(try score(figures(bits: 0)) == 0)
    #expect(try score(figures(rate: 1e-4)) < plain)
    #expect(try score(figures(rate: 0.5)) == 0)
  }

  @Test("the threshold and the numbers of clauses decide what is reported")
  func reporting() throws {
    let words = try WordCorpus.keyed("red box, lamp, red box, quay")
    let clauses: [(tokens: Range<Int>, clause: Int)] = [(0..<3, 0), (3..<6, 1)]
    func terms(_ change: (inout TermHoodSettings) -> Void) -> Int { hood([], change).terms(in: words, clauses: clauses).count }
    #expect(terms { $0.leastClausesUnknown = 2 } == 1)
    #expect(terms { $0.leastClausesUnknown = 3 } == 0)
    #expect(terms { $0.threshold = 1_000 } == 0)
    #expect(hood().terms(in: words, clauses: []).isEmpty)
  }
}
