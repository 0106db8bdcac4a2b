import ArgumentParser
import Glibc
import LegalText
import Scoring

/// The program: its commands, and the one place where an error becomes an exit status.
@main
struct Lacuna: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lacuna",
    abstract: "Scores the clauses of laws and treaties for how open their wording is to abuse.",
    discussion: """
      A score is a signal for human review, not a verdict and not a probability.

      Examples:
        lacuna score bill.txt                      the clauses of a bill, highest first
        lacuna score bill.txt --explain 'Section 5(1)(a)'
        lacuna score laws/ --format ndjson > scores.ndjson
        lacuna outline treaty.md                   what is read as clauses
        lacuna heatmap laws/ -o heatmap.csv
        lacuna diff old.txt new.txt                what a new version does to the risk
        lacuna check laws/ --baseline risk.ndjson  alarm on new risk
        lacuna corpus add laws/ && lacuna check    the same for laws that are kept in a database
        lacuna watch laws/ --baseline risk.ndjson --every 6h
        lacuna serve                               a page to try drafts on

      Shell completions: lacuna --generate-completion-script bash|zsh|fish
      Exit status: 0 done, 1 something is at or above --fail-on or 'check' found new risk, 2 some input could not be read,
      64 wrong usage, 65 faulty data or configuration, 70 internal fault, 74 output could not be written.
      """,
    subcommands: [
      ScoreCommand.self, OutlineCommand.self, TermsCommand.self, RulesCommand.self, LexiconCommand.self, HeatmapCommand.self,
      DiffCommand.self, CheckCommand.self, WatchCommand.self, CorpusCommand.self, ModelCommand.self, ServeCommand.self,
    ]
  )

  @Flag(name: .long, help: "Print the versions of program, engine, ICU, word lists and model.")
  var version = false

  func run() throws {
    guard version else { throw CleanExit.helpRequest(self) }
    let output = OutputStream(descriptor: STDOUT_FILENO)
    output.write(Array(VersionReport.text().utf8))
    try output.finish()
  }

  static func main() {
    StandardStreams.secure()
    WorkingMemory.followDocuments()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as CommandFailure {
      let renderer = ErrorRenderer(usesColour: Terminal.usesColour(.auto, descriptor: STDERR_FILENO))
      for diagnostic in failure.diagnostics { renderer.show(diagnostic) }
      ExitStatus.leave(failure.status)
    } catch {
      guard exitCode(for: error) != .failure else {
        // Nothing but our own mistakes comes here: wrong usage and requests for help have statuses of their own.
        let fault = Diagnostic(
          code: "X701", file: "lacuna", message: "internal fault: \(error)", hint: "report it with the output of 'lacuna --version'")
        ErrorRenderer(usesColour: false).show(fault)
        ExitStatus.leave(.internalFault)
      }
      exit(withError: error)
    }
  }
}
