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
      .svg and .html are pictures of the wide layout on a fixed scale from 0 to 100; the HTML file stands alone and needs no script.
      The column 'status' says ok, partial or unreadable: a document that could not be read is never an empty row.

      Examples:
        lacuna heatmap laws/ -o heatmap.csv
        lacuna heatmap laws/ --columns topic --sort score -o heatmap.html -o heatmap.svg
        lacuna heatmap laws/ --columns indicator -o indicators.csv --datapackage
        lacuna heatmap laws/ --shape findings -o findings.csv
      """)

  @OptionGroup(title: "Inputs") var inputs: InputOptions

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("File to write, by its ending .csv, .svg or .html; may be repeated.", valueName: "file"), completion: .file())
  var outputs: [String]

  @Option(name: .long, help: "Layout: wide, long or findings.")
  var shape = Shape.wide

  @Option(name: .long, help: "Columns of the wide layout: article, indicator or topic.")
  var columns: HeatmapMatrix.Columns?

  @Option(name: .long, help: "Order of the rows of the wide layout: input, name or score (highest first).")
  var sort: HeatmapMatrix.Order?

  @Flag(name: .long, help: "Describe the CSV files in a datapackage.json (Frictionless) beside them.")
  var datapackage = false

  @OptionGroup var threshold: FailOnOption
  @OptionGroup(title: "Rules") var rules: RulesetOptions
  @OptionGroup(title: "Terminal") var terminal: ConsoleOptions

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
  }

  func run() throws {
    let session = try Session(inputs: inputs, rules: rules, console: terminal.makeConsole(), readsTopics: columns == .topic)
    let formats = outputs.compactMap { HeatmapFormat(path: $0) }
    if columns == .topic, session.ruleset.topics.isEmpty {
      throw CommandFailure.usage(
        "U306", file: "--columns", "there are no topics",
        hint: "restore lexicons/topics.tsv from the distribution, or add a table with --lexicons")
    }
    let sheet = HeatmapSheet(
      shape, columns: columns ?? .article, topics: session.ruleset.topics.topics,
      colours: formats.contains(where: \.isPicture) ? try ColourFile.load(DataHome.find()) : nil)
    let failOn = threshold.failOn ?? session.configuration.failOn
    let files = try outputs.map { path throws(CommandFailure) in try OutputFile(path) }
    let packages = datapackage ? try packageFiles() : []
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
    if let sort { sheet.sort(by: sort) }
    for (file, format) in zip(files, formats) { try file.write(sheet.bytes(format)) }
    for package in packages {
      let size = sheet.bytes(.csv).count
      try package.file.write(sheet.package.json(files: package.tables.map { (name: $0, byteCount: size) }))
    }
    ExitStatus.leave(status)
  }

  /// A `datapackage.json` for each folder that gets CSV files, with their names.
  private func packageFiles() throws(CommandFailure) -> [(file: OutputFile, tables: [String])] {
    var folders: [(folder: String, tables: [String])] = []
    for path in outputs where HeatmapFormat(path: path) == .csv {
      let name = path.split(separator: "/").last.map(String.init) ?? path
      let folder = String(path.dropLast(name.count))
      if let known = folders.firstIndex(where: { $0.folder == folder }) {
        if !folders[known].tables.contains(name) { folders[known].tables.append(name) }
      } else {
        folders.append((folder, [name]))
      }
    }
    return try folders.map { one throws(CommandFailure) in (try OutputFile(one.folder + "datapackage.json"), one.tables) }
  }
}
