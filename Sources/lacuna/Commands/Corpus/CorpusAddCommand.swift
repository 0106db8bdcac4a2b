import Acquisition
import ArgumentParser
import Configuration
import CorpusStore
import Glibc
import Ingest
import LegalText

/// `lacuna corpus add`: names sources and reads them for the first time.
struct CorpusAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add laws from files, folders, repositories, addresses or feeds.",
    usage: "lacuna corpus add [<options>] <path-or-address> ...",
    discussion: """
      What is added is scored and becomes the baseline of 'lacuna check'. Adding a source again is the same as 'sync' for it. With --id,
      a further source becomes a further version of an instrument that is there.

      Examples:
        lacuna corpus add laws/ --jurisdiction KE
        lacuna corpus add act.txt --id ke/cyber-act --title 'Cyber Act' --date 2018-05-30
        lacuna corpus add git+https://git.example/laws.git#code
        lacuna corpus add https://laws.example/act-7 feed+https://laws.example/new.atom
      """)

  @Argument(
    help: ArgumentHelp("File, folder, git+ADDRESS[#[BRANCH:]PATH], https://… or feed+https://…", valueName: "path-or-address"),
    completion: .file())
  var sources: [String] = []

  @Option(
    name: .long, help: ArgumentHelp("Entry of the catalogue of official sources (corpus/catalogue); may be repeated.", valueName: "id"))
  var catalogue: [String] = []

  @Option(name: .long, help: ArgumentHelp("Name of the instrument; for one source with one document.", valueName: "name"))
  var id: String?

  @Option(name: .long, help: ArgumentHelp("Title of the instrument.", valueName: "text"))
  var title: String?

  @Option(name: .long, help: ArgumentHelp("Jurisdiction, as in KE or EU.", valueName: "code"))
  var jurisdiction: String?

  @Option(name: .long, help: ArgumentHelp("Language of the texts, as in 'en' (default: told from the text).", valueName: "code"))
  var language: String?

  @Option(name: .long, help: ArgumentHelp("Day from which the text holds, YYYY-MM-DD.", valueName: "day"))
  var date: String?

  @Option(name: .long, help: "How documents are read: auto (by the file's ending), text, markdown or xml.")
  var input = InputChoice.auto

  @OptionGroup(title: "Database") var corpus: CorpusOptions
  @OptionGroup(title: "Run") var work: CorpusRunOptions
  @OptionGroup(title: "Rules") var rules: RulesetOptions
  @OptionGroup(title: "Terminal") var terminal: ConsoleOptions

  func validate() throws {
    if sources.isEmpty, catalogue.isEmpty {
      throw ValidationError("name at least one file, folder, repository, address or --catalogue entry")
    }
    if id != nil || title != nil || date != nil, sources.count + catalogue.count > 1 {
      throw ValidationError("--id, --title and --date are about one instrument: add its source alone")
    }
    if let id, id.isEmpty || id.contains(where: { $0.isWhitespace || $0.isNewline }) {
      throw ValidationError("--id takes a name without blanks")
    }
    if let date, CalendarDate(date) == nil { throw ValidationError("--date takes a day as in 2018-05-30") }
    if input == .ndjson { throw ValidationError("records cannot be followed from version to version; add the texts as files") }
    if let language, !(2...3 ~= language.utf8.count) {
      throw ValidationError("'\(language)' is no language code; write two letters, as in --language en")
    }
  }

  func run() throws {
    var places: [Source] = []
    for text in sources { places.append(try place(text)) }
    let official = catalogue.isEmpty ? [] : try CatalogueChoice.sources(catalogue)
    let session = try Session(paths: sources, language: nil, rules: rules, console: terminal.makeConsole(), obeysRemarks: false)
    let database = try corpus.openForWriting(creates: true)
    var added: [StoredSource] = []
    let now = UTCTime.text(Int64(time(nil)))
    do throws(StoreFault) {
      for place in places {
        let source = StoredSource(
          kind: place.kind, location: place.location, input: input.rawValue, name: id, title: title, jurisdiction: jurisdiction,
          language: language, validFrom: date)
        added.append(try database.add(source, at: now))
      }
      for source in official { added.append(try database.add(described(source), at: now)) }
    } catch { throw CommandFailure(error) }
    try work.synchronise(database, added, session: session, command: "add")
  }

  /// With what the user says about it instead of what the catalogue says.
  private func described(_ source: StoredSource) -> StoredSource {
    var source = source
    source.name = id ?? source.name
    source.title = title ?? source.title
    source.jurisdiction = jurisdiction ?? source.jurisdiction
    source.language = language ?? source.language
    source.validFrom = date
    return source
  }

  /// A path is kept as an absolute one, so that later runs find it from anywhere.
  private func place(_ text: String) throws(CommandFailure) -> Source {
    do throws(Diagnostic) {
      let place = try Source(text)
      guard place.kind == .file || place.kind == .folder else { return place }
      guard let path = DataHome.realPath(place.address) else {
        throw Diagnostic(code: "D612", file: text, message: "no such file or folder", hint: "check the path")
      }
      if place.kind == .folder, id != nil || title != nil || date != nil {
        throw Diagnostic(
          code: "U306", file: text, message: "is a folder, and --id, --title and --date are about one instrument",
          hint: "name one file, or leave these options out")
      }
      return try Source(path)
    } catch {
      throw CommandFailure(status: error.code == "D612" ? .unreadable : .wrongUsage, diagnostics: [error])
    }
  }
}
