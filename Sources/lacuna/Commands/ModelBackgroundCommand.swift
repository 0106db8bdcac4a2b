import ArgumentParser
import Background
import Glibc
import LegalText
import Scoring

/// `lacuna model background`: statistics of ordinary law, against which the words of one law stand out.
struct ModelBackgroundCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "background", abstract: "Count how ordinary law uses words, for finding terms that no list knows.",
    discussion: """
      Reads the texts three times and writes two files: OUTPUT.bin, the figures by keys of the words (no text of the laws), and OUTPUT.manifest.tsv,
      which names what was counted. NAME=PATH puts a path into the tradition NAME (a country, a kind of text); a name may be given several times,
      and a path without one is a tradition of its own. Traditions count alike whatever their size. Counts are exact: a wording is left out only
      if it occurs fewer times than the least count in the manifest. Memory does not grow with the corpus, but by the documents in hand; the files
      do not depend on --jobs.

      Examples:
        lacuna model background laws/ -o my-background
        lacuna model background us=code/ canada=acts/ uk=acts-uk/ uk=bills/ -o models/background.en
        lacuna model background fr=lois/ -o models/background.fr --language fr
      """)

  @Argument(help: ArgumentHelp("Files or folders (walked as by 'score'), each with the name of its tradition.", valueName: "name=path"))
  var sources: [String]

  @Option(name: .shortAndLong, help: ArgumentHelp("Where the two files go, without their endings.", valueName: "file"))
  var output: String

  @Option(name: .long, help: ArgumentHelp("Language that is counted; texts in another are left out.", valueName: "code"))
  var language = Ruleset.fallbackLanguage

  @Option(name: .long, help: ArgumentHelp("Least number of times a wording occurs, 2 to 255.", valueName: "n"))
  var minimumCount = BackgroundSettings().minimumCount

  @Option(name: .long, help: ArgumentHelp("Most wordings that are kept, 16 bytes each.", valueName: "n"))
  var maximumEntries = BackgroundSettings().maximumEntries

  @Option(name: .long, help: ArgumentHelp("Number of documents worked on at once (default: all cores).", valueName: "n"))
  var jobs: Int?

  @Option(
    name: .long, help: ArgumentHelp("Folder with word lists that add to the built-in ones; may be repeated.", valueName: "dir"),
    completion: .directory)
  var lexicons: [String] = []

  @OptionGroup(title: "Terminal") var terminal: ConsoleOptions

  func validate() throws {
    if sources.contains("-") { throw ValidationError("a corpus is read three times; name files or folders, not standard input") }
    if let jobs, !(1...1024 ~= jobs) { throw ValidationError("--jobs takes a number from 1 to 1024") }
    if !(2...255 ~= minimumCount) { throw ValidationError("--minimum-count takes a number from 2 to 255") }
    if !(1...500_000 ~= maximumEntries) { throw ValidationError("--maximum-entries takes a number from 1 to 500000") }
  }

  func run() throws {
    let console = terminal.makeConsole()
    let home = try DataHome.find()
    let ruleset = try Session.load(
      RulesetLocation(lexiconFolders: Session.distinct([home.lexicons] + lexicons), modelFolder: home.defaultModel), console)
    guard ruleset.termWords[language] != nil else {
      throw CommandFailure.usage(
        "U301", file: "--language", "no words tell what may be a term in '\(language)'",
        hint: "there are such words for \(ruleset.termWords.keys.sorted().joined(separator: ", "))")
    }
    let (figures, manifest) = (try OutputFile(output + ".bin"), try OutputFile(output + ".manifest.tsv"))
    var settings = BackgroundSettings()
    settings.minimumCount = minimumCount
    settings.maximumEntries = maximumEntries
    let run = BackgroundRun(
      ruleset: ruleset, language: language, settings: settings, sources: BackgroundSource.read(sources),
      jobs: jobs ?? max(1, ProcessorCount.available), console: console)
    let result = try run.run()
    try figures.write(result.table.bytes)
    try manifest.write(result.manifest.rendered(for: result.table))
    let out = OutputStream(descriptor: STDOUT_FILENO)
    out.write(Array("\(output).bin: \(result.table.count) wordings of \(result.table.size.words) words\n".utf8))
    try out.finish()
    ExitStatus.leave(result.hasFault ? .unreadable : .done)
  }
}
