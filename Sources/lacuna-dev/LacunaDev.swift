import ArgumentParser

/// The maintainers' program: generates what is generated and measures what is measured. Users have `lacuna`.
@main
struct LacunaDev: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lacuna-dev", abstract: "Generate documents from the program itself, and measure it.",
    subcommands: [DocsCommand.self, StructureReportCommand.self])
}
