import ArgumentParser
import Indicators
import LegalText
import Reports

/// Writes docs/indicators.md from the indicators, or checks that it says what they say.
struct DocsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "docs", abstract: "Write docs/indicators.md from the indicators, or check it.",
    discussion: """
      Examples:
        lacuna-dev docs            write the page
        lacuna-dev docs --check    exit 1 when the page differs from the indicators
      """)

  @Option(help: "The page, relative to the current folder.")
  var output = "docs/indicators.md"

  @Flag(help: "Write nothing; fail when the page differs.")
  var check = false

  func run() throws {
    let page = RulesReport.markdownPage(IndicatorRegistry.infos)
    guard check else {
      try PageFile.write(page, to: output)
      return
    }
    guard try PageFile.read(output) == page else {
      throw ValidationError("\(output) is out of step with the indicators: run 'lacuna-dev docs' and commit the page")
    }
  }
}
