import LegalText

/// Why a command cannot go on: the exit status and what to print on standard error, one line each.
struct CommandFailure: Error {
  var status: ExitStatus
  var diagnostics: [Diagnostic] = []

  /// Data files or configuration are faulty.
  static func faultyData(_ diagnostics: [Diagnostic]) -> CommandFailure { CommandFailure(status: .faultyData, diagnostics: diagnostics) }

  /// The options make no sense with these inputs (codes U3xx). What the options alone show is a `ValidationError`.
  static func usage(_ code: String, file: String, _ message: String, hint: String) -> CommandFailure {
    CommandFailure(status: .wrongUsage, diagnostics: [Diagnostic(code: code, file: file, message: message, hint: hint)])
  }

  /// Results could not be written.
  static func output(_ file: String, reason: String) -> CommandFailure {
    CommandFailure(
      status: .outputFailed,
      diagnostics: [
        Diagnostic(code: "O401", file: file, message: "cannot be written: \(reason)", hint: "check the disk's space and the permissions")
      ])
  }
}
