import ArgumentParser
import Glibc
import Ingest
import LegalText
import Scoring

/// `lacuna terms`: what a text defines, and what it uses without a definition.
struct TermsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "terms", abstract: "List the terms that a text defines, defines in part, or leaves undefined.",
    discussion: """
      --lint prints only what a drafter should look at, one line each as file:line:column, and ends with status 1 when there is a warning or an
      error; notes alone end with 0. --format dot draws which definition uses which term, for Graphviz.

      Examples:
        lacuna terms bill.txt
        lacuna terms bill.txt --format ndjson | jq -r 'select(.status=="undefined").term'
        lacuna terms bill.txt --format ndjson | jq -r 'select(.residual > 0.5) | [.term, .residual] | @tsv'
        lacuna terms bill.txt --lint
        lacuna terms bill.txt --lint --format ndjson | jq -r .rule | sort | uniq -c
        lacuna terms bill.txt --format dot | dot -Tsvg > terms.svg
      """)

  @OptionGroup(title: "Inputs") var inputs: InputOptions

  @Option(name: .long, help: "Output: text, json, ndjson or dot.")
  var format = TermFormat.text

  @Flag(name: .long, help: "Print only what breaks a rule of good drafting: undefined, circular, unused, open, vague terms and others.")
  var lint = false

  @OptionGroup(title: "Rules") var rules: RulesetOptions
  @OptionGroup(title: "Terminal") var terminal: ConsoleOptions

  func validate() throws {
    if lint, format == .dot { throw ValidationError("--lint prints text, json or ndjson; leave out --format dot") }
  }

  func run() throws {
    let output = OutputStream(descriptor: STDOUT_FILENO)
    let session = try Session(inputs: inputs, rules: rules, console: terminal.makeConsole(), readsStatistics: true)
    let printer = TermPrinter(
      format: format, isLint: lint, width: Terminal.width(descriptor: STDOUT_FILENO), usesColour: terminal.usesColour)
    output.write(printer.opening())
    let status = try DocumentRun(session: session, inputs: inputs, output: output).run(
      work: { scorer, document in printer.product(of: document, scorer) }, emit: { printer.emit($0) })
    output.write(printer.closing())
    try output.finish()
    ExitStatus.leave(output.isBroken ? .done : status)
  }
}
