import ArgumentParser
import CorpusReports
import CorpusStore
import Glibc
import LegalText
import Reports

/// `lacuna corpus show`: the clauses of one version with their scores.
struct CorpusShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one version of an instrument: its clauses with their scores, or its text.")

  @Argument(help: ArgumentHelp("Name of the instrument.", valueName: "instrument"))
  var instrument: String

  @Option(name: .long, help: ArgumentHelp("Number of the version (default: the one in force).", valueName: "n"))
  var versionNumber: Int?

  @OptionGroup(title: "Time") var time: CorpusTimeOptions

  @Flag(name: .long, help: "Print the bytes as they were fetched, and nothing else.")
  var raw = false

  @Option(name: .long, help: "Output: text or ndjson.")
  var format = CorpusFormat.text

  @OptionGroup(title: "Database") var corpus: CorpusOptions

  func run() throws {
    let output = OutputStream(descriptor: STDOUT_FILENO)
    let database = try corpus.openForReading()
    let found = try database.requiredInstrument(instrument)
    do throws(StoreFault) {
      let chosen =
        if let versionNumber {
          try database.versions(of: found.id).first { $0.number == versionNumber }
        } else {
          try database.version(of: found.id, on: time.asOf, knownAt: time.knownAt)
        }
      guard let chosen else { throw missing() }
      if raw {
        output.write(try database.raw(of: chosen))
      } else {
        let reading = StoredReading(
          instrument: found, version: chosen, clauses: try database.clauses(of: chosen.id), signals: try database.signals(of: chosen.id))
        output.write(render(reading))
      }
    } catch { throw CommandFailure(error) }
    try output.finish()
  }

  private func missing() -> StoreFault {
    StoreFault.noVersion(of: instrument)
  }

  private func render(_ reading: StoredReading) -> [UInt8] {
    if format == .ndjson { return reading.clauses.flatMap { StoredRecords.clause($0, of: reading) } }
    let version = reading.version
    var text = "\(DisplayText.oneLine(reading.instrument.name)), version \(version.number)"
    if let day = version.validFrom { text += ", valid from \(day)" }
    text += ", fetched \(version.fetchedAt), \(version.clauseCount) clauses, highest score \(DecimalText.twoDecimals(version.score))\n"
    for clause in reading.clauses {
      let label = clause.label.isEmpty ? clause.eid : clause.label
      let indicators = Set((reading.signals[clause.id] ?? []).filter { !$0.isMitigation }.map(\.indicator)).sorted()
      text += "\(DecimalText.twoDecimals(clause.score)) \(clause.band.rawValue)  \(DisplayText.oneLine(label))  \(clause.role)"
      text += indicators.isEmpty ? "\n" : "  \(indicators.joined(separator: ", "))\n"
      text += "    \(DisplayText.oneLine(clause.text))\n"
    }
    return Array(text.utf8)
  }
}
