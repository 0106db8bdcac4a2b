import Foundation
import Ingest
import LegalText
import Scoring
import TestSupport
import Testing

@Suite struct ScoringPipelineTests {
  /// A folder of `count` small bills of different length, one of them unreadable.
  private func bills(_ count: Int, seed: UInt64) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    var generator = SeededGenerator(seed: seed)
    for number in 0..<count {
      var text = ""
      for section in 1...Int.random(in: 1...30, using: &generator) {
        text +=
          "\(section). A person who \(["disturbs public order", "intentionally sells malware"].randomElement(using: &generator) ?? "") commits an offence.\n"
      }
      try folder.write("bill-\(number + 100).txt", number == count / 2 ? "" : text)
    }
    return folder
  }

  private func run(
    _ folder: TemporaryFolder, jobs: Int, cancellation: CancellationFlag = CancellationFlag(), stopAfter limit: Int = .max,
    onEmit: @escaping @Sendable (Int) -> Void = { _ in }
  ) throws -> (lines: [String], end: ScoringPipeline.End) {
    let lines = Lock<[String]>([])
    let pipeline = ScoringPipeline(ruleset: try DataFixture.ruleset(), language: .fixed("en"), jobs: jobs)
    let end = try pipeline.run(InputSource(paths: [folder.path]), cancellation: cancellation) { scorer, document in
      guard case .scored(let result) = scorer.score(document).outcome else { return "\(document.name) unreadable" }
      return "\(document.name) \(result.clauses.map { $0.score.logit.bitPattern })"
    } emit: { item in
      let count = lines.withLock { lines in
        switch item {
        case .success(let line): lines.append(line)
        case .failure(let diagnostic): lines.append(diagnostic.oneLine)
        }
        return lines.count
      }
      onEmit(count)
      return count < limit
    }
    return (lines.withLock { $0 }, end)
  }

  @Test(arguments: [2, 3, 8])
  func `any number of workers gives the same output`(_ jobs: Int) throws {
    let folder = try bills(40, seed: 7)
    let (alone, end) = try run(folder, jobs: 1)
    #expect(end == .finished)
    #expect(alone.count == 40)
    #expect(alone[20].contains("I107"))
    #expect(try run(folder, jobs: jobs).lines == alone)
  }

  @Test(arguments: [1, 4])
  func `a cancelled run ends early with what was begun`(_ jobs: Int) throws {
    let folder = try bills(60, seed: 8)
    let whole = try run(folder, jobs: 1).lines
    let flag = CancellationFlag()
    let (lines, end) = try run(folder, jobs: jobs, cancellation: flag) { count in if count == 5 { flag.cancel() } }
    #expect(end == .cancelled)
    #expect(5...(5 + 4 * jobs) ~= lines.count)
    #expect(lines == Array(whole.prefix(lines.count)))
  }

  @Test(arguments: [1, 4])
  func `nothing is emitted after a stop`(_ jobs: Int) throws {
    let (lines, end) = try run(try bills(30, seed: 9), jobs: jobs, stopAfter: 3)
    #expect(end == .stopped)
    #expect(lines.count == 3)
  }

  @Test func `no input at all is a finished run`() throws {
    let folder = try TemporaryFolder()
    let (lines, end) = try run(folder, jobs: 4)
    #expect(end == .finished)
    #expect(lines.count == 1)
    #expect(lines[0].contains("I104"))
  }
}
