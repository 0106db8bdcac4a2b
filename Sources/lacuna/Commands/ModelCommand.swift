import ArgumentParser
import Background
import Glibc
import LegalText
import RiskModel
import Scoring

/// `lacuna model`: the numbers that scores and term lists are made with.
struct ModelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model", abstract: "List, show, fit and measure models; count background statistics.",
    discussion: """
      Alone it lists what there is: the weights of the score, the settings of term-hood, and the background statistics of each language with
      their sizes and checksums.

      Examples:
        lacuna model
        lacuna model show
        lacuna model train --help
        lacuna model background --help
      """, subcommands: [ModelTrainCommand.self, ModelEvaluateCommand.self, ModelShowCommand.self, ModelBackgroundCommand.self])

  @OptionGroup(title: "Terminal") var terminal: ConsoleOptions

  func run() throws {
    let home = try DataHome.find()
    let ruleset = try Session.load(
      RulesetLocation(lexiconFolders: [home.lexicons], modelFolder: home.defaultModel, termFolder: home.models), terminal.makeConsole())
    var text = "weights\t\(home.defaultModel)\tchecksum \(ruleset.model.contentHash)\n"
    for (language, hood) in ruleset.termHoods.sorted(by: { $0.key < $1.key }) {
      let size = hood.table.size
      text += "background\t\(home.models)/background.\(language).bin\t\(hood.table.count) wordings of \(size.words) words in "
      text += "\(size.traditions) traditions, each at least \(size.minimumCount) times\tchecksum \(hood.table.checksumText)\n"
      text += "terms\t\(home.models)/terms.tsv\tthreshold \(hood.settings.threshold), share in the score \(hood.settings.scoreShare)\n"
    }
    if ruleset.termHoods.isEmpty { text += "background\tnone: terms are found by lists alone\n" }
    let output = OutputStream(descriptor: STDOUT_FILENO)
    output.write(Array(text.utf8))
    try output.finish()
  }
}
