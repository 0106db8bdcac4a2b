/// How the bytes of a document are read.
public enum InputFormat: String, Sendable {
  /// Every byte is law text.
  case text
  /// Law text with Markdown marks, which are blanked before anything reads it.
  case markdown
  /// Akoma Ntoso, USLM or a EUR-Lex page, told apart by the root element; what is read is the text extracted from it.
  case xml
}

/// What the user says about the inputs (`--input`).
public enum InputChoice: String, Sendable, CaseIterable {
  /// By the ending of each file's name; standard input is text.
  case auto
  case text
  case markdown
  /// Akoma Ntoso, USLM or a EUR-Lex page.
  case xml
  /// One JSON object a line: `{"id":…, "text":…, "language"?:…}`, each one document.
  case ndjson
}
