import Acquisition
import Alignment
import Configuration
import CorpusStore
import Glibc
import LegalText
import Scoring

/// A check of the whole store: bring it up to date, compare what changed with the baseline, say what is new.
///
/// New risk becomes an alert in the store before it is told, and counts as told only after that: a run that is cut off in between tells
/// it again, and none is lost.
struct CorpusCheck {
  let corpus: CorpusDatabase
  let limits: BaselineCheck.Limits
  /// Also alerts that were told before and are still open.
  let includesReported: Bool

  /// What there is to tell.
  struct Result {
    var alerts: [StoredAlert]
    /// The same as a report, with the counts of the run.
    var report: CheckReport
    var sync: CorpusSync.Summary
  }

  /// - Throws: `CommandFailure`: 65 for a faulty database, 74 when it cannot be written, 70 for a fault of the program.
  func run(_ sync: CorpusSync) throws(CommandFailure) -> Result {
    let sources: [StoredSource]
    do throws(StoreFault) { sources = try corpus.sources() } catch { throw CommandFailure(error) }
    let summary = try sync.run(sources)
    do throws(StoreFault) {
      return try compare(summary, ruleset: sync.session.ruleset.comparisonHash)
    } catch {
      throw CommandFailure(error)
    }
  }

  private func compare(_ summary: CorpusSync.Summary, ruleset: String) throws(StoreFault) -> Result {
    let check = RiskCheck(
      corpus, limits: limits, ruleset: ruleset, today: CalendarDate.today().description, now: UTCTime.text(Int64(time(nil))))
    var report = try check.run()
    let alerts = try corpus.alerts(onlyNew: !includesReported)
    report.alarms = alerts.map(\.alarm)
    (report.unreadable, report.suppressionNotes) = (summary.faults, summary.suppressionNotes)
    report.documents = Set(alerts.map(\.alarm.document)).sorted()
    return Result(alerts: alerts, report: report, sync: summary)
  }

  /// To be called once the alerts are where they should be: printed, posted.
  func markTold(_ alerts: [StoredAlert]) throws(CommandFailure) {
    do throws(StoreFault) {
      try corpus.markReported(alerts, at: UTCTime.text(Int64(time(nil))))
    } catch {
      throw CommandFailure(error)
    }
  }
}
