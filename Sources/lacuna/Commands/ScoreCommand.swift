import ArgumentParser
import Configuration
import Glibc
import Indicators
import Ingest
import LegalText
import Reports
import RiskModel
import Scoring

/// `lacuna score`: scores of clauses, articles and documents.
struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score", abstract: "Score laws clause by clause, with the reasons.",
    discussion: """
      Text shows the highest clauses as a table. Records (json, ndjson) hold clauses, articles and the document unless
      --level asks for one of them; csv holds clauses; html is one page that stands alone. For other programs: sarif (2.1.0), github (annotations of a workflow
      step, of which GitHub shows ten), junit (an article at or above --fail-on, else elevated, is a failure), gitlab (code
      quality) and webannotation (W3C) hold findings of all documents.

      Examples:
        lacuna score bill.txt
        lacuna score laws/ --level article --min-score 50
        lacuna score bill.txt --explain 'Section 5(1)(a)'
        lacuna score laws/ --format csv > scores.csv
        lacuna score bill.md --fail-on high --quiet || echo 'look at this bill'
        lacuna score bill.txt --format html > bill.html
        lacuna score bill.txt --format html --compare treaty.txt > beside.html
        lacuna score draft-2.txt --format markdown --compare draft-1.txt > changes.md
        lacuna score laws/ --format sarif --min-score 50 > lacuna.sarif
        lacuna score laws/ --format github --limit 10
        lacuna score records.ndjson --input ndjson --format ndjson
      """)

  @OptionGroup(title: "Inputs") var inputs: InputOptions

  @Option(name: .long, help: "Output: text, json, ndjson, csv, markdown, html, sarif, github, junit, gitlab or webannotation.")
  var format = ScoreFormat.text

  @Option(name: .long, help: "Print only this level: clause, article or document.")
  var level: ReportLevel?

  @Option(name: .long, help: ArgumentHelp("Leave out what scores lower, from 0 to 100.", valueName: "score"))
  var minScore: Double?

  @Option(
    name: .long,
    help: ArgumentHelp("Rows a document in text (default 20) and markdown (default 50), clauses in github (10); 0 for all.", valueName: "n")
  )
  var limit: Int?

  @OptionGroup var threshold: FailOnOption

  @Option(
    name: .long, help: ArgumentHelp("Show how this clause came to its score: an id or a label, as in 'Section 5(1)'.", valueName: "clause"))
  var explain: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "With html or markdown: show the text beside this one, clause beside clause: an older version, or a text to measure it by, such as a treaty.",
      valueName: "path"), completion: .file())
  var compare: String?

  @Flag(name: .long, help: "Add to each record the sentence that the clause really says: chapeau, own words and flush text.")
  var reading = false

  @OptionGroup(title: "Rules") var rules: RulesetOptions
  @OptionGroup(title: "Terminal") var terminal: ConsoleOptions

  func validate() throws {
    if let minScore, !(0...100 ~= minScore) { throw ValidationError("--min-score takes a number from 0 to 100") }
    if let limit, limit < 0 { throw ValidationError("--limit takes a number of rows, or 0 for all") }
    if format.isExchange || format == .html, let level, level != .clause {
      throw ValidationError("--format \(format.rawValue) has a level of its own; leave out --level \(level.rawValue)")
    }
    if format == .markdown, let level, level != .clause {
      throw ValidationError("a markdown report always holds documents and clauses; --level \(level.rawValue) goes with the other formats")
    }
    if compare != nil { try validateComparison() }
    if explain != nil, let level, level != .clause { throw ValidationError("--explain shows clauses; leave out --level \(level.rawValue)") }
  }

  func run() throws {
    if let compare { return try runComparison(with: compare) }
    let output = OutputStream(descriptor: STDOUT_FILENO)
    let session = try Session(inputs: inputs, rules: rules, console: terminal.makeConsole(), readsStatistics: format == .html)
    let failOn = threshold.failOn ?? session.configuration.failOn
    var renderer = ScoreRenderer(
      format: format, level: level, minimumScore: minScore ?? session.configuration.minimumScore ?? 0, limit: limit,
      includesReading: reading, explained: explain, width: Terminal.width(descriptor: STDOUT_FILENO), usesColour: terminal.usesColour,
      repairs: RepairAnalysis(model: session.ruleset.model), sources: explain == nil && format != .html ? [:] : session.ruleset.sourceTitles
    )
    if explain != nil { renderer.evidence = session.ruleset.model.evidence.mapValues(\.words) }
    if format == .html {
      renderer.page = HTMLReport(
        catalogue: IndicatorRegistry.infos, sources: renderer.sources, colours: try ColourFile.load(DataHome.find()),
        rules: Self.madeWith(session))
    }
    if let failOn { renderer.failureThreshold = failOn.lowerBound }
    let printer = ScorePrinter(renderer)

    output.write(printer.opening())
    let run = DocumentRun(session: session, inputs: inputs, output: output)
    let status = try run.run(
      work: { [renderer] scorer, document in Self.product(of: document, scorer, renderer, failOn: failOn) }, emit: printer.emit,
      unread: printer.skip)
    let closing = printer.closing()
    output.write(closing.bytes)
    try output.finish()
    if closing.droppedCount > 0 { session.console.show(Self.shortened(closing, format)) }
    if let explain, !printer.hasPrinted, status != .unreadable, !output.isBroken {
      throw CommandFailure.usage(
        "U303", file: inputs.paths.first ?? "-", "no clause is called '\(explain)'",
        hint: "'lacuna outline' lists the clauses with their ids")
    }
    ExitStatus.leave(output.isBroken ? .done : status)
  }

  /// What scores were made with, for people: names and versions or hashes.
  static func madeWith(_ session: Session) -> [(String, String)] {
    [
      ("program", VersionReport.version), ("ruleset", session.ruleset.contentHash), ("word lists", session.ruleset.lexiconHash),
      ("model", session.ruleset.model.contentHash),
    ]
  }

  /// Nobody may take a shortened report for a whole one.
  private static func shortened(_ report: LimitedReport, _ format: ScoreFormat) -> Diagnostic {
    let entries = format == .github ? "clauses" : "findings"
    return Diagnostic(
      severity: .warning, code: "O402", file: "--format \(format.rawValue)",
      message: "\(report.droppedCount) \(entries) with the lowest scores were left out, \(report.shownCount) are shown",
      hint: format == .github ? "--limit sets how many; GitHub shows ten of a step" : "raise --min-score, or score fewer documents at once")
  }

  private static func product(
    of document: InputDocument, _ scorer: borrowing DocumentScorer, _ renderer: ScoreRenderer, failOn: Band?
  ) -> Product {
    let scored = scorer.score(document)
    var product = Product(notes: scored.notes, byteCount: document.bytes.count)
    switch scored.outcome {
    case .unreadable(_, let diagnostic):
      product.fault = diagnostic
      if renderer.rendersAtEnd { product.outcome = scored.outcome }
    case .scored(let result):
      if let failOn, let band = result.rollUp?.band { product.isAlarming = band >= failOn }
      guard let selection = renderer.selected(result) else { return product }
      if renderer.rendersAtEnd {
        product.outcome = .scored(selection)
        if renderer.page != nil { product.supplement = renderer.supplement(selection, graph: try? scorer.termGraph(document)) }
      } else {
        let sharing = scorer.sharing(for: document)
        product.later = renderer.renderLater(selection, sharing: sharing, workers: scorer.workers)
        if product.later == nil { product.bytes = renderer.render(selection, sharing: sharing) }
      }
    }
    return product
  }
}
