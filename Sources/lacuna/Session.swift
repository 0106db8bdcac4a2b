import ArgumentParser
import Configuration
import Glibc
import Ingest
import LegalText
import Lexicon
import RiskModel
import Scoring

/// What a run works with: configuration and rules, loaded and checked.
struct Session {
  let console: Console
  let configuration: Configuration
  let ruleset: Ruleset
  let language: LanguageChoice

  /// Loads configuration, word lists and model; what is wrong with them is shown.
  /// - Throws: `CommandFailure`: 65 for faulty data, 64 for options that do not fit them.
  /// - Parameters:
  ///   - readsStatistics: Whether the command finds terms; a score needs the statistics only if the settings say so.
  ///   - readsTopics: Whether the command shows what clauses are about.
  init(inputs: InputOptions, rules: RulesetOptions, console: Console, readsStatistics: Bool = false, readsTopics: Bool = false)
    throws(CommandFailure)
  {
    try self.init(
      paths: inputs.paths, language: inputs.language, rules: rules, console: console, readsStatistics: readsStatistics,
      readsTopics: readsTopics)
  }

  /// - Parameters:
  ///   - paths: Inputs under which a configuration may lie; none for the current folder.
  ///   - language: As the user gave it, or nil.
  ///   - obeysRemarks: Whether remarks in a text may leave findings out; not where the texts are other people's.
  init(
    paths: [String], language: String?, rules: RulesetOptions, console: Console, readsStatistics: Bool = false, readsTopics: Bool = false,
    obeysRemarks: Bool = true
  ) throws(CommandFailure) {
    self.console = console
    let configuration = try ConfigurationChoice.load(named: rules.config, inputs: paths, console)
    let home = try DataHome.find()
    let folders = [home.lexicons] + configuration.lexiconFolders + rules.lexicons
    var ruleset = try Self.load(
      RulesetLocation(
        lexiconFolders: Self.distinct(folders), modelFolder: home.defaultModel, model: rules.model ?? configuration.model,
        termFolder: home.models, readsStatistics: readsStatistics), console)
    if !readsTopics { ruleset.topics = TopicTable() }
    ruleset.partialCoverage = configuration.partialCoverage
    ruleset.allowances = configuration.allowances.map { AllowedTerm(words: $0.term, indicator: $0.indicator, clause: $0.clause) }
    ruleset.suppressionDay = rules.ignoreSuppressions || !obeysRemarks ? nil : CalendarDate.today().description
    self.ruleset = ruleset
    self.configuration = configuration
    self.language = try Self.language(language ?? configuration.language ?? "auto", ruleset)
  }

  /// Loads a ruleset and shows what is wrong with its files.
  static func load(_ location: RulesetLocation, _ console: Console) throws(CommandFailure) -> Ruleset {
    let (ruleset, diagnostics) = RulesetLoader.load(location)
    console.show(diagnostics)
    guard let ruleset else { throw .faultyData([]) }
    return ruleset
  }

  /// The folders without repetitions of one under another name, which would make every entry a duplicate.
  static func distinct(_ folders: [String]) -> [String] {
    var seen: Set<String> = []
    return folders.filter { seen.insert(DataHome.realPath($0) ?? $0).inserted }
  }

  private static func language(_ code: String, _ ruleset: Ruleset) throws(CommandFailure) -> LanguageChoice {
    if code == "auto" { return .auto }
    let known = Set(ruleset.identifier.codes).union(ruleset.packs.keys).union(ruleset.structures.keys)
    guard known.contains(code) else {
      throw .usage(
        "U301", file: "--language", "unknown language '\(code)'",
        hint:
          "there are word lists for \(ruleset.languages.joined(separator: ", ")); outlines know \(known.sorted().joined(separator: ", "))")
    }
    return .fixed(code)
  }
}
