/// How the bytes of a document are read.
public enum InputFormat: String, Sendable {
  /// Every byte is law text.
  case text
  /// Law text with Markdown marks, which are blanked before anything reads it.
  case markdown
}

/// What the user says about the inputs (`--input`).
public enum InputChoice: String, Sendable, CaseIterable {
  /// By the ending of each file's name; standard input is text.
  case auto
  case text
  case markdown
  /// One JSON object a line: `{"id":…, "text":…, "language"?:…}`, each one document.
  case ndjson
}
