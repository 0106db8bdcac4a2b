import Glibc
import LegalText
import Lexicon
import ModelEvidence
import RiskModel
import Scoring

/// Reads the labelled texts and settings of a training run or an evaluation; each fault is shown with its place.
struct EvidenceFiles {
  let options: EvidenceOptions
  let home: DataHome
  let console: Console

  /// Everything that a fit is made of.
  struct Loaded {
    var prior: RiskModel
    /// The prior with the features that a fit may try.
    var extended: RiskModel
    var priorRoles: [UInt8]
    var settings: TrainingSettings
    var courts: [LabelledDocument]
    var all: [LabelledDocument]
    var ablations: [Ablation]
    /// Of the two passes over training clauses.
    var consistency: (alpha: Double, count: Int, equal: Int)?
    /// Checksums of what was read, for the tables' headers and the card.
    var inputs: [(key: String, value: String)]
    var rules: String
  }

  /// - Throws: `CommandFailure` with status 65 for faulty tables.
  func load() throws(CommandFailure) -> Loaded {
    let ruleset = try Session.load(
      RulesetLocation(lexiconFolders: [home.lexicons], modelFolder: options.prior ?? home.priorModel, termFolder: home.models), console)
    var inputs: [(key: String, value: String)] = [
      ("prior", ruleset.model.contentHash), ("rules", ruleset.lexiconHash), ("seed", "\(options.seed)"),
    ]
    let settings = try checked(TrainingSettings.load(try read(home.models + "/training.tsv")))
    let (ablations, ablationFaults) = Ablation.load(try read(home.models + "/ablations.tsv"), known: ruleset.model.featureIDs)
    try check(ablationFaults)
    var reader = EvidenceReader(ruleset: ruleset, jobs: options.workerCount)

    let courts = try courts(&reader, &inputs)
    var documents = courts
    documents += reader.specimens(try specimens(&inputs), settings: settings)
    let (clauses, consistency) = try clauses(&inputs)
    documents += reader.clauses(clauses)
    try check(reader.diagnostics)
    var roles: [UInt8] = []
    roles = try read((options.prior ?? home.priorModel) + "/roles.tsv").bytes
    return Loaded(
      prior: ruleset.model, extended: try extended(), priorRoles: roles, settings: settings, courts: courts, all: documents,
      ablations: ablations,
      consistency: consistency, inputs: inputs, rules: ruleset.lexiconHash)
  }

  /// A whole file. - Throws: `CommandFailure` with status 65.
  static func bytes(_ path: String) throws(CommandFailure) -> [UInt8] {
    do throws(Diagnostic) { return try DataFolder.read(path).bytes } catch { throw .faultyData([error]) }
  }

  /// The prior's tables with the rows of `models/candidates.tsv` behind its weights.
  private func extended() throws(CommandFailure) -> RiskModel {
    let folder = options.prior ?? home.priorModel
    let columns = ["feature", "kind", "mean", "variance", "source", "why"]
    let candidates = TabTable(file: try read(home.models + "/candidates.tsv"), columns: columns)
    try check(candidates.diagnostics)
    let rows = candidates.rows.map { row in columns.map { row[$0].text }.joined(separator: "\t") + "\n" }.joined()
    var files: [ModelFile] = []
    for name in ["weights.tsv", "roles.tsv", "settings.tsv"] {
      let file = try read("\(folder)/\(name)")
      files.append(ModelFile(name: file.name, bytes: file.bytes + (name == "weights.tsv" ? Array(rows.utf8) : [])))
    }
    return try checked(RiskModel.load(files: files))
  }

  // MARK: Sources

  private func courts(_ reader: inout EvidenceReader, _ inputs: inout [(key: String, value: String)]) throws(CommandFailure)
    -> [LabelledDocument]
  {
    let path = options.gold ?? home.models + "/evidence/courts.rows.tsv"
    guard options.gold != nil || DataFolder.isThere(path) else { return [] }
    let file = try read(path)
    inputs.append(("courts", digest([file])))
    if path.hasSuffix(".tsv") {
      let (documents, faults) = RowsFile.load(file)
      try check(faults)
      return documents
    }
    let (records, faults) = CourtRecord.load(name: path, bytes: file.bytes)
    try check(faults)
    let (baseline, baselineFaults) = BaselinePatterns.load(try read(home.models + "/baseline.tsv"))
    try check(baselineFaults)
    return reader.courts(records, baseline: baseline)
  }

  private func specimens(_ inputs: inout [(key: String, value: String)]) throws(CommandFailure) -> [(
    labels: SpecimenLabels, text: [UInt8]
  )] {
    var result: [(labels: SpecimenLabels, text: [UInt8])] = []
    var read: [SourceFile] = []
    for path in try tables(options.specimens ?? home.corpus + "/specimens") where path.hasSuffix(".labels.tsv") {
      let file = try self.read(path)
      let labels = try checked(SpecimenLabels.load(file))
      let text = try self.read(String(path.dropLast(".labels.tsv".count)) + ".txt")
      result.append((labels, text.bytes))
      read += [file, text]
    }
    inputs.append(("specimens", digest(read)))
    return result
  }

  private func clauses(_ inputs: inout [(key: String, value: String)]) throws(CommandFailure) -> (
    clauses: [TrainingClause], consistency: (alpha: Double, count: Int, equal: Int)?
  ) {
    let paths = try tables(options.clauses ?? home.corpus + "/training")
    var files: [SourceFile] = []
    var second: SourceFile?
    for path in paths {
      let file = try read(path)
      if file.stem == "second-pass" { second = file } else { files.append(file) }
    }
    let (clauses, faults) = TrainingClause.load(files)
    try check(faults)
    inputs.append(("clauses", digest(files + [second].compactMap { $0 })))
    guard let second else { return (clauses, nil) }
    let (pass, passFaults) = SecondPass.load(second, clauses: clauses)
    try check(passFaults)
    return (pass.softened(clauses), pass.selfConsistency(with: clauses))
  }

  // MARK: Files

  /// Tables of a folder in bytewise order; none where there is no such folder.
  private func tables(_ folder: String) throws(CommandFailure) -> [String] {
    guard DataFolder.isThere(folder) else { return [] }
    do throws(Diagnostic) {
      return try DataFolder.tables(in: folder)
    } catch {
      throw .faultyData([error])
    }
  }

  private func read(_ path: String) throws(CommandFailure) -> SourceFile {
    do throws(Diagnostic) { return try DataFolder.read(path) } catch { throw .faultyData([error]) }
  }

  private func check(_ faults: [Diagnostic]) throws(CommandFailure) {
    if faults.contains(where: { $0.severity == .error }) { throw .faultyData(faults) }
    console.show(faults)
  }

  private func checked<Value>(_ loaded: (Value?, [Diagnostic])) throws(CommandFailure) -> Value {
    try check(loaded.1)
    guard let value = loaded.0 else { throw .faultyData(loaded.1) }
    return value
  }

  /// Of the bytes, whatever the folder that they stand in.
  private func digest(_ files: [SourceFile]) -> String {
    var digest = ContentDigest()
    for file in files {
      digest.add(file.name.split(separator: "/").last.map(String.init) ?? file.name)
      digest.add(String(decoding: file.bytes, as: UTF8.self))
    }
    return digest.hexadecimal
  }
}
