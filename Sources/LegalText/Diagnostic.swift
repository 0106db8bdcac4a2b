/// Trouble with one input, as a value: libraries report it, the program words and prints it and remembers the exit status.
public struct Diagnostic: Error, Sendable, Hashable {
  public enum Severity: String, Sendable { case error, warning, note }

  public var severity: Severity
  /// Stable code, e.g. `I203`: the letter names the layer (I ingest, L lexicon, M model, C configuration, S structure).
  public var code: String
  /// File or document name.
  public var file: String
  /// 1-based; nil when the trouble is with the whole file.
  public var line: Int?
  public var column: Int?
  /// What is wrong, in one clause without a full stop.
  public var message: String
  /// What to do next.
  public var hint: String

  public init(severity: Severity = .error, code: String, file: String, line: Int? = nil, column: Int? = nil, message: String, hint: String)
  {
    self.severity = severity
    self.code = code
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.hint = hint
  }

  /// `file:line:col: error: [L104] message / hint: next step`, always one line.
  public var oneLine: String {
    var place = file
    if let line { place += ":\(line)" }
    if line != nil, let column { place += ":\(column)" }
    let text = "\(place): \(severity.rawValue): [\(code)] \(message) / hint: \(hint)"
    return String(text.map { $0.isNewline ? " " : $0 })
  }
}
