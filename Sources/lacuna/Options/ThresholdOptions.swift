public import ArgumentParser
public import LegalText

extension Band: ExpressibleByArgument {}

/// From which score on something is said or done.
struct FailOnOption: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("End with status 1 when a clause is in this band or above: low, moderate, elevated or high.", valueName: "band"))
  var failOn: Band?
}
