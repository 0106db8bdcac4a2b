import ArgumentParser
import Glibc
import Ingest
import LegalText
import Reports
import Scoring

/// `lacuna outline`: the clause tree that the parser sees.
struct OutlineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outline", abstract: "Show what is read as articles, sections and clauses.",
    discussion: """
      Text shows the tree with the id of each unit. Records (json, ndjson) hold one object for every printed number, with its place
      in bytes; --all adds the paragraphs that have no number. Works in every language; word lists are not needed.

      --references adds what each unit cites (→), what cites it (←), what cannot be found (?), provisos and exceptions, and whether
      the items of its list are joined by 'and' or 'or'. --reading adds the whole sentence of a clause: the words above its list, its
      own, and those behind the list.

      Examples:
        lacuna outline bill.txt
        lacuna outline treaty.md --format ndjson | jq -r .clause
        lacuna outline bill.txt --text > text-that-is-scored.txt
        lacuna outline bill.txt --references --format ndjson | jq -c 'select(.references != []) | [.clause, .references[].clauses[]]'
      """)

  @OptionGroup(title: "Inputs") var inputs: InputOptions

  @Option(name: .long, help: "Output: text, json or ndjson.")
  var format = ListFormat.text

  @Flag(name: .long, help: "Add to the records what carries no printed number.")
  var all = false

  @Flag(name: .long, help: "Show what each unit cites, what cites it, and what limits it.")
  var references = false

  @Flag(name: .long, help: "Show the whole sentence of each clause.")
  var reading = false

  @Flag(name: .long, help: "Print the text that offsets point into, and nothing else.")
  var text = false

  @OptionGroup(title: "Rules") var rules: RulesetOptions
  @OptionGroup(title: "Terminal") var terminal: ConsoleOptions

  func validate() throws {
    if text, format != .text || all || references || reading {
      throw ValidationError("--text prints the bare text; leave out --format, --all, --references and --reading")
    }
  }

  func run() throws {
    let output = OutputStream(descriptor: STDOUT_FILENO)
    let session = try Session(inputs: inputs, rules: rules, console: terminal.makeConsole())
    let render = renderer(width: Terminal.width(descriptor: STDOUT_FILENO), usesColour: terminal.usesColour)
    let printer = ListPrinter(format)
    let (printsText, references) = (text, references)
    output.write(printer.opening())
    let status = try DocumentRun(session: session, inputs: inputs, output: output).run(
      work: { scorer, document in
        if printsText { return Product(bytes: document.bytes, notes: document.notes, byteCount: document.bytes.count) }
        let outlined = scorer.outline(document, readsReferences: references)
        return Product(bytes: render(outlined), notes: outlined.notes, byteCount: document.bytes.count)
      }, emit: { printsText ? $0.bytes : printer.emit($0) })
    output.write(printer.closing())
    try output.finish()
    ExitStatus.leave(output.isBroken ? .done : status)
  }

  private func renderer(width: Int, usesColour: Bool) -> @Sendable (OutlinedDocument) -> [UInt8] {
    let (format, all, reading) = (format, all, reading)
    return { outlined in
      switch format {
      case .text:
        OutlineText(width: width, usesColour: usesColour, includesReading: reading).render(
          document: outlined.name, tree: outlined.tree, text: outlined.text, readings: outlined.readings)
      case .json, .ndjson:
        OutlineRecords(includesUnnumbered: all, includesReading: reading).lines(
          document: outlined.name, tree: outlined.tree, text: outlined.text, readings: outlined.readings)
      }
    }
  }
}
