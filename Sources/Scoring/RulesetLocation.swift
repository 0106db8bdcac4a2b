/// Where the data of a ruleset stand.
public struct RulesetLocation: Sendable, Hashable {
  /// Folders laid out like `lexicons/`, the built-in one first; the others add to it.
  public var lexiconFolders: [String]
  /// The model's folder, whose tables serve where `model` leaves some out.
  public var modelFolder: String
  /// The folder with background statistics and the settings of term-hood; nil for none.
  public var termFolder: String?
  /// Whether the statistics are read even where no score depends on them.
  public var readsStatistics = true
  /// A model that goes before it: a table, or a folder of tables.
  public var model: String?

  public init(
    lexiconFolders: [String], modelFolder: String, model: String? = nil, termFolder: String? = nil, readsStatistics: Bool = true
  ) {
    self.lexiconFolders = lexiconFolders
    self.modelFolder = modelFolder
    self.model = model
    self.termFolder = termFolder
    self.readsStatistics = readsStatistics
  }
}
