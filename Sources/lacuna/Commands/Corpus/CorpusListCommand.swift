import ArgumentParser
import CorpusReports
import CorpusStore
import Glibc
import LegalText
import Reports

/// `lacuna corpus list`: the instruments.
struct CorpusListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "List the instruments with their scores.")

  @Option(name: .long, help: ArgumentHelp("Only instruments of this jurisdiction.", valueName: "code"))
  var jurisdiction: String?

  @Option(name: .long, help: "Output: text or ndjson.")
  var format = CorpusFormat.text

  @OptionGroup(title: "Database") var corpus: CorpusOptions

  func run() throws {
    let output = OutputStream(descriptor: STDOUT_FILENO)
    let database = try corpus.openForReading()
    do throws(StoreFault) {
      let versions = try database.currentVersions()
      for instrument in try database.instruments() {
        if let jurisdiction, instrument.jurisdiction?.lowercased() != jurisdiction.lowercased() { continue }
        let version = versions[instrument.id]
        output.write(format == .ndjson ? StoredRecords.instrument(instrument, version) : line(instrument, version))
      }
    } catch { throw CommandFailure(error) }
    try output.finish()
  }

  private func line(_ instrument: StoredInstrument, _ version: StoredVersion?) -> [UInt8] {
    var parts = [DisplayText.oneLine(instrument.name)]
    if let title = instrument.title { parts.append(DisplayText.oneLine(title)) }
    if let jurisdiction = instrument.jurisdiction { parts.append(DisplayText.oneLine(jurisdiction)) }
    if let version {
      parts.append("version \(version.number)" + (version.validFrom.map { " of \($0)" } ?? ""))
      parts.append("\(version.clauseCount) clause\(version.clauseCount == 1 ? "" : "s"), \(version.aboveCount) above")
      parts.append("\(DecimalText.twoDecimals(version.score)) \(Band(score: version.score).rawValue)")
      if version.isPartial { parts.append("partial") }
    }
    return Array((parts.joined(separator: "  ") + "\n").utf8)
  }
}
