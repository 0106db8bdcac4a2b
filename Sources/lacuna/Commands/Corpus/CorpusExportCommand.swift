import ArgumentParser
import CorpusReports
import CorpusStore
import Glibc
import LegalText
import Reports

/// How the store is exported.
enum ExportFormat: String, ExpressibleByArgument, CaseIterable {
  case ndjson, csv, markdown
}

/// `lacuna corpus export`: clauses with scores and findings, for other programs and for people.
struct CorpusExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Print the clauses of the store as records, as a table or as a report.",
    discussion: """
      Examples:
        lacuna corpus export > corpus.ndjson
        lacuna corpus export --format csv -o clauses.csv --datapackage
        lacuna corpus export ke/cyber-act --format markdown --as-of 2020-01-01
      """)

  @Argument(help: ArgumentHelp("Names of instruments (default: all).", valueName: "instrument"))
  var instruments: [String] = []

  @Option(name: .long, help: ArgumentHelp("Only instruments of this jurisdiction.", valueName: "code"))
  var jurisdiction: String?

  @OptionGroup(title: "Time") var time: CorpusTimeOptions

  @Option(name: .long, help: "Output: ndjson, csv or markdown.")
  var format = ExportFormat.ndjson

  @Option(name: .shortAndLong, help: ArgumentHelp("File to write (default: standard output).", valueName: "file"), completion: .file())
  var output: String?

  @Flag(name: .long, help: "Also write datapackage.json beside the CSV file: what its columns mean (Frictionless).")
  var datapackage = false

  @OptionGroup(title: "Database") var corpus: CorpusOptions

  func validate() throws {
    if datapackage, format != .csv || output == nil { throw ValidationError("--datapackage goes with --format csv and -o FILE") }
  }

  func run() throws {
    let database = try corpus.openForReading()
    for name in instruments { _ = try database.requiredInstrument(name) }
    // Before the work it is found out whether the files can be written.
    let file = try output.map { name throws(CommandFailure) in try OutputFile(name) }
    let package = datapackage ? try OutputFile(Self.folder(of: output ?? "") + "datapackage.json") : nil
    let stream = OutputStream(descriptor: STDOUT_FILENO)
    var gathered: [UInt8] = []
    func emit(_ bytes: [UInt8]) -> Bool {
      if file == nil { return stream.write(bytes) }
      gathered += bytes
      return true
    }
    switch format {
    case .csv: _ = emit(StoredTables.header())
    case .markdown: _ = emit(StoredTables.markdownHead)
    case .ndjson: break
    }
    do throws(StoreFault) {
      try database.forEachReading(of: instruments, jurisdiction: jurisdiction, on: time.asOf, knownAt: time.knownAt) { emit(render($0)) }
    } catch { throw CommandFailure(error) }
    try file?.write(gathered)
    if let package {
      let described = DataPackage(
        title: "Clauses of a corpus of laws with their scores", fields: StoredTables.fields, name: "lacuna-corpus")
      try package.write(described.json(files: [(name: Self.name(of: output ?? ""), byteCount: gathered.count)]))
    }
    try stream.finish()
  }

  private func render(_ reading: StoredReading) -> [UInt8] {
    switch format {
    case .ndjson: reading.clauses.flatMap { StoredRecords.clause($0, of: reading) }
    case .csv: StoredTables.rows(reading)
    case .markdown: StoredTables.markdown(reading)
    }
  }

  private static func folder(of path: String) -> String { path.lastIndex(of: "/").map { String(path[...$0]) } ?? "" }
  private static func name(of path: String) -> String { String(path.split(separator: "/").last ?? Substring(path)) }
}
