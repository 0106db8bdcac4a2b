import ClauseStructure
import Definitions
import Foundation
import Ingest
import LegalText
import Lexicon
import Scoring
import Tokenization

/// Times the stages beside `wc -w` on the same bytes, pass by pass in turn, so that a busy moment of the machine falls on all of them.
@main
struct Benchmark {
  private let options: Options
  private let documents: [[UInt8]]
  private let folder: URL

  static func main() {
    do {
      let benchmark = try Benchmark(Options(Array(CommandLine.arguments.dropFirst())))
      defer { try? FileManager.default.removeItem(at: benchmark.folder) }
      try benchmark.run()
    } catch {
      FileHandle.standardError.write(Data("lacuna-bench: \(error)\n".utf8))
      exit(1)
    }
  }

  private init(_ options: Options) throws {
    self.options = options
    let specimens = URL(filePath: options.specimens)
    let names = try FileManager.default.contentsOfDirectory(atPath: options.specimens).filter { $0.hasSuffix(".txt") }.sorted()
    let texts = try names.map { [UInt8](try Data(contentsOf: specimens.appending(path: $0))) }
    guard let mixer = SpecimenMixer(texts) else {
      throw BenchmarkError("\(options.specimens) holds no versions of one bill with equally many sections")
    }
    documents = mixer.documents(byteCount: options.megabytes * 1_000_000, seed: options.seed)
    folder = FileManager.default.temporaryDirectory.appending(path: "lacuna-bench-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder.appending(path: "bills"), withIntermediateDirectories: true)
    var whole = Data()
    for (index, document) in documents.enumerated() {
      try Data(document).write(to: folder.appending(path: "bills/bill-\(10_000 + index).txt"))
      whole.append(contentsOf: document)
    }
    try whole.write(to: folder.appending(path: "whole.txt"))
  }

  private func run() throws {
    let stages = try makeStages()
    var times = stages.map { StageTimes(name: $0.name) }
    for pass in 0...options.repeats {
      for (index, stage) in stages.enumerated() {
        let watch = Stopwatch(stage.subject)
        let sum = try stage.pass()
        // The first pass warms caches and is thrown away.
        if pass > 0 { times[index].readings.append(watch.elapsed()) }
        times[index].checksum = sum
      }
    }
    print(times)
  }

  private func makeStages() throws -> [Stage] {
    let loaded = RulesetLoader.load(
      RulesetLocation(lexiconFolders: [options.data + "/lexicons"], modelFolder: options.data + "/models/prior"))
    guard let ruleset = loaded.ruleset, let pack = ruleset.packs["en"] else {
      throw BenchmarkError("the data are faulty: \(loaded.diagnostics.map(\.oneLine).joined(separator: "\n"))")
    }
    let texts = try documents.map { try Tokenizer(abbreviations: pack.structure.abbreviations).tokenize($0) }
    let parser = ClauseParser(words: pack.structure)
    let trees = documents.map { parser.parse($0) }
    let inputs = try documents.enumerated().map { try InputDocument(name: "bill \($0)", raw: $1, format: .text) }
    var stages = [
      Stage(name: "wc -w", subject: .endedChildren) { [folder] in
        try ExternalProgram(path: "/usr/bin/wc", arguments: ["-w", folder.appending(path: "whole.txt").path]).run()
        return 0
      },
      Stage(name: "tokenize", subject: .ownProcess) { [documents] in
        let tokenizer = try Tokenizer(abbreviations: pack.structure.abbreviations)
        return try documents.reduce(0) { sum, document in
          let text = try tokenizer.tokenize(document)
          return sum + text.tokens.count + text.sentenceStarts.count
        }
      },
      Stage(name: "outline", subject: .ownProcess) { [documents] in documents.reduce(0) { $0 + parser.parse($1).nodes.count } },
      Stage(name: "match", subject: .ownProcess) { texts.reduce(0) { $0 + pack.lexicon.match($1).count } },
      Stage(name: "define", subject: .ownProcess) {
        zip(texts, trees).reduce(0) { $0 + pack.definitions.read($1.0, tree: $1.1).definitions.count }
      },
      Stage(name: "all stages", subject: .ownProcess) {
        let scorer = try DocumentScorer(ruleset)
        return inputs.reduce(0) { sum, input in
          guard case .scored(let result) = scorer.score(input).outcome else { return sum }
          return sum + result.clauses.count
        }
      },
    ]
    if let program = options.program {
      try expectScores(program)
      for jobs in Set([1, ProcessInfo.processInfo.activeProcessorCount]).sorted() {
        let arguments = ["score", "--format", "ndjson", "--jobs", String(jobs), "--quiet", folder.appending(path: "bills").path]
        stages.append(
          Stage(name: "score --jobs \(jobs)", subject: .endedChildren) {
            try ExternalProgram(path: program, arguments: arguments).run()
            return 0
          })
      }
    }
    return stages
  }

  /// A program that scores nothing would look very fast.
  private func expectScores(_ program: String) throws {
    let file = folder.appending(path: "scores.ndjson")
    try Data().write(to: file)
    let arguments = ["score", "--level", "document", "--format", "ndjson", "--quiet", folder.appending(path: "bills").path]
    try ExternalProgram(path: program, arguments: arguments).run(output: try FileHandle(forWritingTo: file))
    let count = try Data(contentsOf: file).count { $0 == 0x0A }
    guard count == documents.count else { throw BenchmarkError("\(program) scored \(count) of \(documents.count) bills") }
  }

  private func print(_ times: [StageTimes]) {
    let byteCount = documents.reduce(0) { $0 + $1.count }
    let cores = ProcessInfo.processInfo.activeProcessorCount
    Swift.print("\(documents.count) bills, \(byteCount) bytes, seed \(options.seed), \(options.repeats) passes, \(cores) cores")
    Swift.print("MB/s by the clock; processor time as a multiple of that of `wc -w` in the same pass; median (least–greatest)")
    for stage in times {
      let speed = StageTimes.spread(stage.readings.map { Double(byteCount) / 1e6 / $0.wallSeconds })
      let ratio = StageTimes.spread(zip(stage.readings, times[0].readings).map { $0.processorSeconds / $1.processorSeconds })
      Swift.print(
        stage.name.padding(toLength: 16, withPad: " ", startingAt: 0)
          + String(format: "%8.1f MB/s (%.1f–%.1f)", speed.median, speed.least, speed.greatest)
          + String(format: "   %7.2f × wc (%.2f–%.2f)", ratio.median, ratio.least, ratio.greatest)
          + (stage.checksum == 0 ? "" : "   checksum \(stage.checksum)"))
    }
  }
}
