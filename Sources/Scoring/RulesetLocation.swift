/// Where the data of a ruleset stand.
public struct RulesetLocation: Sendable, Hashable {
  /// Folders laid out like `lexicons/`, the built-in one first; the others add to it.
  public var lexiconFolders: [String]
  /// The model's folder, whose tables serve where `model` leaves some out.
  public var modelFolder: String
  /// A model that goes before it: a table, or a folder of tables.
  public var model: String?

  public init(lexiconFolders: [String], modelFolder: String, model: String? = nil) {
    self.lexiconFolders = lexiconFolders
    self.modelFolder = modelFolder
    self.model = model
  }
}
