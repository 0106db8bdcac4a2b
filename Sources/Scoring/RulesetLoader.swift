import Background
import ClauseStructure
import Definitions
import Indicators
import Ingest
public import LegalText
import Lexicon
import Readings
import RiskModel

/// Reads word lists, structure words, languages and model from folders and checks them.
///
/// ```swift
/// let (ruleset, faults) = RulesetLoader.load(RulesetLocation(lexiconFolders: ["lexicons"], modelFolder: "models/prior"))
/// guard let ruleset else { return faults }
/// ```
public struct RulesetLoader {
  private typealias LoadedLexicon = (lexicon: Lexicon?, diagnostics: [Diagnostic])

  private var diagnostics: [Diagnostic] = []
  private var categories: [SourceFile] = []
  private var sources: [SourceFile] = []
  private var languages: [SourceFile] = []
  private var residuals: [SourceFile] = []
  private var roles: [SourceFile] = []
  private var topics: [SourceFile] = []
  /// By language code.
  private var files: [String: LanguageFiles] = [:]

  /// - Returns: Every fault of every file, in the order of the folders and languages, and the ruleset unless one is an error.
  /// - Complexity: O(bytes).
  public static func load(_ location: RulesetLocation) -> (ruleset: Ruleset?, diagnostics: [Diagnostic]) {
    var loader = RulesetLoader()
    for folder in location.lexiconFolders { loader.gather(folder) }
    let ruleset = loader.assemble(location)
    let isFaulty = loader.diagnostics.contains { $0.severity == .error }
    return (isFaulty ? nil : ruleset, loader.diagnostics)
  }

  // MARK: Files

  private mutating func gather(_ folder: String) {
    let names: [String]
    do { names = try DataFolder.names(in: folder) } catch {
      diagnostics.append(error)
      return
    }
    for name in names {
      let path = DataFolder.join(folder, name)
      if DataFolder.isFolder(path) {
        gatherLanguage(path, code: name)
      } else if name.hasSuffix(".tsv") {
        gatherShared(path, name: name)
      }
    }
  }

  private mutating func gatherLanguage(_ path: String, code: String) {
    guard 2...3 ~= code.utf8.count, code.utf8.allSatisfy({ 0x61...0x7A ~= $0 }) else {
      diagnostics.append(
        Diagnostic(
          severity: .warning, code: "L167", file: path, message: "the folder is passed over: '\(code)' is no language code",
          hint: "name it by the ISO 639-1 code, as in 'en'"))
      return
    }
    files[code, default: LanguageFiles()].add(folder: path, &diagnostics)
  }

  private mutating func gatherShared(_ path: String, name: String) {
    do throws(Diagnostic) {
      switch name {
      case "categories.tsv": categories.append(try DataFolder.read(path))
      case "sources.tsv": sources.append(try DataFolder.read(path))
      case "languages.tsv": languages.append(try DataFolder.read(path))
      case "residual-vagueness.tsv": residuals.append(try DataFolder.read(path))
      case "topics.tsv": topics.append(try DataFolder.read(path))
      case "heatmap-colours.tsv": break  // of the pictures, not of the rules; whoever draws reads it
      case "role-weights.tsv": roles.append(try DataFolder.read(path))
      default:
        diagnostics.append(
          Diagnostic(
            severity: .warning, code: "L168", file: path, message: "the file is passed over: no table of this name belongs here",
            hint: "put word lists into a folder named by their language, as in 'en/\(name)'"))
      }
    } catch {
      diagnostics.append(error)
    }
  }

  // MARK: Meaning

  private mutating func assemble(_ location: RulesetLocation) -> Ruleset? {
    let identifier = loadIdentifier(location)
    // All of this stands before the first score of every run: two threads share it, the word lists one by one.
    let files = files
    let codes = files.keys.sorted()
    let sharing = ParallelWork.sharing(2)
    let (loadedModel, tables) = sharing.both({ Self.loadModel(location) }, { LanguageTables(files) })
    let lexicons = codes.map { code -> LoadedLexicon? in
      guard let lists = files[code]?.lists, !lists.isEmpty else { return nil }
      return Lexicon.load(language: code, lists: lists, sources: sources, categories: categories, sharing: sharing)
    }
    diagnostics += tables.diagnostics
    let (structures, definitions) = (tables.structures, tables.definitions)
    let (readings, termWords) = (tables.readings, tables.termWords)
    if structures[Ruleset.fallbackLanguage] == nil {
      let file = DataFolder.join(location.lexiconFolders.first ?? "lexicons", "\(Ruleset.fallbackLanguage)/structure.tsv")
      report("L169", file, "the structure words are missing", "restore the file from the distribution")
    }
    let (weights, weightFaults) = RoleWeightTable.load(roles)
    diagnostics += weightFaults
    var packs: [LanguagePack] = []
    for (code, lexicon) in zip(codes, lexicons) {
      if let lexicon, let pack = loadPack(code, lexicon, structures, definitions, weights) { packs.append(pack) }
    }
    let (residual, faults) = ResidualTable.load(residuals)
    diagnostics += faults
    diagnostics += loadedModel.diagnostics
    guard let identifier, let model = loadedModel.model else { return nil }
    var ruleset = Ruleset(
      packs: packs, structures: structures, definitions: definitions, readings: readings, identifier: identifier, model: model)
    ruleset.residualWeights = residual
    let (topics, topicFaults) = TopicTable.load(topics)
    diagnostics += topicFaults
    ruleset.topics = topics
    ruleset.termWords = termWords
    if let folder = location.termFolder {
      let (hoods, faults) = TermStatistics.load(folder, languages: termWords.keys.sorted(), always: location.readsStatistics)
      ruleset.termHoods = hoods
      diagnostics += faults
      if faults.contains(where: { $0.severity == .error }) { return nil }
    }
    return ruleset
  }

  private mutating func loadIdentifier(_ location: RulesetLocation) -> LanguageIdentifier? {
    // Tables of languages do not add up: the last folder that has one decides, so that a user may replace it.
    guard let file = languages.last else {
      let path = DataFolder.join(location.lexiconFolders.first ?? "lexicons", "languages.tsv")
      report("L169", path, "the table of languages is missing", "restore the file from the distribution")
      return nil
    }
    let (identifier, faults) = LanguageIdentifier.load(file: file.name, bytes: file.bytes)
    diagnostics += faults
    return identifier
  }

  private mutating func loadPack(
    _ code: String, _ loaded: LoadedLexicon, _ structures: [String: StructureWords], _ definitions: [String: DefinitionReader],
    _ weights: RoleWeights
  ) -> LanguagePack? {
    guard let lists = files[code]?.lists, !lists.isEmpty else { return nil }
    let (lexicon, faults) = loaded
    // Faults of the shared tables come back with every language and are told once.
    diagnostics += faults.filter { !diagnostics.contains($0) }
    warn(code, lists[0].name, lacks: "structure", structures[code] == nil, "those of '\(Ruleset.fallbackLanguage)' are used")
    warn(code, lists[0].name, lacks: "definition", definitions[code] == nil, "every term counts as undefined")
    guard let lexicon, let structure = structures[code] ?? structures[Ruleset.fallbackLanguage] else { return nil }
    return LanguagePack(
      language: code, lexicon: lexicon, structure: structure, definitions: definitions[code] ?? DefinitionReader(cues: DefinitionCues()),
      roleWeights: weights)
  }

  private mutating func warn(_ code: String, _ file: String, lacks kind: String, _ isMissing: Bool, _ consequence: String) {
    guard isMissing else { return }
    diagnostics.append(
      Diagnostic(
        severity: .warning, code: "L170", file: file, message: "'\(code)' has word lists but no \(kind) words; \(consequence)",
        hint: "add \(code)/\(kind).tsv"))
  }

  private static func loadModel(_ location: RulesetLocation) -> (model: RiskModel?, diagnostics: [Diagnostic]) {
    do throws(Diagnostic) {
      let own = try location.model.map { path throws(Diagnostic) in try modelFiles(path) } ?? []
      let (model, faults) = RiskModel.load(files: own, fallback: try modelFiles(location.modelFolder))
      let unserved = model?.faults(serving: IndicatorRegistry.signalIDs, file: location.model ?? location.modelFolder) ?? []
      return (model, faults + unserved)
    } catch {
      return (nil, [error])
    }
  }

  /// A table, or all tables of a folder.
  private static func modelFiles(_ path: String) throws(Diagnostic) -> [ModelFile] {
    let paths =
      DataFolder.isFolder(path)
      ? try DataFolder.names(in: path).filter { $0.hasSuffix(".tsv") }.map { DataFolder.join(path, $0) } : [path]
    var files: [ModelFile] = []
    for path in paths {
      let file = try DataFolder.read(path)
      files.append(ModelFile(name: file.name, bytes: file.bytes))
    }
    return files
  }

  private mutating func report(_ code: String, _ file: String, _ message: String, _ hint: String) {
    diagnostics.append(Diagnostic(code: code, file: file, message: message, hint: hint))
  }
}
