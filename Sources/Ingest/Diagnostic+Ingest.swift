import LegalText

/// The wording of what can be wrong with an input; codes I101–I119 are of files, I120–I129 of NDJSON records.
extension Diagnostic {
  static func notFound(name: String) -> Diagnostic {
    Diagnostic(code: "I101", file: name, message: "no such file or folder", hint: "check the path; '-' reads standard input")
  }

  static func unreadable(name: String, reason: String) -> Diagnostic {
    Diagnostic(
      code: "I102", file: name, message: "cannot be read: \(reason)", hint: "check the permissions and that it is a file or a folder")
  }

  static func unreadableFolder(name: String, reason: String) -> Diagnostic {
    Diagnostic(code: "I103", file: name, message: "folder cannot be listed: \(reason)", hint: "check its permissions; the rest was read")
  }

  static func nothingSuitable(name: String, endings: [String], skipped: String) -> Diagnostic {
    let passed = skipped.isEmpty ? "" : "; passed over \(skipped)"
    return Diagnostic(
      code: "I104", file: name, message: "the folder holds no file that can be read\(passed)",
      hint: "files ending in \(endings.map { "." + $0 }.joined(separator: " ")) are read; name a file with another ending directly")
  }

  static func unsupportedFormat(name: String, what: String, hint: String) -> Diagnostic {
    Diagnostic(code: "I105", file: name, message: "\(what) cannot be read yet; plain text, Markdown and NDJSON can", hint: hint)
  }

  static func tooLarge(name: String, byteCount: Int?) -> Diagnostic {
    let size = byteCount.map { "\($0) bytes" } ?? "more"
    return Diagnostic(
      code: "I106", file: name, message: "holds \(size); a document may hold at most \(IngestLimit.documentByteCount) bytes (1 GiB)",
      hint: "split it, for example into one file a title or chapter")
  }

  static func empty(name: String) -> Diagnostic {
    Diagnostic(
      code: "I107", file: name, message: "there is no text in it",
      hint: "check how the file was made; a scanned page needs text recognition first")
  }

  static func onlyMarkup(name: String) -> Diagnostic {
    Diagnostic(
      code: "I107", file: name, message: "there is no text in it besides Markdown marks, front matter or images",
      hint: "check the file; --input text reads it without Markdown")
  }

  static func binary(name: String, reason: String, line: Int? = nil, column: Int? = nil) -> Diagnostic {
    Diagnostic(
      code: "I108", file: name, line: line, column: column, message: "is not text: \(reason)",
      hint: "convert the document to UTF-8 text first")
  }

  static func passedOver(name: String, skipped: String) -> Diagnostic {
    Diagnostic(
      severity: .warning, code: "I113", file: name, message: "passed over \(skipped): formats that cannot be read yet",
      hint: "convert them to text if they should be scored")
  }
}
