public import ArgumentParser
import Configuration
import Glibc
import Ingest
import LegalText
public import Reports
import Scoring

extension HeatmapMatrix.Columns: ExpressibleByArgument {}
extension HeatmapMatrix.Order: ExpressibleByArgument {}

/// `lacuna heatmap`: documents by articles, indicators or topics, as a table of values and as pictures.
struct HeatmapCommand: ParsableCommand {
  /// How the table is laid out.
  enum Shape: String, ExpressibleByArgument, CaseIterable {
    case wide, long, findings
  }

  static let configuration = CommandConfiguration(
    commandName: "heatmap", abstract: "Write the scores of many documents as one matrix.",
    discussion: """
      wide      one row a document, one column an article (or an indicator, or a topic); an empty cell means: no such article
      long      one row an article
      findings  one row a finding
      .svg, .png and .html are pictures of the wide layout on a fixed scale from 0 to 100; the HTML file stands alone and needs no \
      script. A .png is drawn by the program rsvg-convert (Debian: librsvg2-bin).
      The column 'status' says ok, partial or unreadable: a document that could not be read is never an empty row.
      With --db the rows are the laws of a database (lacuna corpus), by the scores that are stored there, at any day of the past.

      Examples:
        lacuna heatmap laws/ -o heatmap.csv
        lacuna heatmap laws/ --columns topic --sort similar -o heatmap.html -o heatmap.png
        lacuna heatmap laws/ --columns indicator -o indicators.csv --datapackage
        lacuna heatmap laws/ --shape findings -o findings.csv
        lacuna heatmap --db corpus.sqlite --jurisdiction KE --as-of 2020-01-01 -o kenya-2020.html
      """)

  @OptionGroup(title: "Inputs") var inputs: InputOptions

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("File to write, by its ending .csv, .svg, .png or .html; may be repeated.", valueName: "file"), completion: .file())
  var outputs: [String]

  @Option(name: .long, help: "Layout: wide, long or findings.")
  var shape = Shape.wide

  @Option(name: .long, help: "Columns of the wide layout: article, indicator or topic.")
  var columns: HeatmapMatrix.Columns?

  @Option(
    name: .long,
    help: "Order of the rows of the wide layout: input, name, score (highest first) or similar (rows with like scores side by side).")
  var sort: HeatmapMatrix.Order?

  @Option(name: .long, help: ArgumentHelp("Pixels of a .png for each of the .svg, 1 to 4 (default: 2).", valueName: "n"))
  var scale: Int?

  @Flag(name: .long, help: "Describe the CSV files in a datapackage.json (Frictionless) beside them.")
  var datapackage = false

  @OptionGroup(title: "Laws of a database, in place of paths") var corpus: CorpusOptions
  @OptionGroup(title: "Time") var time: CorpusTimeOptions

  @Option(name: .long, help: ArgumentHelp("Only instruments of the database that are of this jurisdiction.", valueName: "code"))
  var jurisdiction: String?

  @OptionGroup var threshold: FailOnOption
  @OptionGroup(title: "Rules") var rules: RulesetOptions
  @OptionGroup(title: "Terminal") var terminal: ConsoleOptions

  /// Whether the rows come from a database.
  var isOfDatabase: Bool { corpus.db != nil || time.asOf != nil || time.knownAt != nil || jurisdiction != nil }

  func validate() throws {
    for path in outputs {
      guard let format = HeatmapFormat(path: path) else {
        throw ValidationError("'\(path)': a heatmap is written by its ending: \(HeatmapFormat.endings)")
      }
      if format.isPicture, shape != .wide { throw ValidationError("'\(path)': pictures go with --shape wide") }
    }
    if datapackage, !outputs.contains(where: { HeatmapFormat(path: $0) == .csv }) {
      throw ValidationError("--datapackage describes CSV files; name one with -o")
    }
    if sort != nil, shape != .wide { throw ValidationError("--sort goes with --shape wide") }
    if columns != nil, shape != .wide { throw ValidationError("--columns goes with --shape wide") }
    if let scale {
      guard 1...4 ~= scale else { throw ValidationError("--scale takes a number from 1 to 4") }
      guard outputs.contains(where: { HeatmapFormat(path: $0) == .png }) else { throw ValidationError("--scale goes with -o FILE.png") }
    }
    if isOfDatabase, !inputs.paths.isEmpty {
      throw ValidationError("paths, or --db with --as-of, --known-at and --jurisdiction: rows come from the one or the other")
    }
  }

  func run() throws { ExitStatus.leave(isOfDatabase ? try drawDatabase() : try drawInputs()) }

  // MARK: Steps that both share

  func makeOutputs() throws(CommandFailure) -> HeatmapOutputs {
    try HeatmapOutputs(outputs, hasPackage: datapackage, scale: scale ?? 2)
  }

  func makeSheet(_ outputs: HeatmapOutputs, topics: [Topic]) throws(CommandFailure) -> HeatmapSheet {
    HeatmapSheet(
      shape, columns: columns ?? .article, topics: topics, colours: outputs.hasPicture ? try ColourFile.load(DataHome.find()) : nil)
  }

  /// - Throws: `CommandFailure` with status 64 when topics are asked for and there are none.
  func requireTopics(_ ruleset: Ruleset) throws(CommandFailure) {
    guard columns == .topic, ruleset.topics.isEmpty else { return }
    throw CommandFailure.usage(
      "U306", file: "--columns", "there are no topics",
      hint: "restore lexicons/topics.tsv from the distribution, or add a table with --lexicons")
  }

  func write(_ sheet: HeatmapSheet, to outputs: HeatmapOutputs) throws(CommandFailure) {
    if let sort { sheet.sort(by: sort) }
    try outputs.write(sheet)
  }

  // MARK: Files and folders

  private func drawInputs() throws -> ExitStatus {
    let session = try Session(inputs: inputs, rules: rules, console: terminal.makeConsole(), readsTopics: columns == .topic)
    try requireTopics(session.ruleset)
    let outputs = try makeOutputs()
    let sheet = try makeSheet(outputs, topics: session.ruleset.topics.topics)
    let failOn = threshold.failOn ?? session.configuration.failOn
    let output = OutputStream(descriptor: STDOUT_FILENO)
    let status = try DocumentRun(session: session, inputs: inputs, output: output).run(
      work: { scorer, document in
        let scored = scorer.score(document)
        var product = Product(notes: scored.notes, outcome: scored.outcome, byteCount: document.bytes.count)
        switch scored.outcome {
        case .unreadable(_, let diagnostic): product.fault = diagnostic
        case .scored(let result): if let failOn, let band = result.rollUp?.band { product.isAlarming = band >= failOn }
        }
        return product
      },
      emit: { product in
        if let outcome = product.outcome { sheet.add(outcome) }
        return []
      },
      unread: { diagnostic in
        sheet.add(.unreadable(name: diagnostic.file, diagnostic))
        return []
      })
    try write(sheet, to: outputs)
    return status
  }
}
