import Glibc

/// The terminal that a stream leads to.
enum Terminal {
  /// Cells in a line where there is no terminal.
  static let defaultWidth = 100

  /// Cells in a line of the terminal, or the default.
  static func width(descriptor: Int32) -> Int {
    var size = winsize()
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return defaultWidth }
    return Int(size.ws_col)
  }

  /// Whether a stream gets colours: by the user's word, else on a terminal that is not dumb, unless `NO_COLOR` is set (no-color.org).
  static func usesColour(_ occasion: Occasion, descriptor: Int32) -> Bool {
    switch occasion {
    case .always: true
    case .never: false
    case .auto: Environment.value("NO_COLOR") == nil && Environment.value("TERM") != "dumb" && isatty(descriptor) == 1
    }
  }
}
