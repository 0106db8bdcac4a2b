import Dispatch
import TestSupport
import Testing

@testable import Background

/// The three streaming passes against counting everything in dictionaries of strings.
@Suite("Counting")
struct CountingTests {
  private static let seed = UInt64.random(in: 0...999_999)

  /// What a plain reader knows of a phrase.
  private struct Plain {
    var counts = [Int](repeating: 0, count: 3)
    var passages: Set<[Int]> = []
    var left: [String: UInt32] = [:]
    var right: [String: UInt32] = [:]
    var total: Int { counts.reduce(0, +) }
  }

  private func plain(_ corpus: WordCorpus, passageWords: Int) -> [[String]: Plain] {
    var result: [[String]: Plain] = [:]
    for (number, (text, tradition)) in corpus.texts.enumerated() {
      for start in text.words.indices {
        for end in (start + 1)...max(start + 1, min(start + 4, text.words.count)) where end <= text.words.count {
          let phrase = Array(text.words[start..<end])
          guard ((start + 1)..<end).allSatisfy({ text.isJoined[$0] }), !phrase.contains("the"), !phrase.contains("shall") else { continue }
          guard phrase[0] != "of", let last = phrase.last, last != "of", last != "stored" else { continue }
          result[phrase, default: Plain()].counts[tradition] += 1
          result[phrase]?.passages.insert([number, start / passageWords])
          result[phrase]?.left[text.isJoined[start] ? text.words[start - 1] : ",", default: 0] += 1
          result[phrase]?.right[end < text.words.count && text.isJoined[end] ? text.words[end] : ",", default: 0] += 1
        }
      }
    }
    return result
  }

  /// Of the classes that the neighbours fall into: some of the few words share one.
  private func entropy(_ neighbours: [String: UInt32]) -> Double {
    var classes: [Int: UInt32] = [:]
    for (word, count) in neighbours { classes[ContextEntropy.group(word == "," ? nil : WordKey.word(word)), default: 0] += count }
    return ContextEntropy.bits(classes.values)
  }

  private var settings: BackgroundSettings {
    var settings = BackgroundSettings()
    settings.minimumCount = 3
    settings.passageWords = 17
    settings.leanWords = 50
    settings.filterBits = 10  // so few cells that most are shared
    return settings
  }

  @Test("exact: everything frequent is there with its figures, and nothing else")
  func differential() throws {
    for round in 0..<30 {
      let corpus = WordCorpus(count: 1 + round * 2, seed: Self.seed + UInt64(round))
      let table = try corpus.table(settings)
      let plain = plain(corpus, passageWords: settings.passageWords)
      let frequent = plain.filter { $0.value.total >= 3 }
      #expect(table.count == frequent.count, "seed \(Self.seed + UInt64(round))")
      let sizes = (0..<3).map { tradition in corpus.texts.filter { $0.tradition == tradition }.reduce(0) { $0 + $1.text.words.count } }
      #expect(table.size.words == sizes.reduce(0, +))
      for (phrase, counts) in frequent {
        guard let figures = table[WordKey.phrase(phrase)] else {
          Issue.record("'\(phrase.joined(separator: " "))' is missing; seed \(Self.seed + UInt64(round))")
          continue
        }
        let spread = Dispersion.overTraditions(counts: counts.counts.map(UInt32.init), sizes: sizes, lean: 50)
        let expected = BackgroundFigures(
          meanRate: spread.meanRate, passageShare: Double(counts.passages.count) / Double(table.size.passages),
          dispersion: spread.deviation,
          leftEntropy: entropy(counts.left), rightEntropy: entropy(counts.right))
        let difference = abs(figures.leftEntropy - expected.leftEntropy) + abs(figures.rightEntropy - expected.rightEntropy)
        #expect(difference < 0.05, "\(phrase) \(figures) \(expected)")
        #expect(figures.leftEntropy <= ContextEntropy.bits(counts.left.values) + 0.02, "a lower bound")
        #expect(abs(figures.meanRate / expected.meanRate - 1) < 0.001 && abs(figures.passageShare / expected.passageShare - 1) < 0.001)
        #expect(abs(figures.dispersion - expected.dispersion) < 0.005)
      }
      for (phrase, counts) in plain where counts.total < 3 { #expect(table[WordKey.phrase(phrase)] == nil) }
    }
  }

  @Test("the least count rises until the table is small enough, and what is kept is all that reaches it")
  func limit() throws {
    let corpus = WordCorpus(count: 60, seed: Self.seed)
    var settings = settings
    let all = try corpus.table(settings)
    settings.maximumEntries = all.count / 3
    let some = try corpus.table(settings)
    #expect(some.count <= settings.maximumEntries && some.count > 0)
    #expect(some.size.minimumCount > 3)
    let plain = plain(corpus, passageWords: settings.passageWords)
    #expect(some.count == plain.count { $0.value.total >= some.size.minimumCount })
  }

  @Test("the bytes are the same for any order of texts and on several threads")
  func determinism() throws {
    let corpus = WordCorpus(count: 40, seed: Self.seed + 7)
    let bytes = try corpus.table(settings).bytes
    var generator = SeededGenerator(seed: Self.seed)
    for _ in 0..<5 { #expect(try corpus.table(settings, order: corpus.texts.indices.shuffled(using: &generator)).bytes == bytes) }
    let read = try corpus.texts.map { (try WordCorpus.keyed($0.text.string), $0.tradition) }
    let first = OccurrencePass(settings: settings, traditionCount: 3)
    DispatchQueue.concurrentPerform(iterations: read.count) { first.add(read[$0].0, tradition: read[$0].1) }
    let second = FrequencyPass(after: first)
    DispatchQueue.concurrentPerform(iterations: read.count) { second.add(read[$0].0, tradition: read[$0].1) }
    let third = ContextPass(after: second)
    DispatchQueue.concurrentPerform(iterations: read.count) { third.add(read[$0].0) }
    #expect(third.table(language: "en").bytes == bytes)
  }

  @Test("a filter never shows less than there is")
  func filter() {
    var generator = SeededGenerator(seed: Self.seed)
    var filter = OccurrenceFilter(bits: 10)
    var counts: [UInt64: Int] = [:]
    for _ in 0..<20_000 {
      let key = WordKey.word("w\(Int.random(in: 0...3_000, using: &generator))")
      counts[key, default: 0] += 1
      filter.add(key, count: 1)
    }
    for (key, count) in counts { #expect(filter.bound(key) >= min(255, count)) }
  }
}
