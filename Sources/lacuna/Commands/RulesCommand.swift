import ArgumentParser
import Glibc
import Indicators
import LegalText
import Reports

/// `lacuna rules`: what the indicators look for and why.
struct RulesCommand: ParsableCommand {
  /// How the rules are printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown
  }

  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Explain the indicators: what they flag, why it matters, sources, examples.",
    discussion: """
      Examples:
        lacuna rules
        lacuna rules undefined-term
        lacuna rules --format markdown > indicators.md
      """)

  @Argument(
    help: ArgumentHelp("Id of an indicator (default: a list of all).", valueName: "id"),
    completion: .list(IndicatorRegistry.infos.map(\.id)))
  var id: String?

  @Option(name: .long, help: "Output: text or markdown.")
  var format = Format.text

  @OptionGroup(title: "Terminal") var terminal: ConsoleOptions

  func run() throws {
    let chosen = try id.map { try [Self.indicator($0)] } ?? IndicatorRegistry.infos
    let report = RulesReport(width: Terminal.width(descriptor: STDOUT_FILENO), usesColour: terminal.usesColour)
    let output = OutputStream(descriptor: STDOUT_FILENO)
    switch format {
    case .markdown: output.write(RulesReport.markdownPage(chosen))
    case .text: output.write(id == nil ? report.list(chosen) : report.full(chosen[0]))
    }
    try output.finish()
  }

  private static func indicator(_ id: String) throws -> IndicatorInfo {
    if let info = IndicatorRegistry.infos.first(where: { $0.id == id }) { return info }
    throw CommandFailure.usage(
      "U305", file: "rules", "there is no indicator '\(id)'",
      hint: "the indicators are \(IndicatorRegistry.infos.map(\.id).joined(separator: ", "))")
  }
}
