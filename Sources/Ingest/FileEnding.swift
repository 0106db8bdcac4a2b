/// What the ending of a file's name says about its format.
package enum FileEnding {
  /// Endings, without the dot and in lower case, that a walk through a folder picks up as law texts.
  package static let textEndings = ["txt", "text", "md", "markdown"]
  /// The same for marked-up laws. Pages are not among them: most are no laws.
  package static let markupEndings = ["akn", "uslm", "xml", "xhtml"]
  /// The same for `--input ndjson`.
  static let recordEndings = ["ndjson", "jsonl"]

  /// The ending of a path's last part in lower case, or an empty string.
  package static func of(_ path: [UInt8]) -> String {
    let name = path[(path.lastIndex(of: 0x2F).map { $0 + 1 } ?? 0)...]
    guard let dot = name.lastIndex(of: 0x2E), dot > name.startIndex, name.endIndex - dot <= 12 else { return "" }
    return String(decoding: name[(dot + 1)...], as: UTF8.self).lowercased()
  }

  /// Endings that a walk through a folder looks for.
  static func walked(_ choice: InputChoice) -> [String] {
    switch choice {
    case .auto: textEndings + markupEndings
    case .text, .markdown: textEndings
    case .xml: markupEndings + ["html", "htm"]
    case .ndjson: recordEndings
    }
  }

  /// Whether a file is read as a marked-up law; what it holds decides whether it is one.
  package static func isMarkup(_ ending: String) -> Bool { markupEndings.contains(ending) || ending == "html" || ending == "htm" }

  static func isMarkdown(_ ending: String) -> Bool { ending == "md" || ending == "markdown" }

  /// A format that is known but not read yet: what to call it and what to do. Nil for anything else.
  static func unsupported(_ ending: String) -> (what: String, hint: String)? {
    switch ending {
    case "pdf": (ContentSignature.pdf.name, ContentSignature.pdf.hint)
    case "docx", "odt", "epub": ("a \(ending.uppercased()) file", ContentSignature.zip.hint)
    case "doc", "rtf": ("a \(ending.uppercased()) file", ContentSignature.oldWord.hint)
    case "json": ("a JSON file", "write one object a line with id and text and use --input ndjson, or name it .ndjson")
    case "gz", "xz", "zst", "bz2", "zip", "tar", "tgz": ("an archive (.\(ending))", "unpack it first")
    default: nil
    }
  }
}
