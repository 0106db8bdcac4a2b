public import LegalText

/// The wording of what can be wrong with a document that was read (codes R201 to R219).
extension Diagnostic {
  static func noWordLists(name: String, language: String, available: [String]) -> Diagnostic {
    let known = available.isEmpty ? "no language has any" : "there are lists for \(available.joined(separator: ", "))"
    return Diagnostic(
      code: "R201", file: name, message: "is not scored: its language is '\(language)', which has no word lists (\(known))",
      hint: "add lists with --lexicons DIR, or give --language if the language was told wrongly; 'lacuna outline' works without lists")
  }

  static func noDefinitionWords(name: String, language: String, available: [String]) -> Diagnostic {
    Diagnostic(
      code: "R201", file: name,
      message:
        "is not read: its language is '\(language)', which has no definition words (there are such for \(available.joined(separator: ", ")))",
      hint: "add \(language)/definition.tsv to a folder and name it with --lexicons, or give --language if the language was told wrongly")
  }

  static func languageUnknown(name: String) -> Diagnostic {
    Diagnostic(
      code: "R202", file: name, message: "its language cannot be told", hint: "give it with --language, as in --language en")
  }

  static func noClause(name: String) -> Diagnostic {
    Diagnostic(
      code: "R203", file: name, message: "is not scored: no clause was found in it",
      hint: "check the text; 'lacuna outline' shows what is read as clauses")
  }

  static func allowancesApplied(name: String, count: Int) -> Diagnostic {
    Diagnostic(
      severity: .note, code: "R204", file: name, message: "\(count) finding\(count == 1 ? "" : "s") at allowed terms left out",
      hint: "the terms and the reasons stand in lacuna.yaml")
  }

  /// Whether it says that a remark in a text was not followed, or need not be there.
  public var isAboutSuppressions: Bool { ["I118", "R209", "R210", "R211"].contains(code) }

  static func suppressed(name: String, count: Int) -> Diagnostic {
    Diagnostic(
      severity: .note, code: "R208", file: name, message: "\(count) finding\(count == 1 ? "" : "s") left out by remarks in the text",
      hint: "--ignore-suppressions shows them")
  }

  static func staleSuppression(name: String, line: Int, column: Int, indicator: String, clause: String?) -> Diagnostic {
    let place = clause.map { "in \($0)" } ?? "behind it"
    return Diagnostic(
      severity: .warning, code: "R209", file: name, line: line, column: column,
      message: "the remark lacuna:allow is stale: there is no finding of '\(indicator)' \(place)", hint: "take the remark out")
  }

  static func expiredSuppression(name: String, line: Int, column: Int, indicator: String, until: String) -> Diagnostic {
    Diagnostic(
      severity: .warning, code: "R210", file: name, line: line, column: column,
      message: "the remark lacuna:allow for '\(indicator)' applied until \(until) and does not any more",
      hint: "look at the clause again, then write a new day or take the remark out")
  }

  static func unknownSuppression(name: String, line: Int, column: Int, indicator: String) -> Diagnostic {
    Diagnostic(
      severity: .warning, code: "R211", file: name, line: line, column: column,
      message: "the remark lacuna:allow names no indicator: '\(indicator)'", hint: "'lacuna rules' lists the indicators")
  }

  static func structureAssumed(name: String, language: String?) -> Diagnostic {
    let why = language.map { "there are no structure words for '\($0)'" } ?? "the language cannot be told"
    return Diagnostic(
      severity: .note, code: "R205", file: name, message: "\(why); those of '\(Ruleset.fallbackLanguage)' are used",
      hint: language == nil
        ? "give the language with --language" : "add \(language ?? "")/structure.tsv to a folder and name it with --lexicons")
  }

  static func noReadingWords(name: String, language: String, available: [String]) -> Diagnostic {
    Diagnostic(
      severity: .warning, code: "R207", file: name,
      message:
        "its references are not read: its language is '\(language)', whose words for them are missing (known: \(available.joined(separator: ", ")))",
      hint: "add \(language)/reading.tsv to a folder and name it with --lexicons")
  }

  static func partlyUnderstood(name: String, coverage: Double) -> Diagnostic {
    Diagnostic(
      severity: .warning, code: "R206", file: name,
      message: "only \(Int(coverage * 100)) % of the text was understood; it is marked as partial",
      hint: "see 'lacuna outline': long stretches without numbers are not cut into clauses")
  }
}
