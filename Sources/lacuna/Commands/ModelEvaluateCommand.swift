import ArgumentParser
import Glibc
import LegalText
import ModelEvidence
import ModelFitting
import Reports
import RiskModel

/// `lacuna model evaluate`: how good a fitted model is on records that it did not see.
struct ModelEvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate", abstract: "Measure the model on records that it did not see, and write its card.",
    discussion: """
      Cross-validation in folds that keep instruments, pairs and families together; ablations, a baseline of regular expressions, groups, the largest errors with
      their reasons, and a simulation of the intervals. Prints the model card; --card writes it, --check compares it with the file and ends with 1 when they differ.

      Examples:
        lacuna model evaluate
        lacuna model evaluate --gold courts.jsonl --predictions held-out.ndjson
        lacuna model evaluate --card models/MODEL_CARD.md
        lacuna model evaluate --card models/MODEL_CARD.md --check
      """)

  @OptionGroup(title: "Evidence") var evidence: EvidenceOptions

  @Option(name: .long, help: ArgumentHelp("Number of folds (default: that of models/training.tsv).", valueName: "k"))
  var folds: Int?

  @Option(
    name: .long,
    help: ArgumentHelp("Write the court records' held-out scores, one JSON object {id, score} a line.", valueName: "file"))
  var predictions: String?

  @Option(name: .long, help: ArgumentHelp("Write the card to this file instead of printing it.", valueName: "file"))
  var card: String?

  @Flag(name: .long, help: "Compare with the file of --card instead of writing it.")
  var check = false

  @OptionGroup(title: "Terminal") var terminal: ConsoleOptions

  func validate() throws {
    if let folds, !(2...50 ~= folds) { throw ValidationError("--folds takes a number from 2 to 50") }
    if check, card == nil { throw ValidationError("--check compares with a file; name it with --card") }
  }

  func run() throws {
    let console = terminal.makeConsole()
    let loaded = try EvidenceFiles(options: evidence, home: try DataHome.find(), console: console).load()
    guard loaded.courts.contains(where: \.isPositive), loaded.courts.contains(where: { !$0.isPositive }) else {
      throw CommandFailure.usage(
        "U311", file: "model evaluate", "there are no court records of both labels to measure on", hint: "name a file with --gold")
    }
    let set = EvidenceSet(loaded.all, settings: loaded.settings)
    let trainer = ModelTrainer(prior: loaded.prior, settings: loaded.settings, seed: evidence.seed)
    guard let trained = trainer.train(set) else {
      throw CommandFailure(
        status: .internalFault,
        diagnostics: [Diagnostic(code: "T010", file: "model evaluate", message: "the fit has no spread", hint: "please report this")])
    }
    let target = try predictions.map { try OutputFile($0) }
    let evaluation = Evaluation(
      set, trainer: trainer, extended: ModelTrainer(prior: loaded.extended, settings: loaded.settings, seed: evidence.seed),
      ablations: loaded.ablations, folds: folds ?? loaded.settings.foldCount,
      deviations: RiskModel.deviations(level: loaded.prior.settings.intervalLevel))
    let page = ModelCard(
      evaluation: evaluation, tables: PosteriorTables(trainer: trainer, trained: trained, evidence: set, inputs: loaded.inputs),
      trainer: trainer, trained: trained, consistency: loaded.consistency, inputs: loaded.inputs
    ).render()
    try target?.write(Self.records(evaluation))
    if check, let card {
      if try EvidenceFiles.bytes(card) == page { return }
      console.show([
        Diagnostic(
          code: "M370", file: card, message: "is not what the evaluation says now",
          hint: "write it anew with 'lacuna model evaluate --card \(card)'")
      ])
      ExitStatus.leave(.found)
    }
    if let card { return try OutputFile(card).write(page) }
    let output = OutputStream(descriptor: STDOUT_FILENO)
    output.write(page)
    try output.finish()
  }

  /// Held-out scores of the court records, in their order.
  private static func records(_ evaluation: Evaluation) -> [UInt8] {
    var json = JSONWriter()
    for (document, probability) in zip(evaluation.evidence.documents, evaluation.heldOut.probabilities) where document.source == .courts {
      json.object { json in
        json.field("id", document.id)
        json.field("score", (probability * 1e6).rounded() / 1e4)
      }
      json.endRecord()
    }
    return json.bytes
  }
}
