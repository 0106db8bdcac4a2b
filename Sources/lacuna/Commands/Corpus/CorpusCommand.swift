import ArgumentParser

/// `lacuna corpus`: instruments and their versions in SQLite.
struct CorpusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "corpus", abstract: "Keep laws and their versions in a database, scored and searchable.",
    discussion: """
      Laws come from files, folders, git repositories (every commit is a version), addresses and feeds. 'sync' asks each source for what
      is new and scores only that; 'lacuna check' does the same and tells what is new risk. Clauses are known by a number of their own
      (lineage) that stays when a new version renumbers them.

      Examples:
        lacuna corpus add laws/ --jurisdiction KE
        lacuna corpus sync
        lacuna corpus list
        lacuna corpus search '"public order"' --band high
        lacuna corpus history ke/cyber-act
        lacuna corpus export --format csv -o clauses.csv --datapackage
      """,
    subcommands: [
      CorpusAddCommand.self, CorpusSyncCommand.self, CorpusListCommand.self, CorpusShowCommand.self, CorpusHistoryCommand.self,
      CorpusSearchCommand.self, CorpusExportCommand.self,
    ])
}
