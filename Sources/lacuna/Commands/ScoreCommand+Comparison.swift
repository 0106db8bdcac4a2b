import Alignment
import ArgumentParser
import Configuration
import Glibc
import Indicators
import LegalText
import Reports
import Scoring

/// `lacuna score --compare`: a text beside another one.
extension ScoreCommand {
  func validateComparison() throws {
    guard format == .html || format == .markdown else {
      throw ValidationError("--compare goes with --format html or --format markdown; 'lacuna diff' has text and records")
    }
    guard inputs.paths.count == 1 else { throw ValidationError("--compare takes one text to score and one to put beside it") }
    if explain != nil || reading {
      throw ValidationError("--compare shows all clauses and their reading; leave out --explain and --reading")
    }
  }

  /// - Parameter other: Path of the text that is compared with.
  func runComparison(with other: String) throws {
    let output = OutputStream(descriptor: STDOUT_FILENO)
    let session = try Session(inputs: inputs, rules: rules, console: terminal.makeConsole(), readsTopics: true)
    var both = inputs
    both.paths = [other] + inputs.paths
    let versions = try VersionReader.pair(
      session: session, inputs: both, output: output, command: "score --compare",
      hint: "name one file to score and one to put beside it; a folder or NDJSON may hold only one")
    let sides = SideBySide(other: versions.0, scored: versions.1)
    let names = IndicatorNames(IndicatorRegistry.infos)
    let topics = session.ruleset.topics.topics
    let minimum = minScore ?? session.configuration.minimumScore ?? 0
    if format == .html {
      var page = SideBySideHTML(
        names: names, topics: topics, colours: try ColourFile.load(DataHome.find()), rules: Self.madeWith(session))
      page.minimumScore = minimum
      output.write(page.render(sides))
    } else {
      var report = SideBySideMarkdown(names: names, topics: topics)
      report.minimumScore = minimum
      if let limit { report.limit = limit }
      output.write(report.render(sides))
    }
    try output.finish()
    let failOn = threshold.failOn ?? session.configuration.failOn
    let isAlarming = failOn.map { band in versions.1.result.rollUp.map { $0.band >= band } ?? false } ?? false
    ExitStatus.leave(!output.isBroken && isAlarming ? .found : .done)
  }
}
