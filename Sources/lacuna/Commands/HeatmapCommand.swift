public import ArgumentParser
import Configuration
import Glibc
import Ingest
import LegalText
public import Reports
import Scoring

extension HeatmapMatrix.Columns: ExpressibleByArgument {}

/// `lacuna heatmap`: documents by articles, or by indicators, as a table of values.
struct HeatmapCommand: ParsableCommand {
  /// How the table is laid out.
  enum Shape: String, ExpressibleByArgument, CaseIterable {
    case wide, long, findings
  }

  static let configuration = CommandConfiguration(
    commandName: "heatmap", abstract: "Write the scores of many documents as one matrix.",
    discussion: """
      wide      one row a document, one column an article (or an indicator); an empty cell means: no such article
      long      one row an article
      findings  one row a finding
      The column 'status' says ok, partial or unreadable: a document that could not be read is never an empty row.

      Examples:
        lacuna heatmap laws/ -o heatmap.csv
        lacuna heatmap laws/ --columns indicator -o indicators.csv
        lacuna heatmap laws/ --shape findings -o findings.csv
      """)

  @OptionGroup(title: "Inputs") var inputs: InputOptions

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("File to write, ending in .csv; may be repeated.", valueName: "file"), completion: .file())
  var outputs: [String]

  @Option(name: .long, help: "Layout: wide, long or findings.")
  var shape = Shape.wide

  @Option(name: .long, help: "Columns of the wide layout: article or indicator.")
  var columns: HeatmapMatrix.Columns?

  @OptionGroup var threshold: FailOnOption
  @OptionGroup(title: "Rules") var rules: RulesetOptions
  @OptionGroup(title: "Terminal") var terminal: ConsoleOptions

  func validate() throws {
    for path in outputs where !path.lowercased().hasSuffix(".csv") {
      let ending = path.split(separator: "/").last?.split(separator: ".").dropFirst().last.map { ".\($0)" } ?? ""
      let planned = [".svg", ".png", ".html"].contains(ending.lowercased())
      throw ValidationError(
        planned
          ? "'\(path)': heatmaps as \(ending) are not built yet; .csv is"
          : "'\(path)': a heatmap is written as .csv (later also .svg .png .html)")
    }
    if columns != nil, shape != .wide { throw ValidationError("--columns goes with --shape wide") }
  }

  func run() throws {
    let session = try Session(inputs: inputs, rules: rules, console: terminal.makeConsole())
    let sheet = HeatmapSheet(shape, columns: columns ?? .article)
    let failOn = threshold.failOn ?? session.configuration.failOn
    let files = try outputs.map { path throws(CommandFailure) in try OutputFile(path) }
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
    let bytes = sheet.bytes()
    for file in files { try file.write(bytes) }
    ExitStatus.leave(status)
  }
}
