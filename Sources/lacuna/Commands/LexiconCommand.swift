import ArgumentParser

/// `lacuna lexicon`: what the word lists hold and whether they are sound.
struct LexiconCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon", abstract: "Check the word lists, or print every form in them.",
    subcommands: [LexiconCheckCommand.self, LexiconListCommand.self])
}
