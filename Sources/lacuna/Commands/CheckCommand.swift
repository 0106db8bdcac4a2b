import Alignment
import ArgumentParser
import Configuration
import Glibc
import LegalText
import Reports
import Scoring

/// `lacuna check`: new risk against what was there before.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Compare the risk of laws with a baseline and alarm on what is new.",
    discussion: """
      The first run writes the baseline: one line a clause, to be kept beside the laws and reviewed like them. Later runs end with
      status 1 when there is new risk, by these rules:
        score               a new or reworded clause is at or above --min-score and was not before
        increase            a score grew by --delta points or more
        new-indicator       an offence or a power has an indicator that it did not have
        mitigation-removed  a clause lost a mitigation; safeguard-removed: a safeguard is gone
        definition-changed  a definition has other words, or is gone
        acceptance-expired  an accepted clause is still there after its date
      A clause is known by its words, wherever it stands. Other word lists or weights are no alarm by themselves.

      To live with one finding, write a remark before its clause in the text: <!-- lacuna:allow INDICATOR reason="…" until=2030-12-31 -->
      in Markdown, # lacuna:allow INDICATOR reason="…" until=2030-12-31 as a line of plain text. Stale and expired ones are reported.
      To live with a clause, add to its line in the baseline: "accepted":{"reason":"…","expires":"2030-12-31"}
      --update takes the laws as they are over into the baseline and keeps the acceptances of clauses that are still there.

      Without --baseline the laws are those of the database ('lacuna corpus'): their sources are asked for what is new, only what changed
      is scored, and it is compared with the versions that were in force when they were added or taken over with --update. Each new risk
      becomes an alert and is told once; --all also prints those that were told before. --accept takes an alert's risk for known.

      Examples:
        lacuna check
        lacuna check --accept 3f2a90b1c4d5e6f7 --reason 'settled by the court' --expires 2030-12-31
        lacuna check laws/ --baseline risk.ndjson
        lacuna check laws/ --baseline risk.ndjson --min-score 75 --delta 5
        lacuna check laws/ --baseline risk.ndjson --format github
        lacuna check laws/ --baseline risk.ndjson --format sarif > risk.sarif
        lacuna check laws/ --baseline risk.ndjson --update
      """)

  @OptionGroup(title: "Inputs") var inputs: InputOptions

  @Option(
    name: .long,
    help: ArgumentHelp("Baseline file to compare with, written by the first run (default: the database).", valueName: "file"),
    completion: .file())
  var baseline: String?

  @OptionGroup(title: "Database, without --baseline") var corpus: CorpusOptions
  @OptionGroup(title: "Database, without --baseline") var alerts: AlertOptions

  @Flag(name: .long, help: "Write the baseline anew with the laws as they are, and end with 0.")
  var update = false

  @Option(name: .long, help: "Output: text, ndjson, github (annotations), markdown, sarif (2.1.0) or junit.")
  var format = CheckFormat.text

  @Option(name: .long, help: ArgumentHelp("Score from which a new clause is new risk, from 0 to 100 (default: 50).", valueName: "score"))
  var minScore: Double?

  @Option(name: .long, help: ArgumentHelp("Points by which a score must grow to be new risk, above 0.", valueName: "points"))
  var delta = 10.0

  @OptionGroup(title: "Rules") var rules: RulesetOptions
  @OptionGroup(title: "Terminal") var terminal: ConsoleOptions

  func validate() throws {
    if baseline == nil, !inputs.paths.isEmpty {
      throw ValidationError("name the baseline with --baseline FILE, or add the laws to the database with 'lacuna corpus add'")
    }
    if baseline != nil, corpus.db != nil || alerts.isUsed { throw ValidationError("--baseline takes no database") }
    if let minScore, !(0...100 ~= minScore) { throw ValidationError("--min-score takes a number from 0 to 100") }
    if !(delta > 0 && delta <= 100) { throw ValidationError("--delta takes a number above 0, at most 100") }
  }

  func run() throws {
    guard let baseline else { return try checkCorpus() }
    let output = OutputStream(descriptor: STDOUT_FILENO)
    let session = try Session(inputs: inputs, rules: rules, console: terminal.makeConsole())
    let file = BaselineFile(path: baseline)
    let known = try file.read()
    // Where it cannot be written is found out before the work, not after it.
    let target = known == nil || update ? try OutputFile(baseline) : nil
    let documents = Lock<[CheckedDocument]>([])
    let remarks = Lock<(unread: [Diagnostic], suppressions: [Diagnostic])>(([], []))
    let status = try DocumentRun(session: session, inputs: inputs, output: output).run(
      work: { scorer, document in
        var product = VersionReader.product(of: document, scorer)
        product.checked = product.version.map(CheckedDocument.init)
        product.version = nil
        return product
      },
      emit: { product in
        if let checked = product.checked { documents.withLock { $0.append(checked) } }
        remarks.withLock { remarks in
          remarks.suppressions += product.notes.filter(\.isAboutSuppressions)
          if let fault = product.fault { remarks.unread.append(fault) }
        }
        return []
      },
      unread: { diagnostic in
        remarks.withLock { $0.unread.append(diagnostic) }
        return []
      })
    let found = documents.withLock { $0 }
    let ruleset = session.ruleset.comparisonHash
    var isAlarming = false
    let (unread, suppressions) = remarks.withLock { $0 }
    if let known {
      var report = BaselineCheck.run(
        found, against: known, ruleset: ruleset, limits: limits, today: CalendarDate.today().description)
      report.unreadable = unread
      report.suppressionNotes = suppressions
      isAlarming = !update && !report.alarms.isEmpty
      output.write(render(report))
    } else if format == .sarif || format == .junit {
      // The file that other programs wait for must be there on the first run, too.
      var report = CheckReport()
      (report.documents, report.unreadable, report.suppressionNotes) = (found.map(\.name), unread, suppressions)
      report.clauseCount = found.reduce(0) { $0 + $1.clauses.count }
      output.write(render(report))
    }
    if let target {
      // A text that could not be read would be missing from the baseline, and all of it would be new risk later.
      if status == .unreadable {
        session.console.show(
          Diagnostic(
            severity: .warning, code: "B110", file: baseline, message: "is not written: some input could not be read",
            hint: "repair or leave out that input"))
      } else {
        let next = BaselineCheck.updated(found, from: known, ruleset: ruleset)
        try target.write(BaselineRecords.lines(next))
        if format == .text { output.write(CheckText.written(next, file: baseline)) }
      }
    }
    try output.finish()
    ExitStatus.leave(output.isBroken ? .done : status == .unreadable ? .unreadable : isAlarming ? .found : .done)
  }

  var limits: BaselineCheck.Limits { BaselineCheck.Limits(score: minScore ?? Band.elevated.lowerBound, increase: delta) }

  func render(_ report: CheckReport) -> [UInt8] {
    switch format {
    case .text: CheckText(usesColour: terminal.usesColour).render(report)
    case .ndjson: CheckRecords.lines(report)
    case .github: CheckAnnotations.render(report)
    case .markdown: CheckMarkdown.render(report)
    case .sarif: CheckSarif(version: VersionReport.version).render(report)
    case .junit: CheckJUnit.render(report)
    }
  }
}
