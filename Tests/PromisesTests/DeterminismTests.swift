import Foundation
import LegalText
import Scoring
import TestSupport
import Testing

/// Promise 3: a document's records are the same bytes whatever the number of workers, the locale and the company; output follows input.
@Suite("Deterministic")
struct DeterminismTests {
  /// Texts of very different size, so that workers overtake each other.
  private func corpus() throws -> (folder: TemporaryFolder, names: [String]) {
    let folder = try TemporaryFolder()
    var names: [String] = []
    for (number, text) in try Texts.random(Sampling.count(7, long: 60), sections: 1...8, seed: Sampling.seed + 50_000).enumerated() {
      // The large and the small in turn.
      let bytes = number % 3 == 0 ? text.bytes + text.bytes : text.bytes
      let name = "text-\(number).txt"
      try folder.write(name, bytes)
      names.append(name)
    }
    return (folder, names)
  }

  private func score(_ names: [String], jobs: Int, in folder: TemporaryFolder, environment: [String: String] = [:]) throws -> [UInt8] {
    let run = try Program.run(
      ["score", "--format", "ndjson", "--jobs", "\(jobs)"] + names, environment: environment, in: folder.url)
    #expect(run.status == 0, "\(run.errors)")
    return run.output
  }

  @Test("the number of workers changes no byte")
  func workers() throws {
    let (folder, names) = try corpus()
    let one = try score(names, jobs: 1, in: folder)
    #expect(!one.isEmpty)
    for jobs in [2, 4, 7] { #expect(try score(names, jobs: jobs, in: folder) == one, "--jobs \(jobs), seed \(Sampling.seed)") }
  }

  @Test("alone or in company, each document has the same records, in the order of the input")
  func company() throws {
    let (folder, names) = try corpus()
    let alone = try names.prefix(3).map { try score([$0], jobs: 1, in: folder) }
    let order = [2, 0, 1]
    #expect(try score(order.map { names[$0] }, jobs: 2, in: folder) == order.flatMap { alone[$0] })
  }

  @Test("the locale changes no byte")
  func locales() throws {
    let (folder, names) = try corpus()
    let plain = try score(names, jobs: 1, in: folder, environment: ["LC_ALL": "C", "LANG": "C"])
    for locale in ["de_DE.UTF-8", "tr_TR.UTF-8", "C.UTF-8"] {
      let output = try score(names, jobs: 2, in: folder, environment: ["LC_ALL": locale, "LANG": locale, "LANGUAGE": locale])
      #expect(output == plain, "\(locale)")
    }
  }

  @Test("what a scorer scored before leaves no trace")
  func reuse() throws {
    let texts = try Texts.random(Sampling.count(6, long: 100), sections: 2...5, seed: Sampling.seed + 60_000)
    let used = try BuiltInRules.scorer()
    let first = try texts.map { try used.result($0.bytes) }
    for (text, old) in zip(texts, first).reversed() {
      let again = try used.result(text.bytes)
      let fresh = try BuiltInRules.scorer().result(text.bytes)
      for result in [again, fresh] {
        #expect(result.clauses.map(\.score.logit) == old.clauses.map(\.score.logit), "\(text.name)")
        #expect(result.tree.nodes.map(\.id) == old.tree.nodes.map(\.id), "\(text.name)")
      }
    }
  }
}
