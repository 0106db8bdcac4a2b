import ArgumentParser

/// The maintainers' program: generates what is generated, measures what is measured, and fuzzes. Users have `lacuna`.
@main
struct LacunaDev: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lacuna-dev", abstract: "Generate documents from the program itself, measure it, and fuzz.",
    subcommands: [
      DocsCommand.self, FitCasesCommand.self, FuzzCommand.self, KernelCommand.self, MixCommand.self, ParseSpeedCommand.self,
      StoreSpeedCommand.self,
      StructureReportCommand.self,
    ])
}
