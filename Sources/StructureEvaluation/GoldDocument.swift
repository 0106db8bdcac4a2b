import FoundationEssentials
public import LegalText

/// One law of a gold set: its text, the clauses and definitions that the publisher's mark-up says it has, and what is not judged.
public struct GoldDocument: Sendable {
  /// Name of the law, as of its files.
  public let name: String
  /// The collection that it comes from; figures are given for each.
  public let source: String
  /// Code of its language.
  public let language: String
  /// Path of the text file, for messages.
  public let file: String
  /// The text, in the layout of a variant; offsets are the same in all of them.
  public let text: [UInt8]
  /// In the order of the text.
  public let clauses: [GoldClause]
  /// Terms that the mark-up defines, in the form in which they are compared, with the place of the first definition of each.
  let terms: [String: Int]
  /// Terms that count neither for nor against.
  let ignoredTerms: Set<String>
  /// Whether the mark-up shows definitions at all.
  public let hasDefinitions: Bool
  let neutral: NeutralZones

  /// Reads `NAME.gold.json` and the text beside it, whose layout is changed to `variant`.
  /// - Parameters:
  ///   - gold: The bytes of the JSON file.
  ///   - text: The bytes of the text file.
  ///   - file: Path of the text file.
  /// - Throws: `Diagnostic` G901 when the JSON is not of the gold's form, G902 when it does not fit the text.
  public init(gold: [UInt8], text: [UInt8], file: String, variant: LayoutVariant = .clean) throws(Diagnostic) {
    let raw: GoldFile
    do { raw = try JSONDecoder().decode(GoldFile.self, from: Data(gold)) } catch {
      throw Diagnostic(code: "G901", file: file, message: "the gold beside it is not readable", hint: "\(error)")
    }
    let limit = text.count
    guard raw.text_bytes == limit, raw.clauses.allSatisfy({ 0...limit ~= $0.label_start && $0.label_start...limit ~= $0.label_end }),
      raw.clauses.allSatisfy({ 0...limit ~= $0.start })
    else {
      throw Diagnostic(
        code: "G902", file: file, message: "the gold beside it is for another text", hint: "its offsets or its length do not fit")
    }
    name = raw.name
    source = raw.corpus
    language = raw.language ?? "en"
    self.file = file
    self.text = variant.applied(to: text, raw.clauses)
    hasDefinitions = raw.definitions_marking != "none"
    var terms: [String: Int] = [:]
    for definition in raw.definitions {
      let term = GoldSpelling.term(definition.term)
      if !term.isEmpty, terms[term] == nil { terms[term] = definition.start }
    }
    self.terms = terms
    ignoredTerms = Set(((raw.term_mentions ?? []) + (raw.unjudged_terms ?? [])).map(GoldSpelling.term))
    neutral = NeutralZones(raw.neutral)
    clauses = Self.clauses(raw.clauses, self.text)
  }

  private static func clauses(_ raw: [GoldFile.Clause], _ text: [UInt8]) -> [GoldClause] {
    /// Where the line of a path's last label begins.
    var lineStarts: [[String]: Int] = [:]
    return raw.map { clause in
      var starts = Set([clause.label_start, PrintedPosition.skip(text, clause.label_end), clause.start])
      if let heading = clause.heading?.first { starts.insert(heading) }
      starts.formUnion(starts.map { PrintedPosition.skip(text, $0) })
      let isRunIn = clause.run_in ?? false
      let hostLabel = isRunIn ? lineStarts[Array(clause.path.dropLast())] : nil
      lineStarts[clause.path] = hostLabel ?? clause.label_start
      return GoldClause(
        path: clause.path, comparable: GoldSpelling.path(clause.path),
        comparableLocal: GoldSpelling.path(Array(clause.path.dropFirst(clause.base ?? 0))), kind: clause.kind,
        label: ByteRange(start: clause.label_start, end: clause.label_end), starts: starts.sorted(), hostLabel: hostLabel,
        isRange: clause.range ?? false)
    }
  }
}
