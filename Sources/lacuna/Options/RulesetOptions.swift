import ArgumentParser

/// By which rules texts are scored.
struct RulesetOptions: ParsableArguments {
  @Option(
    name: .long, help: ArgumentHelp("Folder with word lists that add to the built-in ones; may be repeated.", valueName: "dir"),
    completion: .directory)
  var lexicons: [String] = []

  @Option(
    name: .long, help: ArgumentHelp("Model in place of the built-in one: a table, or a folder of tables.", valueName: "file"),
    completion: .file())
  var model: String?

  @Option(
    name: .long, help: ArgumentHelp("Configuration (default: the nearest lacuna.yaml above the input).", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var config: String?

  @Flag(name: .long, help: "Do not follow remarks in the texts that leave findings out (lacuna:allow).")
  var ignoreSuppressions = false
}
