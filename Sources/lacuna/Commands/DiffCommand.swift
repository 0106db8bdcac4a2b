import Alignment
import ArgumentParser
import Configuration
import Glibc
import LegalText
import Reports

/// `lacuna diff`: what a new version of an instrument does to its words and to its risk.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Compare two versions of a law, clause by clause: words, numbers, risk.",
    usage: "lacuna diff [<options>] <old> <new>",
    discussion: """
      Clauses are found again by their words, not by their numbers: an inserted section does not make every later one look changed.
      Changes of words, changes of numbers and places alone, and clauses that only lean on a changed definition are told apart.
      Removed words stand in [-…-], added ones in {+…+}. Case, layout and punctuation alone are no change.

      Exit status 1 when --fail-on is given and a clause of the new version is in that band or above and is added or scores
      higher than before; what was already as risky does not count.

      Examples:
        lacuna diff bill-2023.txt bill-2024.txt
        lacuna diff act.txt amended.txt --format markdown > report.md
        lacuna diff old.txt new.txt --format ndjson | jq 'select(.delta > 10)'
        git show HEAD~1:law.txt | lacuna diff - law.txt --fail-on elevated
      """)

  @OptionGroup(title: "Inputs: two documents, the old version first") var inputs: InputOptions

  @Option(name: .long, help: "Output: text, ndjson or markdown.")
  var format = DiffFormat.text

  @OptionGroup var threshold: FailOnOption
  @OptionGroup(title: "Rules") var rules: RulesetOptions
  @OptionGroup(title: "Terminal") var terminal: ConsoleOptions

  func validate() throws {
    guard inputs.paths.count == 2 else { throw ValidationError("diff takes two documents: the old version and the new one") }
  }

  func run() throws {
    let output = OutputStream(descriptor: STDOUT_FILENO)
    let session = try Session(inputs: inputs, rules: rules, console: terminal.makeConsole())
    let (old, new) = try VersionReader.pair(
      session: session, inputs: inputs, output: output, command: "diff",
      hint: "name one file for the old version and one for the new; 'lacuna check' follows whole folders")
    let comparison = InstrumentComparison(old: old, new: new)
    switch format {
    case .text:
      output.write(
        DiffText(width: Terminal.width(descriptor: STDOUT_FILENO), usesColour: terminal.usesColour).render(comparison))
    case .ndjson: output.write(DiffRecords.lines(comparison))
    case .markdown: output.write(DiffMarkdown.render(comparison))
    }
    try output.finish()
    ExitStatus.leave(!output.isBroken && isAlarming(comparison, session.configuration) ? .found : .done)
  }

  private func isAlarming(_ comparison: InstrumentComparison, _ configuration: Configuration) -> Bool {
    guard let failOn = threshold.failOn ?? configuration.failOn else { return false }
    return comparison.changes.contains { change in change.isRiskier && change.newScore.map { $0.band >= failOn } ?? false }
  }
}
