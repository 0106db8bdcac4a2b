import ModelFitting
import RiskModel

/// What a model is, what it was fitted to and how good it is, as a page (`models/MODEL_CARD.md`): written by the program, checked by the CI.
public struct ModelCard: Sendable {
  private let evaluation: Evaluation
  private let tables: PosteriorTables
  private let trainer: ModelTrainer
  private let trained: ModelTrainer.Trained
  private let consistency: (alpha: Double, count: Int, equal: Int)?
  private let inputs: [(key: String, value: String)]

  public init(
    evaluation: Evaluation, tables: PosteriorTables, trainer: ModelTrainer, trained: ModelTrainer.Trained,
    consistency: (alpha: Double, count: Int, equal: Int)?, inputs: [(key: String, value: String)]
  ) {
    self.evaluation = evaluation
    self.tables = tables
    self.trainer = trainer
    self.trained = trained
    self.consistency = consistency
    self.inputs = inputs
  }

  public func render() -> [UInt8] {
    let parts = [head, data, figures, reliability, ablations, groups, errors, weights, limits]
    return Array(parts.joined(separator: "\n").utf8)
  }

  // MARK: Parts

  private var head: String {
    """
    # Model card

    *Written by `lacuna model evaluate`; the CI checks that it is in sync. Edit the program or the data, not this page.*

    An additive model on log-odds: what is found in a clause adds up to its score (`models/prior/MODEL.md` has the formula). The weights are a posterior:
    expert priors (`models/prior`) updated by labelled texts, most probable values within their signs, with the spread that is left. `lacuna model show` prints
    prior, posterior and evidence of each weight side by side; `lacuna score --explain` says it of the weights that made a score.

    **Use:** to find the clauses of a law that a person should read first, and to say why. **Not for:** deciding that a law is unlawful, comparing
    countries, texts that are no law, languages without word lists.

    **What a score means.** The courts' records are a balanced case-control sample: about as many provisions that were struck down as that were not. A score ranks
    clauses and is calibrated *on that balance*. It is no probability that a law is or would be held unlawful: among all the clauses of all laws that share is far
    smaller, and nobody knows it.

    """
  }

  private var data: String {
    var text = "## What it was fitted to\n\n| source | texts | clusters | weight together |\n|---|---|---|---|\n"
    for source in LabelledDocument.Source.allCases {
      let size = evaluation.evidence.size(of: source)
      text += "| \(Self.names[source] ?? source.rawValue) | \(size.documents) | \(size.clusters) | \(fixed(size.weight, 1)) |\n"
    }
    text += """

      All that the project wrote itself (fictional instruments, training clauses) weighs no more than the court records together, and counts by pairs and families, not
      by rows. The court records ship as figures with label and citation (`models/evidence/courts.rows.tsv`), their texts do not, so that anybody can fit the model again with
      `lacuna model train`. The word lists and indicators were written with these court records and instruments at hand: the folds below hold them out of
      the *weights*, not out of the *lists*. Only records kept aside by others can tell how far the whole holds.


      """
    if let consistency {
      text +=
        "Training clauses were labelled by a written guideline (`models/annotation-guideline.md`), \(consistency.count) of them twice: the same label "
      text +=
        "\(consistency.equal) times, Krippendorff's α \(fixed(consistency.alpha, 3)) (self-consistency of one house, not agreement of independent "
      text += "readers). Where the passes differ the label is their mean.\n\n"
    }
    text += "Inputs: " + inputs.map { "\($0.key) `\($0.value)`" }.joined(separator: ", ") + ".\n"
    return text
  }

  private var figures: String {
    let fitted = evaluation.variants[0].figures
    var text = "## On records that the weights did not see\n\n"
    text +=
      "Courts' records, \(evaluation.foldCount) folds that keep an instrument together; weights and calibration of each fold come from the others alone.\n"
    text += "Intervals: 90 %, bootstrap.\n\n| figure | value | 90 % interval | n |\n|---|---|---|---|\n"
    let rows: [(String, EvaluationFigures.Figure?)] = [
      ("AUROC, core", fitted.core), ("AUROC, against upheld controls", fitted.upheld), ("AUROC, all records", fitted.all),
      ("AUROC, within one topic", fitted.inTopic), ("average precision, core", fitted.averagePrecision),
      ("Brier score, core", fitted.brier), ("Brier score, all records", fitted.brierOfAll),
    ]
    for (name, figure) in rows {
      guard let figure else { continue }
      text += "| \(name) | \(fixed(figure.value, 3)) | \(fixed(figure.low, 3)) to \(fixed(figure.high, 3)) | \(figure.count) |\n"
    }
    text += "| debiased calibration error, core | \(fixed(fitted.reliability.debiasedError, 3)) | | \(fitted.core?.count ?? 0) |\n"
    text +=
      "| debiased calibration error, all records | \(fixed(fitted.reliabilityOfAll.debiasedError, 3)) | | \(fitted.all?.count ?? 0) |\n"
    text += "| debiased calibration error, all evidence by weight | \(fixed(evaluation.pooled.debiasedError, 3)) | "
    text += "| \(evaluation.evidence.documents.count) |\n"
    text +=
      "\nOf the 90 % intervals \(percent(evaluation.coverage)) held the true logit when coefficients were drawn from the prior and labels from them, on "
    text +=
      "this design (\(trainer.settings.simulationRounds) simulated data sets). The intervals cover the weights, not a clause that was misread.\n"
    return text
  }

  private var reliability: String {
    var text = "## Reliability\n\nFive bins of equal mass, held-out predictions.\n"
    for (name, table) in [
      ("courts, all records", evaluation.variants[0].figures.reliabilityOfAll), ("all evidence by weight", evaluation.pooled),
    ] {
      text += "\n| \(name): predicted from | to | mean predicted | observed | records |\n|---|---|---|---|---|\n"
      for bin in table.bins {
        text +=
          "| \(fixed(bin.lowest, 2)) | \(fixed(bin.highest, 2)) | \(fixed(bin.predicted, 2)) | \(fixed(bin.observed, 2)) | \(bin.count) |\n"
      }
    }
    return text
  }

  private var ablations: String {
    var text =
      "## What the parts are worth\n\nEach variant is fitted and calibrated anew on the same folds. \"Own\" are the fictional instruments and training clauses; pairs are two clauses of one\n"
    text += "family of which one is labelled open.\n\n"
    text +=
      "| variant | core | upheld | all | in topic | Brier, core | Brier, all | debiased error, core | all | own, AUROC | own, pairs right |\n"
    text += "|---|---|---|---|---|---|---|---|---|---|---|\n"
    for variant in evaluation.variants {
      let figures = variant.figures
      let cells = [
        variant.name, number(figures.core), number(figures.upheld), number(figures.all), number(figures.inTopic), number(figures.brier),
        number(figures.brierOfAll), fixed(figures.reliability.debiasedError, 3), fixed(figures.reliabilityOfAll.debiasedError, 3),
        number(variant.clauses),
        variant.pairs.all > 0 ? "\(variant.pairs.right) of \(variant.pairs.all)" : "",
      ]
      text += "| " + cells.joined(separator: " | ") + " |\n"
    }
    return text + "\n" + evaluation.variants.map { "- *\($0.name)*: \($0.why)" }.joined(separator: "\n") + "\n"
  }

  private var groups: String {
    var text = "## By groups\n\nGroups of four records and more; many are too small to rank within.\n"
    var facet = ""
    for group in evaluation.groups {
      if group.facet != facet {
        facet = group.facet
        text += "\n| \(facet) | records | struck | mean prediction | AUROC | Brier |\n|---|---|---|---|---|---|\n"
      }
      text +=
        "| \(group.name) | \(group.count) | \(group.struck) | \(fixed(group.meanPrediction, 2)) | \(group.auroc.map { fixed($0, 3) } ?? "") | "
      text += "\(group.brier.map { fixed($0, 3) } ?? "") |\n"
    }
    return text
  }

  private var errors: String {
    var text =
      "## Largest errors\n\nThe ten records of the core that are furthest off, and what their decisive clause consists of (log-odds, calibrated).\n\n"
    for error in evaluation.errors {
      let label = error.document.isPositive ? "struck" : "control"
      text += "- \(error.document.id) (\(label), \(fixed(100 * error.probability, 0))): \(error.document.citation). "
      let parts = error.contributions.filter { $0.amount.magnitude >= 0.005 }.map {
        "\($0.feature) \($0.amount < 0 ? "−" : "+")\(fixed($0.amount.magnitude, 2))"
      }
      text += parts.isEmpty ? "Nothing was found.\n" : parts.joined(separator: ", ") + ".\n"
    }
    return text
  }

  private var weights: String {
    let moved = (0..<trainer.space.count).map { column -> (column: Int, distance: Double) in
      let rests = tables.evidence(of: column)
      let mean = trainer.space.sign(column) * trained.coefficients[column]
      return (column, (mean - rests.prior).magnitude / max(rests.priorDeviation, 1e-9))
    }
    let largest = moved.sorted { ($1.distance, $0.column) < ($0.distance, $1.column) }.prefix(12)
    let unmoved = (0..<trainer.space.count).count { tables.evidence(of: $0).texts == 0 }
    var text = "## Weights that moved most\n\n| weight | prior | posterior | 90 % interval | rests on |\n|---|---|---|---|---|\n"
    for (column, _) in largest {
      let rests = tables.evidence(of: column)
      let mean = trainer.space.sign(column) * trained.coefficients[column]
      text += "| \(trainer.space.feature(column).id) | \(fixed(rests.prior, 2)) ± \(fixed(rests.priorDeviation, 2)) | \(fixed(mean, 2)) | "
      text += "\(fixed(rests.low, 2)) to \(fixed(rests.high, 2)) | \(rests.words) |\n"
    }
    text +=
      "\n\(unmoved) of \(trainer.space.count) weights stand in no decisive clause of any labelled text and are the prior's alone. Calibration: "
    return text
      + "\(fixed(trained.calibration.slope, 3)) · logit \(trained.calibration.offset < 0 ? "−" : "+") \(fixed(trained.calibration.offset.magnitude, 3)).\n"
  }

  private var limits: String {
    """
    ## Limits

    - English law texts; provisions of a few sentences. In whole acts a definition or a safeguard may stand elsewhere, which the indicators search for and may miss.
    - The courts' records come from few countries and from cases that somebody brought; the labels judge practice and case law too.
    - One house wrote and labelled the fictional texts. They teach the model what that house thinks, in its wording.
    - The settings of the fit (`models/training.tsv`) were chosen among nine by held-out figures of these same records, so those are a little too good.
    - Where the same annotator's habits stand behind both passes, agreement between them says little about other readers.
    - Intervals take the form of the model for granted.

    """
  }

  // MARK: Text

  private static let names: [LabelledDocument.Source: String] = [
    .courts: "provisions that courts judged, and controls", .specimens: "clauses of fictional instruments", .clauses: "training clauses",
  ]

  private func number(_ figure: EvaluationFigures.Figure?) -> String { figure.map { fixed($0.value, 3) } ?? "" }
  private func fixed(_ value: Double, _ decimals: Int) -> String { PlainNumber.fixed(value, decimals: decimals) }
  private func percent(_ share: Double) -> String { "\(PlainNumber.fixed(100 * share, decimals: 1)) %" }
}
