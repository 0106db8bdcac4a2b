import Ingest
import LegalText
import Lexicon
import ModelFitting
import RiskModel
import Scoring
import TestSupport
import Testing

@testable import ModelEvidence

/// From labelled texts to a model that loads, scores and explains itself.
@Suite("Training")
struct TrainingTests {
  private static let ruleset = CheckoutRuleset.shared

  /// Families of which one member is open: a vague offence and the same with intent, harm and a closed object.
  private static let table: String = {
    var rows = "#lacuna-training\t1\nid\tcluster\ttopic\ttradition\trole\tlabel\tnote\ttext\n"
    for (number, place) in ["quay", "pier", "lock", "ferry", "mole", "weir"].enumerated() {
      rows +=
        "o\(number)\tf\(number)\tports\tcommonwealth\toffence\t1\tn\tAny person who says anything offensive on a \(place) commits an offence.\n"
      rows +=
        "c\(number)\tf\(number)\tports\tcommonwealth\toffence\t0\tn\tA person who intentionally sinks a boat at a \(place) and thereby "
      rows += "causes the death of another commits an offence.\n"
    }
    return rows
  }()

  private func evidence(_ settings: TrainingSettings) -> EvidenceSet {
    let (clauses, faults) = TrainingClause.load([SourceFile(name: "t.tsv", bytes: Array(Self.table.utf8))])
    precondition(faults.isEmpty)
    var reader = EvidenceReader(ruleset: Self.ruleset, jobs: 2)
    return EvidenceSet(reader.clauses(clauses), settings: settings)
  }

  private var quick: TrainingSettings {
    var settings = TrainingSettings()
    settings.drawCount = 300
    settings.bootstrapRounds = 50
    settings.simulationRounds = 5
    settings.foldCount = 3
    return settings
  }

  private func trained(jobs: Int, seed: UInt64 = 7) throws -> [(name: String, bytes: [UInt8])] {
    let trainer = ModelTrainer(prior: Self.ruleset.model, settings: quick, seed: seed)
    let set = evidence(quick)
    let trained = try #require(trainer.train(set))
    let roles = try Checkout.file("models/prior/roles.tsv").bytes
    return PosteriorTables(trainer: trainer, trained: trained, evidence: set, inputs: [("seed", "\(seed)")]).files(roles: roles)
  }

  private func load(_ files: [(name: String, bytes: [UInt8])]) throws -> RiskModel {
    let (model, faults) = RiskModel.load(files: files.map { ModelFile(name: $0.name, bytes: $0.bytes) })
    #expect(faults == [])
    return try #require(model)
  }

  @Test("the rows of a scored text give back its logits")
  func rowsAreFaithful() throws {
    let space = FeatureSpace(Self.ruleset.model)
    let coefficients = space.priors(strength: 1).map(\.mean)
    let text =
      "1. Any person who publishes offensive matter commits an offence.\n\n2. The Minister may, in his opinion, order a search without a warrant.\n\n3. In this Act, “boat” means a vessel."
    let input = try InputDocument(name: "t", raw: Array(text.utf8), format: .text, declaredLanguage: "en")
    guard
      case .scored(let result)? = try ScoringBatch(ruleset: Self.ruleset, jobs: 1).products(of: [input], work: { $0.score($1).outcome })
        .first
    else {
      Issue.record("not scored")
      return
    }
    let rows = FeatureRow.rows(of: result, model: Self.ruleset.model)
    #expect(rows.count == result.clauses.count && rows.count >= 3)
    for (row, clause) in zip(rows, result.clauses) {
      #expect((space.row(row).dot(coefficients) - clause.score.logit).magnitude < 1e-9)
    }
  }

  @Test("a batch gives the same results in the same order on any number of threads")
  func batch() throws {
    let inputs = try (0..<9).map { number in
      try InputDocument(
        name: "d\(number)", raw: Array("A person who says \(number) bad things commits an offence.".utf8), format: .text,
        declaredLanguage: "en")
    }
    let names = { (jobs: Int) in
      try ScoringBatch(ruleset: Self.ruleset, jobs: jobs).products(of: inputs) { scorer, input in
        if case .scored(let result) = scorer.score(input).outcome { "\(result.name) \(result.rollUp?.score ?? -1)" } else { "unread" }
      }
    }
    let one = try names(1)
    #expect(one.count == 9 && one[3].hasPrefix("d3 "))
    let four = try names(4)
    #expect(one == four)
  }

  @Test("own clauses weigh together no more than the court records, families alike, soft cores less")
  func weights() {
    var settings = TrainingSettings()
    settings.ownShare = 0.5
    settings.weightBeyondCore = 0.25
    func document(_ id: String, _ source: LabelledDocument.Source, _ cluster: String, core: Bool = true) -> LabelledDocument {
      var document = LabelledDocument(
        id: id, source: source, group: cluster, cluster: cluster, target: 1, rows: [FeatureRow(clause: "al_1", role: .offence, amounts: [])]
      )
      document.isCore = core
      return document
    }
    let set = EvidenceSet(
      [
        document("k1", .courts, "k1"), document("k2", .courts, "k2", core: false), document("a", .clauses, "f1"),
        document("b", .clauses, "f1"),
        document("c", .clauses, "f2"), document("d", .specimens, "f1"), document("e", .specimens, "f3"),
      ], settings: settings)
    #expect(set.documents.prefix(2).map(\.weight) == [1, 0.25])
    // Four own clusters share 0.5 · 1.25.
    let own = set.documents.dropFirst(2).map(\.weight)
    #expect((own.reduce(0, +) - 0.625).magnitude < 1e-12)
    #expect(own[0] == own[1] && (own[0] + own[1] - own[2]).magnitude < 1e-12 && own[2] == own[3])
  }

  @Test("a trained model loads, keeps its signs, moves towards the labels and says what its weights rest on")
  func trainedModel() throws {
    let model = try load(try trained(jobs: 1))
    let prior = Self.ruleset.model
    #expect(model.features.map(\.id) == prior.features.map(\.id))
    for feature in model.features { #expect(feature.kind == .mitigation ? feature.mean <= 0 : feature.mean >= 0) }
    let rests = try #require(model.evidence["vague-ground"])
    #expect(rests.texts >= 6 && rests.clusters >= 6 && rests.dataShare > 0 && rests.low < rests.high)
    let unseen = try #require(model.evidence["capability-limit"])
    #expect(unseen.texts == 0 && unseen.dataShare < 1e-6 && unseen.words.hasPrefix("prior only"))
    #expect(model.settings.calibrationSlope > 0)
  }

  @Test("the same seed gives the same bytes, another seed other draws")
  func reproducible() throws {
    let one = try trained(jobs: 1)
    let two = try trained(jobs: 3)
    #expect(one.map(\.name) == two.map(\.name) && one.map(\.bytes) == two.map(\.bytes))
    let other = try trained(jobs: 1, seed: 8)
    #expect(one.map(\.bytes) != other.map(\.bytes))
  }

  @Test("a trained model keeps the promises: sums, signs, intervals", arguments: 1...20 as ClosedRange<UInt64>)
  func promises(seed: UInt64) throws {
    let model = try Self.fitted.get()
    var random = RandomSource(seed: seed)
    let names = model.features.filter { $0.kind != .interaction }
    var signals: [Signal] = []
    for feature in names where random.uniform() < 0.3 {
      signals.append(
        Signal(
          indicator: feature.id, direction: feature.kind == .risk ? .risk : .mitigation, value: 2 * random.uniform(), range: nil,
          reason: "",
          source: ""))
    }
    let score = model.score(role: .offence, signals: signals)
    let sum = score.signals.reduce(score.intercept) { $0 + $1.contribution }
    #expect((sum - score.logit).magnitude < 1e-9, "seed \(seed)")
    #expect(score.low <= score.score && score.score <= score.high, "seed \(seed)")
    for (index, weighed) in score.signals.enumerated() {
      #expect(weighed.signal.direction == .risk ? weighed.contribution >= 0 : weighed.contribution <= 0, "seed \(seed)")
      var more = signals
      more[index].value += random.uniform()
      let raised = model.score(role: .offence, signals: more).logit
      #expect(weighed.signal.direction == .risk ? raised >= score.logit : raised <= score.logit, "seed \(seed)")
    }
  }

  private static let fitted = Result { () throws -> RiskModel in
    let suite = TrainingTests()
    return try suite.load(try suite.trained(jobs: 2))
  }

  @Test("held-out probabilities come from models without the record's family")
  func heldOut() throws {
    let set = evidence(quick)
    let trainer = ModelTrainer(prior: Self.ruleset.model, settings: quick, seed: 3)
    let folds = set.folds(count: 3, seed: 3)
    let held = trainer.crossValidated(set, folds: folds)
    #expect(held.models.count == 3 && held.probabilities.allSatisfy { (0...1).contains($0) })
    // Relabel one family: the predictions of its own fold's records must not move.
    var changed = set.documents
    for index in changed.indices where changed[index].cluster == "f2" { changed[index].target = 0.5 }
    let again = trainer.crossValidated(EvidenceSet(changed, settings: quick), folds: folds)
    let fold = try #require(zip(set.documents, folds).first { $0.0.cluster == "f2" }?.1)
    for index in set.documents.indices where folds[index] == fold { #expect(again.probabilities[index] == held.probabilities[index]) }
    #expect(again.probabilities != held.probabilities, "the other folds saw the change")
  }

  @Test("an ablation takes the feature and its interactions away")
  func ablation() throws {
    let trainer = ModelTrainer(prior: Self.ruleset.model, settings: quick, seed: 3)
    var without = trainer
    without.removed = trainer.space.columns(of: ["vague-ground"])
    #expect(without.removed.count > 3, "the feature and its interactions")
    let rows = without.matrix(evidence(quick).documents)
    #expect(rows.allSatisfy { $0.allSatisfy { $0.columns.allSatisfy { !without.removed.contains($0) } } })
    #expect(trainer.matrix(evidence(quick).documents) != rows)
  }

  @Test("the list of weights shows prior and posterior in each format")
  func weightList() throws {
    let model = try Self.fitted.get()
    let text = String(decoding: WeightList(model).text(), as: UTF8.self)
    #expect(text.contains("labelled text") && text.contains("prior only") && text.contains("1.60 ± 0.40"))
    let csv = String(decoding: WeightList(model, only: "vague-ground").csv(), as: UTF8.self)
    #expect(csv.split(separator: "\r\n").count == 2 && csv.contains("vague-ground,risk,1.6,"))
    let prior = String(decoding: WeightList(Self.ruleset.model, only: "vague-ground").json(), as: UTF8.self)
    #expect(prior.contains("\"prior\":1.6") && prior.contains("\"posterior\":null"))
    #expect(WeightList(model, only: "no-such-weight").isEmpty)
  }
}
