import ArgumentParser

/// The maintainers' program: generates what is generated and checks that it is in step. Users have `lacuna`.
@main
struct LacunaDev: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lacuna-dev", abstract: "Generate documents from the program itself and check that they are in step.",
    subcommands: [DocsCommand.self])
}
