import ArgumentParser
import Configuration

/// What is done with the alerts of the database.
struct AlertOptions: ParsableArguments {
  @Flag(name: .long, help: "Also print alerts that were printed before and are still open; they too end with status 1.")
  var all = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Accept the risk of the clause that this alert speaks of, in its present words; may be repeated.", valueName: "alert"))
  var accept: [String] = []

  @Option(name: .long, help: ArgumentHelp("Why it is accepted.", valueName: "text"))
  var reason: String?

  @Option(name: .long, help: ArgumentHelp("Last day of the acceptance, YYYY-MM-DD (default: no end).", valueName: "day"))
  var expires: String?

  var isUsed: Bool { all || !accept.isEmpty || reason != nil || expires != nil }

  func validate() throws {
    if accept.isEmpty, reason != nil || expires != nil { throw ValidationError("--reason and --expires go with --accept") }
    if !accept.isEmpty, reason?.contains(where: { !$0.isWhitespace }) != true { throw ValidationError("--accept needs a --reason") }
    if let expires, CalendarDate(expires) == nil { throw ValidationError("--expires takes a day as in 2030-12-31") }
  }
}
