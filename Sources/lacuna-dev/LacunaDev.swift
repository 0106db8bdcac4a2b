import ArgumentParser

/// The maintainers' program: generates what is generated, checks that it is in step, and fuzzes. Users have `lacuna`.
@main
struct LacunaDev: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lacuna-dev", abstract: "Generate documents from the program itself, check that they are in step, and fuzz.",
    subcommands: [DocsCommand.self, FuzzCommand.self])
}
