import ArgumentParser
import Glibc
import Ingest
import LegalText
import Reports
import Scoring

/// `lacuna terms`: what a text defines, and what it uses without a definition.
struct TermsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "terms", abstract: "List the terms that a text defines, defines in part, or leaves undefined.",
    discussion: """
      --lint prints only what a drafter should look at, one line each as file:line:column, and ends with status 1 when there is any.

      Examples:
        lacuna terms bill.txt
        lacuna terms bill.txt --format ndjson | jq -r 'select(.status=="undefined").term'
        lacuna terms bill.txt --lint
      """)

  @OptionGroup(title: "Inputs") var inputs: InputOptions

  @Option(name: .long, help: "Output: text, json or ndjson.")
  var format = ListFormat.text

  @Flag(name: .long, help: "Print only undefined, circular, unused, open and unresolved terms, one line each.")
  var lint = false

  @OptionGroup(title: "Rules") var rules: RulesetOptions
  @OptionGroup(title: "Terminal") var terminal: ConsoleOptions

  func validate() throws {
    if lint, format != .text { throw ValidationError("--lint prints lines of text; leave out --format \(format.rawValue)") }
  }

  func run() throws {
    let output = OutputStream(descriptor: STDOUT_FILENO)
    let session = try Session(inputs: inputs, rules: rules, console: terminal.makeConsole())
    let render = renderer(width: Terminal.width(descriptor: STDOUT_FILENO), usesColour: terminal.usesColour)
    let printer = ListPrinter(format)
    let lint = lint
    output.write(printer.opening())
    let status = try DocumentRun(session: session, inputs: inputs, output: output).run(
      work: { scorer, document in
        var product = Product(notes: document.notes, byteCount: document.bytes.count)
        do throws(Diagnostic) {
          let terms = try scorer.terms(document)
          product.bytes = render(document, terms)
          product.isAlarming = lint && !product.bytes.isEmpty
        } catch {
          product.fault = error
        }
        return product
      }, emit: { $0.fault != nil ? [] : lint ? $0.bytes : printer.emit($0) })
    output.write(printer.closing())
    try output.finish()
    ExitStatus.leave(output.isBroken ? .done : status)
  }

  private func renderer(width: Int, usesColour: Bool) -> @Sendable (InputDocument, [TermRecord]) -> [UInt8] {
    let (format, lint) = (format, lint)
    return { document, terms in
      if lint { return TermLint.lines(document: document.name, text: document.bytes, terms: terms) }
      return switch format {
      case .text: TermTable(width: width, usesColour: usesColour).render(document: document.name, terms: terms)
      case .json, .ndjson: TermRecords.lines(document: document.name, terms: terms)
      }
    }
  }
}
