import Ingest
import LegalText

/// A text as a client sent it: its bytes, how they are to be read, and what it is called.
struct SubmittedText {
  /// Names of the parameters that a text may bring along.
  static let parameters: Set<String> = ["name", "language"]
  /// Longest name in characters of Unicode: it stands in every record.
  static let nameLength = 200

  var name = "text"
  var language: String?
  var format = InputFormat.text
  var bytes: [UInt8] = []

  /// - Throws: `Problem` 400, 415.
  init(_ request: ClientRequest, usual: RequestDefaults = RequestDefaults()) throws(Problem) {
    language = usual.language
    let type = try MediaType(request.contentType)
    switch type.essence {
    case "text/plain": format = .text
    case "text/markdown", "text/x-markdown": format = .markdown
    case "application/xml", "text/xml", "application/xhtml+xml", "application/akn+xml": format = .xml
    case "application/json": break
    default: throw .wrongType("'\(type.essence.prefix(80))' cannot be read")
    }
    if type.essence == "application/json" {
      let body = try TextBody(request.body)
      name = body.name ?? name
      if let given = body.language { language = given == "auto" ? nil : given }
      format = body.format ?? .text
      bytes = body.text
    } else {
      bytes = request.body
    }
    if let given = request.query["name"] { name = given }
    if let given = request.query["language"] { language = given == "auto" ? nil : given }
    guard !name.isEmpty, name.unicodeScalars.count <= Self.nameLength else {
      throw .badParameter("'name' has from 1 to \(Self.nameLength) characters")
    }
    if let language, !(2...3 ~= language.utf8.count && language.utf8.allSatisfy { (0x61...0x7A).contains($0) }) {
      throw .badParameter("'language' takes a code of two or three small letters, or auto")
    }
  }

  /// The text, ready for a scorer. - Throws: `Diagnostic` of the reader.
  func document() throws(Diagnostic) -> InputDocument {
    try InputDocument(name: name, raw: bytes, format: format, declaredLanguage: language)
  }
}
