import ArgumentParser
import CorpusReports
import CorpusStore
import Glibc
import LegalText
import Reports

/// `lacuna corpus search`: clauses in force by words and by what was found in them.
struct CorpusSearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Find clauses in force by their words, band, indicator, role or jurisdiction.",
    discussion: """
      All words must be in the clause; "words in quotation marks" in that order; word* finds all words that begin so. Case and accents
      make no difference. The best matches come first (BM25); without words, the highest scores.

      Examples:
        lacuna corpus search 'public order' --role offence
        lacuna corpus search '"without lawful excuse"' --jurisdiction KE
        lacuna corpus search --indicator missing-mens-rea --band high
      """)

  @Argument(help: ArgumentHelp("Words to look for; none for all clauses.", valueName: "words"))
  var words: [String] = []

  @Option(name: .long, help: ArgumentHelp("Only clauses in this band: low, moderate, elevated or high.", valueName: "band"))
  var band: Band?

  @Option(name: .long, help: ArgumentHelp("Only clauses with this indicator or mitigation.", valueName: "id"))
  var indicator: String?

  @Option(name: .long, help: ArgumentHelp("Only clauses of this role, as in offence or power.", valueName: "role"))
  var role: String?

  @Option(name: .long, help: ArgumentHelp("Only instruments of this jurisdiction.", valueName: "code"))
  var jurisdiction: String?

  @Option(name: .long, help: ArgumentHelp("Only this instrument.", valueName: "instrument"))
  var instrument: String?

  @Option(name: .long, help: ArgumentHelp("At most so many clauses.", valueName: "n"))
  var limit = 20

  @Option(name: .long, help: "Output: text or ndjson.")
  var format = CorpusFormat.text

  @OptionGroup(title: "Database") var corpus: CorpusOptions

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit takes a number above 0") }
    if let role, ClauseRole(rawValue: role) == nil {
      throw ValidationError("'\(role)' is no role; roles are \(ClauseRole.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    let hasFilter = band != nil || indicator != nil || role != nil || jurisdiction != nil || instrument != nil
    if words.isEmpty, !hasFilter { throw ValidationError("name words to look for, or a filter") }
  }

  func run() throws {
    let output = OutputStream(descriptor: STDOUT_FILENO)
    let database = try corpus.openForReading()
    let search = CorpusSearch(
      words.joined(separator: " "), band: band, indicator: indicator, role: role, jurisdiction: jurisdiction, instrument: instrument,
      limit: limit)
    do throws(StoreFault) {
      for hit in try database.search(search) { output.write(format == .ndjson ? StoredRecords.hit(hit) : text(hit)) }
    } catch { throw CommandFailure(error) }
    try output.finish()
  }

  private func text(_ hit: CorpusSearch.Hit) -> [UInt8] {
    let clause = hit.clause
    let label = clause.label.isEmpty ? clause.eid : clause.label
    return Array(
      """
      \(DisplayText.oneLine(hit.instrument))  \(DisplayText.oneLine(label))  \(clause.role)  \
      \(DecimalText.twoDecimals(clause.score)) \(clause.band.rawValue)
          \(DisplayText.oneLine(hit.snippet))

      """.utf8)
  }
}
