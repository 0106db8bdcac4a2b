import Acquisition
import Alignment
import CorpusStore
import Glibc
import LegalText
import Reports

extension CheckCommand {
  /// `lacuna check` without `--baseline`: against the database.
  func checkCorpus() throws {
    let output = OutputStream(descriptor: STDOUT_FILENO)
    if !alerts.accept.isEmpty { return try acceptAlerts(output) }
    let session = try Session(paths: [], language: nil, rules: rules, console: terminal.makeConsole(), obeysRemarks: false)
    let database = try corpus.openForWriting(creates: false)
    let sync = CorpusSync(
      corpus: database, session: session, output: output, jobs: inputs.workerCount, command: "check", render: { _, _ in [] })
    let check = CorpusCheck(corpus: database, limits: limits, includesReported: alerts.all)
    let result = try check.run(sync)
    if result.sync.counts.rescored > 0 { session.console.show(Self.rescored(result.sync)) }
    output.write(render(result.report))
    if update {
      do throws(StoreFault) {
        let count = try database.takeBaseline(at: UTCTime.text(Int64(time(nil))))
        if format == .text { output.write(Array("\(count) instrument\(count == 1 ? "" : "s") taken over as baseline\n".utf8)) }
      } catch { throw CommandFailure(error) }
    }
    try output.finish()
    // What nobody could read was not told.
    if !output.isBroken { try check.markTold(result.alerts) }
    try CorpusRunOptions.finish(database)
    let isUnread = result.sync.counts.failed > 0
    ExitStatus.leave(output.isBroken ? .done : isUnread ? .unreadable : result.alerts.isEmpty || update ? .done : .found)
  }

  /// Scores moved because the rules did, which is nobody's amendment.
  private static func rescored(_ summary: CorpusSync.Summary) -> Diagnostic {
    let (versions, clauses) = (summary.counts.rescored, summary.otherScoreCount)
    return Diagnostic(
      severity: .note, code: "D614", file: "engine change",
      message: """
        word lists, model or engine are others than before: \(versions) version\(versions == 1 ? "" : "s") scored anew, \
        \(clauses) clause\(clauses == 1 ? "" : "s") with another score
        """, hint: "this alone is no alarm: baseline and versions in force are both scored by the rules of today")
  }

  private func acceptAlerts(_ output: OutputStream) throws {
    let database = try corpus.openForWriting(creates: false)
    let acceptance = Baseline.Acceptance(reason: alerts.reason ?? "", expires: alerts.expires)
    for key in alerts.accept {
      let isThere: Bool
      do throws(StoreFault) {
        isThere = try database.accept(alert: key, acceptance, at: UTCTime.text(Int64(time(nil))))
      } catch { throw CommandFailure(error) }
      guard isThere else {
        throw CommandFailure.usage(
          "U309", file: key, "is no open alert of a clause", hint: "'lacuna check --all' prints the open ones")
      }
      output.write(Array("\(key) accepted\n".utf8))
    }
    try output.finish()
    try CorpusRunOptions.finish(database)
  }
}
