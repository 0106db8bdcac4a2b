import LegalText

/// The wording of what can be wrong with a source: A101–A109 its location, A110–A129 the network, A130–A139 git, A140–A149 feeds,
/// A150–A159 what is suspect, A160–A169 the catalogue and the tables.
extension Diagnostic {
  static func location(_ location: String, _ message: String) -> Diagnostic {
    Diagnostic(
      code: "A101", file: location.isEmpty ? "source" : location, message: message,
      hint: "a source is a path, https://…, feed+https://…, or git+https://…#branch:path")
  }

  static func missing(_ path: String) -> Diagnostic {
    Diagnostic(code: "A103", file: path, message: "no such file or folder", hint: "check the path, or remove the source")
  }

  static func cancelled(_ location: String) -> Diagnostic {
    Diagnostic(code: "A102", file: location, message: "the visit was ended before it was done", hint: "run it again")
  }
}
