import ArgumentParser
import Glibc
import Lexicon
import Reports
import Scoring

/// `lacuna lexicon list`: every surface form, one a line.
struct LexiconListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Print every form that the word lists find, one a line.",
    discussion: """
      Braces and brackets are spelled out; '*' stands for any ending of a word and '_' for any one word.

      Examples:
        lacuna lexicon list | wc -l
        lacuna lexicon list --list vague-ground | grep order
      """)

  @Option(name: .long, help: ArgumentHelp("Only this language.", valueName: "code"))
  var language: String?

  @Option(name: .long, help: ArgumentHelp("Only this list, as in 'vague-ground'.", valueName: "name"))
  var list: String?

  @Option(
    name: .long, help: ArgumentHelp("Folder with word lists that add to the built-in ones; may be repeated.", valueName: "dir"),
    completion: .directory)
  var lexicons: [String] = []

  @OptionGroup(title: "Terminal") var terminal: ConsoleOptions

  func run() throws {
    let home = try DataHome.find()
    let location = RulesetLocation(lexiconFolders: Session.distinct([home.lexicons] + lexicons), modelFolder: home.defaultModel)
    let ruleset = try Session.load(location, terminal.makeConsole())
    if let language, ruleset.packs[language] == nil {
      throw CommandFailure.usage(
        "U301", file: "--language", "there are no word lists for '\(language)'",
        hint: "there are lists for \(ruleset.languages.joined(separator: ", "))")
    }
    let entries = ruleset.languages.filter { language == nil || language == $0 }.flatMap { ruleset.packs[$0]?.lexicon.entries ?? [] }
    let chosen = entries.filter { list == nil || list == $0.list }
    if let list, chosen.isEmpty {
      let names = Set(entries.map(\.list)).sorted().joined(separator: ", ")
      throw CommandFailure.usage("U304", file: "--list", "there is no list '\(list)'", hint: "the lists are \(names)")
    }
    let output = OutputStream(descriptor: STDOUT_FILENO)
    output.write(LexiconList.render(chosen.flatMap(\.surfaceForms)))
    try output.finish()
  }
}
