import LegalText

/// `lacuna terms --lint`: what a drafter should look at in the definitions of a text, one line each.
enum TermLint {
  /// - Returns: Lines `file:line:column: warning: [T6xx] what / hint: next step` in the order of the text; empty when all is well.
  static func lines(document: String, text: [UInt8], terms: [TermRecord]) -> [UInt8] {
    let index = LineIndex(text)
    var lines = ""
    for term in terms {
      let place = index.place(of: term.range.start)
      for (code, message, hint) in faults(of: term) {
        let diagnostic = Diagnostic(
          severity: .warning, code: code, file: document, line: place.line, column: place.column, message: message, hint: hint)
        lines += diagnostic.oneLine + "\n"
      }
    }
    return Array(lines.utf8)
  }

  private static func faults(of term: TermRecord) -> [(code: String, message: String, hint: String)] {
    var faults: [(code: String, message: String, hint: String)] = []
    if term.status == .undefined {
      faults.append(("T601", "'\(term.term)' is not defined (used \(term.useCount)×)", "define it, or use a term that is defined"))
      return faults
    }
    if term.isCircular { faults.append(("T602", "the definition of '\(term.term)' leads back to itself", "define it by other words")) }
    if term.status == .partly {
      faults.append(
        ("T603", "the definition of '\(term.term)' leaves open what else it covers", "say what it means, not only what it includes"))
    }
    if !term.isResolved {
      faults.append(("T604", "what the definition of '\(term.term)' points to is not in this text", "check that the other text defines it"))
    }
    if term.useCount == 0 { faults.append(("T605", "'\(term.term)' is defined and never used", "remove the definition, or use the term")) }
    return faults
  }
}
