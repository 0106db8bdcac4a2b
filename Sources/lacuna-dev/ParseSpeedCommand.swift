import ArgumentParser
import ClauseStructure
import Ingest
import LegalText
import Scoring

/// Times the parser alone: masked bytes in, named tree out.
struct ParseSpeedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse-speed", abstract: "Time the parser alone, one thread, without reading files and without printing.",
    discussion: """
      Each file is decoded and masked once, then parsed several times. A figure is megabytes (10⁶ bytes) of file a second; the best and the
      median round are printed. Use a release build and a quiet machine.

      Example:
        lacuna-dev parse-speed usc42.md --rounds 5
      """)

  @Argument(help: "Files, as text or Markdown by their names.")
  var files: [String]

  @Option(help: "How often each is parsed.")
  var rounds = 5

  @Option(help: "Language of the files.")
  var language = "en"

  @Option(help: "Folder with the word lists.")
  var lexicons = "lexicons"

  @Option(help: "Folder with the model, which the rules need although nothing is scored.")
  var model = "models/prior"

  func validate() throws {
    if rounds < 1 || rounds > 1000 { throw ValidationError("--rounds is a number from 1 to 1000") }
  }

  func run() throws {
    let (ruleset, diagnostics) = RulesetLoader.load(RulesetLocation(lexiconFolders: [lexicons], modelFolder: model))
    guard let ruleset, let words = ruleset.structures[language] else {
      throw ValidationError(diagnostics.map(\.oneLine).joined(separator: "\n"))
    }
    let parser = ClauseParser(words: words)
    let clock = ContinuousClock()
    for file in files {
      let raw = try PageFile.read(file)
      let document = try InputDocument(name: file, raw: raw, format: file.hasSuffix(".md") ? .markdown : .text)
      let headings = document.headingLines.map { (offset: $0.start, level: $0.level) }
      var seconds: [Double] = []
      var nodeCount = 0
      for _ in 0..<rounds {
        let start = clock.now
        nodeCount = parser.parse(document.masked, headings: headings).nodes.count
        seconds.append((clock.now - start) / .seconds(1))
      }
      seconds.sort()
      let megabytes = Double(raw.count) / 1e6
      print(
        "\(file): \(nodeCount) nodes; best \(rounded(megabytes / seconds[0])) MB/s, median \(rounded(megabytes / seconds[rounds / 2])) MB/s"
      )
    }
  }

  private func rounded(_ value: Double) -> Double { (value * 10).rounded() / 10 }
}
