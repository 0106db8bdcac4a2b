public import LegalText

/// What a project says in its `lacuna.yaml`. Options on the command line win over it.
public struct Configuration: Sendable, Hashable {
  /// Path of the file it was read from; nil for the defaults.
  public var file: String?
  /// Language code, or `auto`.
  public var language: String?
  /// Scores below are not printed; in [0, 100].
  public var minimumScore: Double?
  /// Band from which on the program ends with status 1.
  public var failOn: Band?
  /// Coverage in [0, 1] below which a document is marked `partial`.
  public var partialCoverage: Double = 0.8
  /// Allowed terms in the order of the file, expired ones left out.
  public var allowances: [Allowance] = []
  /// Folders with word lists beside the built-in ones; relative ones are joined with the configuration's folder.
  public var lexiconFolders: [String] = []
  /// Model file, joined likewise.
  public var model: String?

  /// The defaults, as without a file.
  public init() {}

  /// Name of the file that is looked for.
  public static let fileName = "lacuna.yaml"
  /// Longest configuration that is read, 1 MiB.
  public static let longestFile = 1 << 20

  /// Reads a configuration from the bytes of a file.
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: Its path: named in diagnostics, and folders in it are relative to its folder.
  ///   - today: Allowances that expired before this day do not apply.
  ///   - indicators: All ids that an allowance may name; nil checks only their shape.
  /// - Returns: All faults at once (C101–C119 errors, C120 a warning), and no configuration when there is an error.
  public static func read(
    _ bytes: [UInt8], file: String, today: CalendarDate, indicators: Set<String>? = nil
  ) -> (configuration: Configuration?, diagnostics: [Diagnostic]) {
    var reader = ConfigurationReader(file: file, today: today, indicators: indicators)
    let configuration = reader.read(bytes)
    let isFaulty = reader.diagnostics.contains { $0.severity == .error }
    return (isFaulty ? nil : configuration, reader.diagnostics)
  }
}
