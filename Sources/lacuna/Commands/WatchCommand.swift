import Acquisition
import ArgumentParser
import Glibc
import LegalText

/// `lacuna watch`: the check, again and again.
struct WatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch", abstract: "Run the check again and again, and tell what is new.",
    usage: "lacuna watch [<options>] [<arguments of 'lacuna check'> ...]",
    discussion: """
      Everything that is no option of watch goes to 'lacuna check', which runs in a process of its own. New risk is told once: as a line of
      JSON on standard output and, with --webhook, by a POST (docs/watch.md); the same risk is told again only after it was gone. What
      watch itself does stands on standard error, as text or, with --log-format json, as a line of JSON an event.

      A lock file keeps two watches from working on the same baseline or database. Ctrl-C and SIGTERM end the check in hand, then the watch,
      with 130 or 143. With --once the status is that of the check (1: new risk), or 74 when a webhook could not be reached.

      Without arguments of check, the laws are those of the database ('lacuna corpus').

      Examples:
        lacuna watch --every 6h
        lacuna watch laws/ --baseline risk.ndjson --every 6h
        lacuna watch laws/ --baseline risk.ndjson --every 15m --webhook https://hooks.example.org/lacuna
        lacuna watch laws/ --baseline risk.ndjson --once --log-format json
      """)

  @Option(name: .long, help: ArgumentHelp("Time from one check to the next, as in 30s, 15m, 6h or 1d.", valueName: "time"))
  var every = Interval(seconds: 6 * 3600)

  @Option(
    name: .long,
    help: ArgumentHelp("Share of that time by which each wait is longer or shorter, at random, from 0 to 0.5.", valueName: "share"))
  var jitter = 0.1

  @Flag(name: .long, help: "Check once and end.")
  var once = false

  @Option(name: .long, help: ArgumentHelp("Address that new risk is posted to; may be repeated.", valueName: "url"))
  var webhook: [String] = []

  @Option(name: .long, help: "What stands on standard error: text or json (a line an event).")
  var logFormat = WatchLog.Format.text

  @Option(
    name: .long,
    help: ArgumentHelp("Lock file; what was told stands beside it (default: beside the baseline or database).", valueName: "file"),
    completion: .file())
  var lock: String?

  @Argument(parsing: .allUnrecognized, help: ArgumentHelp("What 'lacuna check' gets.", valueName: "arguments of check"))
  var checked: [String] = []

  func validate() throws {
    if !(0...0.5 ~= jitter) { throw ValidationError("--jitter takes a share from 0 to 0.5") }
    for name in ["--format", "--update", "--help", "-h"] where checked.contains(where: { $0 == name || $0.hasPrefix(name + "=") }) {
      throw ValidationError("\(name) makes no sense in 'lacuna watch'; see 'lacuna check --help'")
    }
    for address in webhook where WebAddress(address) == nil { throw ValidationError("--webhook: '\(address)' is no address of the web") }
  }

  func run() throws {
    let path = try lock ?? CheckRun.target(of: checked) + ".watch.lock"
    let held = try WatchLock(path)
    let log = WatchLog(format: logFormat)
    let stop = StopSignal()
    let watch = Watch(
      check: try CheckRun(arguments: checked, stop: stop),
      memoryPath: (path.hasSuffix(".lock") ? String(path.dropLast(5)) : path) + ".told",
      webhooks: webhook.compactMap(WebAddress.init), log: log, stop: stop)
    let status = try withExtendedLifetime(held) { try watch.run(every: once ? nil : every, jitter: jitter) }
    ExitStatus.leave(status)
  }
}
