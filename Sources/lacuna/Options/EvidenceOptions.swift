import ArgumentParser

/// Which labelled texts a model is fitted to and measured on.
struct EvidenceOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Court records: a file of one JSON object a line (id, text, label 'struck' or 'control', …), or figures (.tsv). Default: the figures that ship.",
      valueName: "file"), completion: .file())
  var gold: String?

  @Option(
    name: .long, help: ArgumentHelp("Folder of labelled instruments (default: those that ship).", valueName: "dir"), completion: .directory)
  var specimens: String?

  @Option(
    name: .long, help: ArgumentHelp("Folder of labelled training clauses (default: those that ship).", valueName: "dir"),
    completion: .directory)
  var clauses: String?

  @Option(
    name: .long, help: ArgumentHelp("Folder of the model that is the prior (default: models/prior).", valueName: "dir"),
    completion: .directory)
  var prior: String?

  @Option(name: .long, help: ArgumentHelp("Seed of folds, draws and bootstrap; the same seed gives the same bytes.", valueName: "n"))
  var seed: UInt64 = 7

  @Option(name: .long, help: ArgumentHelp("Number of texts read at once (default: all cores).", valueName: "n"))
  var jobs: Int?

  func validate() throws {
    if let jobs, !(1...1024 ~= jobs) { throw ValidationError("--jobs takes a number from 1 to 1024") }
  }

  var workerCount: Int { jobs ?? max(1, ProcessorCount.available) }
}
