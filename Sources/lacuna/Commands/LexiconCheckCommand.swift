import ArgumentParser
import Glibc
import LegalText
import Lexicon
import RiskModel
import Scoring
import Tokenization

/// `lacuna lexicon check`: everything that is wrong with word lists, structure words and model.
struct LexiconCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Validate the word lists and try each entry on its own examples.",
    discussion: """
      Faults go to standard error, one line each, as file:line:column: error: [code] what / hint: next step.
      Ends with status 65 when there is an error.

      Examples:
        lacuna lexicon check                the built-in lists
        lacuna lexicon check my-lists       these as well; alone if they are a whole set (with categories.tsv)
      """)

  @Argument(help: ArgumentHelp("Folder with word lists, laid out like the built-in one.", valueName: "dir"), completion: .directory)
  var folders: [String] = []

  @Option(
    name: .long, help: ArgumentHelp("Model in place of the built-in one: a table, or a folder of tables.", valueName: "file"),
    completion: .file())
  var model: String?

  @OptionGroup(title: "Terminal") var terminal: ConsoleOptions

  func run() throws {
    let console = terminal.makeConsole()
    let home = try DataHome.find()
    let isWhole = folders.first.map { DataHome.realPath($0 + "/categories.tsv") != nil } ?? false
    let location = RulesetLocation(
      lexiconFolders: Session.distinct((isWhole ? [] : [home.lexicons]) + folders), modelFolder: home.defaultModel, model: model)
    let ruleset = try Session.load(location, console)
    let tokenizer = try Self.tokenizer()
    var errorCount = 0
    var report = ""
    for language in ruleset.languages {
      guard let lexicon = ruleset.packs[language]?.lexicon else { continue }
      let faults = lexicon.exampleFaults(using: tokenizer)
      console.show(faults)
      errorCount += faults.count { $0.severity == .error }
      let lists = Set(lexicon.entries.map(\.list)).count
      report += "\(language): \(lexicon.entries.count) entries in \(lists) lists\n"
    }
    guard errorCount == 0 else { throw CommandFailure(status: .faultyData) }
    let output = OutputStream(descriptor: STDOUT_FILENO)
    output.write(Array(report.utf8))
    try output.finish()
  }

  private static func tokenizer() throws(CommandFailure) -> Tokenizer {
    do throws(Diagnostic) { return try Tokenizer(abbreviations: []) } catch {
      throw CommandFailure(status: .internalFault, diagnostics: [error])
    }
  }
}
