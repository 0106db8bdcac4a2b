import Glibc
import LegalText

/// Words what went wrong, one line on standard error each. The only place that does.
struct ErrorRenderer: Sendable {
  let usesColour: Bool

  func show(_ diagnostic: Diagnostic) { Self.write(line(diagnostic) + "\n") }

  /// `file:line:col: error: [L104] message / hint: next step`, with the severity in colour.
  func line(_ diagnostic: Diagnostic) -> String {
    let line = Self.harmless(diagnostic.oneLine)
    let mark = ": \(diagnostic.severity.rawValue): ["
    guard usesColour, let range = line.firstRange(of: mark) else { return line }
    let colour =
      switch diagnostic.severity {
      case .error: "1;31"
      case .warning: "33"
      case .note: "36"
      }
    return line[..<range.lowerBound] + ": \u{1B}[\(colour)m\(diagnostic.severity.rawValue)\u{1B}[0m: [" + line[range.upperBound...]
  }

  /// Names of files and words of texts must not move the cursor or recolour the terminal.
  private static func harmless(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { isControl($0) ? "\u{FFFD}" : $0 }))
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Writes to standard error. When that fails there is nobody left to tell.
  static func write(_ text: String) {
    var text = text
    text.withUTF8 { buffer in
      var start = 0
      while start < buffer.count {
        let count = unsafe Glibc.write(STDERR_FILENO, buffer.baseAddress?.advanced(by: start), buffer.count - start)
        if count < 0 {
          if errno == EINTR { continue }
          return
        }
        start += count
      }
    }
  }
}
