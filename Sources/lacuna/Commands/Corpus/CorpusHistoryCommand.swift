import ArgumentParser
import CorpusReports
import CorpusStore
import Glibc
import LegalText
import Reports

/// `lacuna corpus history`: the versions of one instrument and what each changed.
struct CorpusHistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "List the versions of an instrument, and what each changed.",
    discussion: "With --changes and --format ndjson, each version is followed by the records of 'lacuna diff' from the version before.")

  @Argument(help: ArgumentHelp("Name of the instrument.", valueName: "instrument"))
  var instrument: String

  @Flag(name: .long, help: "Print the changes of each version clause by clause.")
  var changes = false

  @Option(name: .long, help: "Output: text or ndjson.")
  var format = CorpusFormat.text

  @OptionGroup(title: "Database") var corpus: CorpusOptions

  func run() throws {
    let output = OutputStream(descriptor: STDOUT_FILENO)
    let database = try corpus.openForReading()
    let found = try database.requiredInstrument(instrument)
    do throws(StoreFault) {
      for version in try database.versions(of: found.id) {
        let records = try database.changes(of: version.id)
        var counts: [(kind: String, count: Int)] = []
        for record in records {
          if let place = counts.firstIndex(where: { $0.kind == record.kind }) {
            counts[place].count += 1
          } else {
            counts.append((record.kind, 1))
          }
        }
        counts.sort { $0.kind < $1.kind }
        output.write(format == .ndjson ? StoredRecords.version(version, of: found, changes: counts) : line(version, found, counts))
        guard changes else { continue }
        for record in records { output.write(Array(((format == .ndjson ? "" : "    ") + record.record + "\n").utf8)) }
      }
    } catch { throw CommandFailure(error) }
    try output.finish()
  }

  private func line(_ version: StoredVersion, _ instrument: StoredInstrument, _ counts: [(kind: String, count: Int)]) -> [UInt8] {
    var parts = ["version \(version.number)"]
    if let day = version.validFrom { parts.append("valid from \(day)") }
    parts.append("fetched \(version.fetchedAt)")
    if let revision = version.revision { parts.append(DisplayText.oneLine(revision)) }
    parts.append("\(version.clauseCount) clauses")
    parts.append("\(DecimalText.twoDecimals(version.score)) \(Band(score: version.score).rawValue)")
    if !counts.isEmpty { parts.append(counts.map { "\($0.count) \($0.kind)" }.joined(separator: ", ")) }
    if version.id == instrument.currentVersion { parts.append("in force") }
    if version.id == instrument.baselineVersion { parts.append("baseline") }
    return Array((parts.joined(separator: "  ") + "\n").utf8)
  }
}
