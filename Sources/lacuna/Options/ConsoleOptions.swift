import ArgumentParser
import Glibc

/// When something that depends on a terminal is done.
enum Occasion: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}

/// What goes to the terminal besides the results.
struct ConsoleOptions: ParsableArguments {
  @Flag(name: .long, help: "Print errors only: no notes, no warnings, no progress.")
  var quiet = false

  @Option(name: .long, help: "Colour: auto (on a terminal, unless NO_COLOR is set), always or never.")
  var color = Occasion.auto

  @Option(name: .long, help: "Progress on standard error: auto (on a terminal), always or never.")
  var progress = Occasion.auto

  /// Whether results on standard output are coloured.
  var usesColour: Bool { Terminal.usesColour(color, descriptor: STDOUT_FILENO) }

  func makeConsole() -> Console {
    let showsProgress = !quiet && (progress == .always || (progress == .auto && isatty(STDERR_FILENO) == 1))
    return Console(
      renderer: ErrorRenderer(usesColour: Terminal.usesColour(color, descriptor: STDERR_FILENO)), isQuiet: quiet,
      progress: showsProgress ? Progress() : nil)
  }
}
