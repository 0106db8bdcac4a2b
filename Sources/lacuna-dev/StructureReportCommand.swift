public import ArgumentParser
import FoundationEssentials
import Glibc
import Ingest
import LegalText
import Reports
import Scoring
public import StructureEvaluation

/// Runs the parser over a gold set and shows where it is wrong.
struct StructureReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "structure-report", abstract: "Compare the parser with a gold set and show the place of each error.",
    discussion: """
      A gold set is a folder with NAME.txt and NAME.gold.json files, at any depth. First come the figures of each source, then the
      documents with the most errors. Errors that only follow from another one (clauses below a clause that was misread) are counted
      with it, as "+12 more".

      Examples:
        lacuna-dev structure-report --gold ../gold/structure
        lacuna-dev structure-report --gold ../gold/structure --only dc --variant flat --worst 3 --errors 40
        lacuna-dev structure-report --gold ../gold/structure --format json > report.json
      """)

  @Option(help: "The folder with the gold set.")
  var gold: String

  @Option(help: "Layout of the texts: clean, wrapped at 76 columns, or flat (paragraphs of a section on one line).")
  var variant = LayoutVariant.clean

  @Option(help: "Only files whose path below the gold set contains this.")
  var only: String?

  @Option(help: "Show this many of the documents with the most errors.")
  var worst = 10

  @Option(help: "Show this many errors of each document.")
  var errors = 10

  @Option(help: "Output: text or json.")
  var format = Format.text

  @Option(help: "Folder with the word lists.")
  var lexicons = "lexicons"

  @Option(help: "Folder with the model, which the rules need although nothing is scored.")
  var model = "models/prior"

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  func validate() throws {
    if worst < 0 || errors < 0 { throw ValidationError("--worst and --errors are numbers from 0 up") }
  }

  func run() throws {
    let (ruleset, diagnostics) = RulesetLoader.load(RulesetLocation(lexiconFolders: [lexicons], modelFolder: model))
    guard let ruleset else { throw ValidationError(diagnostics.map(\.oneLine).joined(separator: "\n")) }
    let scorers = ScorersByLanguage(ruleset)
    var evaluations: [DocumentEvaluation] = []
    for name in try goldNames() {
      let base = "\(gold)/\(name)"
      let (goldBytes, textBytes) = (try PageFile.read(base + ".gold.json"), try PageFile.read(base + ".txt"))
      do throws(Diagnostic) {
        let document = try GoldDocument(gold: goldBytes, text: textBytes, file: base + ".txt", variant: variant)
        evaluations.append(try scorers.evaluate(document))
      } catch {
        throw ValidationError(error.oneLine)
      }
    }
    let evaluation = GoldSetEvaluation(evaluations)
    let report =
      switch format {
      case .text: StructureReportText(worstCount: worst, errorCount: errors).render(evaluation, variant: variant)
      case .json: StructureReportRecords(worstCount: worst, errorCount: errors).render(evaluation, variant: variant)
      }
    try PageFile.printOut(report)
  }

  /// Names below the gold folder without their endings, in order.
  private func goldNames() throws -> [String] {
    let ending = ".gold.json"
    let paths: [String]
    do { paths = try FileManager.default.subpathsOfDirectory(atPath: gold) } catch {
      throw ValidationError("\(gold) cannot be listed: \(error)")
    }
    let names = paths.filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }.sorted()
    guard !names.isEmpty else { throw ValidationError("\(gold) has no \(ending) file at any depth") }
    guard let only else { return names }
    let chosen = names.filter { $0.contains(only) }
    guard !chosen.isEmpty else { throw ValidationError("none of the \(names.count) files below \(gold) has '\(only)' in its path") }
    return chosen
  }
}

extension LayoutVariant: ExpressibleByArgument {}
