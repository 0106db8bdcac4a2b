import ArgumentParser
import Glibc
import LegalText
import ModelEvidence
import RiskModel
import Scoring

/// `lacuna model show`: what each weight was before the labels, what it is now, and what it rests on.
struct ModelShowCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv
  }

  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print prior, posterior and evidence of each weight side by side.",
    discussion: """
      A model without evidence, such as the prior itself, shows its prior alone.

      Examples:
        lacuna model show
        lacuna model show vague-ground
        lacuna model show --model my-model --format csv > weights.csv
      """)

  @Argument(help: ArgumentHelp("Name of a weight (default: all).", valueName: "feature")) var feature: String?

  @Option(name: .long, help: "Output: text, json or csv.") var format = Format.text

  @Option(
    name: .long, help: ArgumentHelp("Model in place of the built-in one: a table, or a folder of tables.", valueName: "file"),
    completion: .file())
  var model: String?

  @OptionGroup(title: "Terminal") var terminal: ConsoleOptions

  func run() throws {
    let home = try DataHome.find()
    let ruleset = try Session.load(
      RulesetLocation(lexiconFolders: [home.lexicons], modelFolder: home.defaultModel, model: model), terminal.makeConsole())
    let list = WeightList(ruleset.model, only: feature)
    if list.isEmpty, let feature {
      throw CommandFailure.usage(
        "U312", file: "model show", "the model has no weight '\(feature)'", hint: "'lacuna model show' lists them")
    }
    let output = OutputStream(descriptor: STDOUT_FILENO)
    switch format {
    case .text: output.write(list.text())
    case .json: output.write(list.json())
    case .csv: output.write(list.csv())
    }
    try output.finish()
  }
}
