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
    Diagnostic(code: "I105", file: name, message: "\(what) cannot be read yet; plain text, Markdown, law XML and NDJSON can", hint: hint)
  }

  static func tooLarge(name: String, byteCount: Int?) -> Diagnostic {
    let size = byteCount.map { "\($0) bytes" } ?? "more"
    return Diagnostic(
      code: "I106", file: name, message: "holds \(size); a document may hold at most \(IngestLimit.documentByteCount) bytes (1 GiB)",
      hint: "split it, for example into one file a title or chapter")
  }

  static func markupTooLarge(name: String, byteCount: Int) -> Diagnostic {
    Diagnostic(
      code: "I106", file: name,
      message: "holds \(byteCount) bytes; a marked-up document may hold at most \(IngestLimit.markupByteCount) (256 MiB)",
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
      severity: .warning, code: "I113", file: name, message: "passed over \(skipped): formats that cannot be read yet, or pages",
      hint: "convert them to text if they should be scored; name EUR-Lex pages one by one")
  }

  /// A note: where offsets point.
  static func extracted(name: String, dialect: String) -> Diagnostic {
    Diagnostic(
      severity: .note, code: "I114", file: name, message: "read as \(dialect); offsets and lines are of its extracted text",
      hint: "'lacuna outline --text' prints that text")
  }

  /// A remark in the text that says too little to be followed.
  static func suppression(name: String, line: Int, column: Int, _ message: String) -> Diagnostic {
    Diagnostic(
      severity: .warning, code: "I118", file: name, line: line, column: column,
      message: "the remark lacuna:allow is not followed: \(message)",
      hint: "write lacuna:allow INDICATOR reason=\"why\" until=2030-12-31")
  }

  static func markup(name: String, fault: XMLFault, place: TextPlace) -> Diagnostic {
    let (code, hint) =
      switch fault.kind {
      case .malformed: ("I115", "the file is damaged or cut off, or no XML; get it again")
      case .declaration: ("I116", "nothing outside the file and no entity of its own is ever read; remove the declaration and its uses")
      case .excess: ("I117", "check how the file was made")
      }
    return Diagnostic(
      code: code, file: name, line: place.line, column: place.column,
      message: "\(fault.kind == .malformed ? "is not well-formed: " : "")\(fault.message)", hint: hint)
  }

  /// XML, but no law in a vocabulary that is read.
  static func unknownMarkup(name: String, root: XMLTag) -> Diagnostic {
    if root.name == "html" {
      return Diagnostic(
        code: "I105", file: name, message: "an HTML page that is no EUR-Lex page cannot be read yet",
        hint: "if it is the law and no error or challenge page, convert it: pandoc -t plain FILE.html -o FILE.txt")
    }
    let space = root.attributes.first { $0.name.hasPrefix("xmlns") }.map { " (\($0.value.prefix(80)))" } ?? ""
    return Diagnostic(
      code: "I105", file: name,
      message: "XML with the root <\(root.name)>\(space) cannot be read yet; Akoma Ntoso, USLM and EUR-Lex XHTML can",
      hint: "look whether its publisher has one of these, or convert it to text")
  }

  static func declaredEncoding(name: String, encoding: String) -> Diagnostic {
    Diagnostic(
      code: "I109", file: name, line: 1, message: "declares the encoding '\(encoding)'; UTF-8 is read, and UTF-16 with a byte order mark",
      hint: "convert it: iconv -f \(encoding) -t UTF-8 FILE > FILE.utf8.xml, and change the declaration")
  }

  static func onlyFurniture(name: String) -> Diagnostic {
    Diagnostic(
      code: "I107", file: name, message: "there is no law text in it besides titles, notes and metadata",
      hint: "check the file; 'lacuna outline --text' of its other versions shows what is taken for law text")
  }
}
