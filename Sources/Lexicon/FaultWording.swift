import LegalText

/// One kind of fault in a data file: its stable code and the one place that words it.
protocol FaultWording {
  var code: String { get }
  var severity: Diagnostic.Severity { get }
  /// What is wrong, in one clause without a full stop.
  var message: String { get }
  /// What to do next.
  var hint: String { get }
}

extension FaultWording {
  var severity: Diagnostic.Severity { .error }

  /// - Parameters:
  ///   - line: 1-based; nil when the whole file is meant.
  ///   - column: 1-based, in bytes.
  func diagnostic(file: String, line: Int? = nil, column: Int? = nil) -> Diagnostic {
    Diagnostic(severity: severity, code: code, file: file, line: line, column: column, message: message, hint: hint)
  }
}
