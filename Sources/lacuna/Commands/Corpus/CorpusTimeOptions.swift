import ArgumentParser
import Configuration
import CorpusStore

/// Which version of an instrument is meant: two times, that of the law and that of our knowledge.
struct CorpusTimeOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("The version in force on this day, YYYY-MM-DD (default: the newest).", valueName: "day"))
  var asOf: String?

  @Option(
    name: .long,
    help: ArgumentHelp("Only versions that were known at this time, UTC, YYYY-MM-DD[Thh:mm:ssZ] (default: now).", valueName: "time"))
  var knownAt: String?

  func validate() throws {
    if let asOf, CalendarDate(asOf) == nil { throw ValidationError("--as-of takes a day as in 2018-05-30") }
    if let knownAt, CalendarDate(String(knownAt.prefix(10))) == nil {
      throw ValidationError("--known-at takes a day or time as in 2018-05-30")
    }
  }
}

extension CorpusDatabase {
  /// - Throws: `CommandFailure` with status 64 for a name that no instrument has.
  func requiredInstrument(_ name: String) throws(CommandFailure) -> StoredInstrument {
    let found: StoredInstrument?
    do throws(StoreFault) { found = try instrument(named: name) } catch { throw CommandFailure(error) }
    guard let found else {
      throw .usage("U308", file: name, "is no instrument of \(path)", hint: "'lacuna corpus list' shows their names")
    }
    return found
  }
}
