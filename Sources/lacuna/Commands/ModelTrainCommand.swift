import ArgumentParser
import Glibc
import LegalText
import ModelEvidence
import ModelFitting
import RiskModel

/// `lacuna model train`: the weights of the prior, updated by labelled texts.
struct ModelTrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train", abstract: "Fit the weights to labelled texts, starting from the prior.",
    discussion: """
      Bayesian logistic regression: risks never lower, mitigations never raise. A text counts by its worst clause, as its score does. Court records weigh as they are; what
      the project wrote itself counts by pairs and families and together no more than the court records (models/training.tsv). The calibration comes
      from folds that hold families out. Writes the tables of a model, which 'score --model DIR' reads. The same inputs and seed give the same bytes, whatever --jobs.

      Examples:
        lacuna model train -o my-model
        lacuna model train --gold courts.jsonl --clauses my-clauses/ -o my-model
        lacuna model train --gold courts.jsonl --rows courts.rows.tsv -o my-model
        lacuna model show --model my-model
      """)

  @OptionGroup(title: "Evidence") var evidence: EvidenceOptions

  @Option(name: .shortAndLong, help: ArgumentHelp("Folder that the model's tables go into; made if it is not there.", valueName: "dir"))
  var output: String

  @Option(
    name: .long,
    help: ArgumentHelp("Also write the court records as figures, without their text, so that others can fit the model.", valueName: "file"))
  var rows: String?

  @OptionGroup(title: "Terminal") var terminal: ConsoleOptions

  func run() throws {
    let console = terminal.makeConsole()
    let loaded = try EvidenceFiles(options: evidence, home: try DataHome.find(), console: console).load()
    guard !loaded.all.isEmpty else {
      throw CommandFailure.usage(
        "U310", file: "model train", "there is no labelled text to fit to", hint: "name some with --gold, --specimens or --clauses")
    }
    let set = EvidenceSet(loaded.all, settings: loaded.settings)
    let trainer = ModelTrainer(prior: loaded.prior, settings: loaded.settings, seed: evidence.seed)
    guard let trained = trainer.train(set) else {
      throw CommandFailure(
        status: .internalFault,
        diagnostics: [Diagnostic(code: "T010", file: output, message: "the fit has no spread", hint: "please report this")])
    }
    let tables = PosteriorTables(trainer: trainer, trained: trained, evidence: set, inputs: loaded.inputs).files(roles: loaded.priorRoles)
    try OutputFile.makeFolder(output)
    let targets = try tables.map { try OutputFile("\(output)/\($0.name)") }
    let rowsTarget = try rows.map { try OutputFile($0) }
    for (target, table) in zip(targets, tables) { try target.write(table.bytes) }
    try rowsTarget?.write(RowsFile.render(loaded.courts, rules: loaded.rules))
    let out = OutputStream(descriptor: STDOUT_FILENO)
    out.write(Array(summary(set, trained).utf8))
    try out.finish()
  }

  private func summary(_ set: EvidenceSet, _ trained: ModelTrainer.Trained) -> String {
    var text = ""
    for source in LabelledDocument.Source.allCases {
      let size = set.size(of: source)
      text +=
        "\(source.rawValue)\t\(size.documents) texts in \(size.clusters) clusters, weight \(PlainNumber.fixed(size.weight, decimals: 1))\n"
    }
    let fit = trained.fit
    text += "fit\t\(fit.rounds) rounds, \(fit.isStable ? "stable" : "not stable"), calibration "
    text +=
      "\(PlainNumber.fixed(trained.calibration.slope, decimals: 3)) · logit + \(PlainNumber.fixed(trained.calibration.offset, decimals: 3))\n"
    return text + "model\t\(output)\n"
  }
}
