import Configuration
import Indicators
import LegalText

/// Which `lacuna.yaml` a run goes by.
enum ConfigurationChoice {
  /// The named configuration, else the one that all inputs lie under, else the defaults.
  /// - Throws: `CommandFailure`: 65 for a faulty file; 64 when inputs lie under different ones, because an allowance of one project must
  ///   not hide a finding in another.
  static func load(named path: String?, inputs: [String], _ console: Console) throws(CommandFailure) -> Configuration {
    let found = path == nil ? try shared(by: inputs.isEmpty ? ["-"] : inputs) : path
    guard let file = found else { return Configuration() }
    let (configuration, diagnostics) = ConfigurationFile.load(file, indicators: Set(IndicatorRegistry.infos.map(\.id)))
    console.show(diagnostics)
    guard let configuration else { throw .faultyData([]) }
    return configuration
  }

  private static func shared(by inputs: [String]) throws(CommandFailure) -> String? {
    // What is not there is reported when it is read, and has no configuration.
    let found = inputs.filter { $0 == "-" || DataHome.realPath($0) != nil }.map { (input: $0, file: ConfigurationFile.find(from: $0)) }
    guard let first = found.first else { return nil }
    if let other = found.first(where: { $0.file != first.file }) {
      func words(_ one: (input: String, file: String?)) -> String { "'\(one.input)' under \(one.file ?? "none")" }
      throw .usage(
        "U302", file: other.file ?? first.file ?? "lacuna.yaml",
        "the inputs lie under different configurations: \(words(first)), \(words(other))",
        hint: "name one with --config, or score them in separate runs")
    }
    return first.file
  }
}
