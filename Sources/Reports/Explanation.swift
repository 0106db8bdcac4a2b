public import LegalText

/// `--explain CLAUSE`: how one clause came to its score, so that a reader can check every step: the words, what each finding and
/// mitigation adds, where it comes from, and the sum.
public struct Explanation: Sendable {
  /// Width of the terminal in cells; below 60 it is as for 60.
  public var width: Int
  public var usesColour: Bool
  public var names: IndicatorNames
  /// What the indicators mean, for the reasons and the words of a repair; those that are not in it are explained by the signal alone.
  public var catalogue: [String: IndicatorInfo]
  /// Titles of the sources by key.
  public var sources: [String: String]
  /// By indicator, what its weight rests on, in words; empty for a model to which nothing was fitted.
  public var evidence: [String: String]

  public init(
    width: Int = 100, usesColour: Bool = false, names: IndicatorNames = IndicatorNames(), catalogue: [IndicatorInfo] = [],
    sources: [String: String] = [:], evidence: [String: String] = [:]
  ) {
    self.width = max(60, width)
    self.usesColour = usesColour
    self.names = names
    self.catalogue = Dictionary(catalogue.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.sources = sources
    self.evidence = evidence
  }

  /// The clauses that a person may mean by `reference`.
  /// - Parameter reference: A clause id (`sec_5__subsec_1__para_a`), a printed label (`Section 5(1)(a)`), or the id or label of a unit
  ///   that holds clauses.
  /// - Returns: Indices in `result.clauses`, in the order of the text; empty when nothing has that name.
  /// - Complexity: O(nodes + clauses).
  public static func clauses(named reference: String, in result: DocumentResult) -> [Int] {
    let nodes = result.tree.nodes
    let named = nodes.firstIndex { $0.id == reference } ?? nodes.firstIndex { $0.label == reference }
    guard let named else { return [] }
    let held = named..<max(nodes[named].subtreeEnd, named + 1)
    return result.clauses.indices.filter { held.contains(result.clauses[$0].node) }
  }

  /// The argument: what the clause does, which words are the problem and why, what is missing and where it was searched, the sum, and
  /// what would lower it.
  /// - Parameters:
  ///   - index: In `result.clauses`.
  ///   - repairs: Counterfactuals of the clause, the one that lowers most first.
  public func render(_ result: DocumentResult, clause index: Int, repairs: [Repair] = []) -> [UInt8] {
    let clause = result.clauses[index]
    var text = heading(clause, of: result) + purpose(clause, of: result) + words(clause, of: result) + sum(clause, of: result)
    text += RepairList(explanation: self).text(repairs, of: clause)
    text += standards(clause) + closing(clause)
    return Array(text.utf8)
  }

  // MARK: Parts

  private func heading(_ clause: ScoredClause, of result: DocumentResult) -> String {
    let node = result.tree.nodes[clause.node]
    let score = "\(DecimalText.twoDecimals(clause.score.score)) \(BandMark.bar(clause.score.score)) \(BandMark.words(clause.score.band))"
    var facts = [
      "document \(DisplayText.oneLine(result.name))", "line \(clause.line)", "clause \(node.id)", "role \(clause.role.rawValue)",
    ]
    if node.isSynthetic { facts.append("numbered by us") }
    if node.isQuoted { facts.append("quoted: words of another instrument") }
    let title = DisplayText.wrapped(result.title(of: node), width: width).map { styled($0, .bold) }
    return (title + DisplayText.wrapped(facts.joined(separator: ", "), width: width)).joined(separator: "\n") + "\n"
      + styled(score, TerminalStyle(clause.score.band)) + "\n\n"
  }

  /// What the clause does, and in the law's own words who does it, over whom, on what and under which penalty.
  private func purpose(_ clause: ScoredClause, of result: DocumentResult) -> String {
    let fields = clause.fields
    let parts = [("who", fields.actor), ("over whom", fields.target), ("what", fields.object), ("penalty", fields.penalty)]
    let found = parts.compactMap { name, range in range.map { "\(name): “\(DisplayText.oneLine(result.string($0)))”" } }
    var text = hanging("Does     ", RoleWording.sentence(clause.role))
    if !found.isEmpty { text += hanging("         ", found.joined(separator: ", ")) }
    return text + "\n"
  }

  /// The sources that the signals cite, by title.
  private func standards(_ clause: ScoredClause) -> String {
    var keys: [String] = []
    for weighed in clause.score.signals {
      for citation in weighed.signal.source.split(separator: ";") {
        let key = String(citation.drop { $0 == " " }.prefix { $0 != " " })
        if sources[key] != nil && !keys.contains(key) { keys.append(key) }
      }
    }
    guard !keys.isEmpty else { return "" }
    return "Standards cited\n" + keys.map { hanging("  \($0)  ", DisplayText.oneLine(sources[$0] ?? "")) }.joined() + "\n"
  }

  private func words(_ clause: ScoredClause, of result: DocumentResult) -> String {
    let marks = clause.score.signals.enumerated().compactMap { index, weighed in
      weighed.signal.range.map { MarkedText.Mark(range: $0, number: index + 1) }
    }
    let marked = MarkedText(text: result.text, marks: marks)
    var text = "Words\n"
    for segment in clause.clause.reading where !segment.range.isEmpty {
      let label =
        switch segment.origin {
        case .chapeau: "before"
        case .own: "own"
        case .flush: "after"
        }
      text += hanging("  " + DisplayText.padded(label, to: 8), marked.words(of: segment.range))
    }
    return text + "\n"
  }

  private func sum(_ clause: ScoredClause, of result: DocumentResult) -> String {
    let score = clause.score
    var text = "Sum (log-odds; what raises the score is positive)\n" + amount(score.intercept) + "intercept: before anything is found\n"
    var explained: Set<String> = []
    for (index, weighed) in score.signals.enumerated() {
      text += line(index + 1, weighed, clause, of: result, isNew: explained.insert(weighed.signal.indicator).inserted)
    }
    text += "  " + String(repeating: "─", count: 8) + "\n" + amount(score.logit) + "sum = logit\n\n"
    let terms = score.signals.map { ($0.contribution < 0 ? "- " : "+ ") + DecimalText.shortest($0.contribution.magnitude) }
    let exact = ([DecimalText.shortest(score.intercept)] + terms).joined(separator: " ") + " = " + DecimalText.shortest(score.logit)
    return text + hanging("Exactly  ", exact) + "\n"
  }

  /// - Parameter isNew: No signal before it had the same id: what the indicator means is said once.
  private func line(
    _ number: Int, _ weighed: WeighedSignal, _ clause: ScoredClause, of result: DocumentResult, isNew: Bool
  ) -> String {
    let signal = weighed.signal
    var what = "[\(number)] " + names.words(for: signal.indicator)
    if let words = result.words(of: signal) { what += " “\(words)”" }
    var notes: [String] = signal.direction == .mitigation ? ["mitigation"] : []
    if let strength = signal.strength { notes.append(strength.rawValue) }
    if signal.isInherited { notes.append("from the words around the list") }
    if let range = signal.range, !clause.clause.reading.contains(where: { $0.range.overlaps(range) }) {
      notes.append("elsewhere: \(place(of: range, in: result))")
    }
    let isPattern = catalogue[signal.indicator]?.isPattern == true
    if signal.range == nil { notes.append(isPattern ? "pattern of the findings above" : "absence: no such words found") }
    if !notes.isEmpty { what += " (\(notes.joined(separator: ", ")))" }
    var text = hanging(amount(weighed.contribution), what)
    let indent = String(repeating: " ", count: 16)
    if !signal.reason.isEmpty { text += hanging(indent, DisplayText.oneLine(signal.reason)) }
    if isNew, signal.direction == .risk, let why = catalogue[signal.indicator]?.why {
      text += hanging(indent, "why: " + DisplayText.oneLine(why))
    }
    if !signal.searched.isEmpty && !isPattern {
      let found = signal.direction == .mitigation ? "found there" : "nothing found"
      text += hanging(indent, "searched: \(signal.searched.joined(separator: ", ")); \(found)")
    }
    if !signal.source.isEmpty { text += hanging(indent, "source: " + DisplayText.oneLine(signal.source)) }
    if isNew, let rests = evidence[signal.indicator] { text += hanging(indent, "weight: " + rests) }
    return text
  }

  private func closing(_ clause: ScoredClause) -> String {
    let score = clause.score
    let formula = "100 / (1 + e^-(\(DecimalText.shortest(score.logit)))) = \(DecimalText.twoDecimals(score.score)), \(score.band.rawValue)"
    let interval = "\(DecimalText.twoDecimals(score.low)) to \(DecimalText.twoDecimals(score.high)) (90 % interval of the model's weights)"
    return hanging("Score    ", formula) + hanging("Interval ", interval) + hanging("Sure     ", certainty(score)) + "\n"
      + DisplayText.wrapped(ReviewNotice.text, width: width).map { styled($0, .dim) }.joined(separator: "\n") + "\n"
  }

  /// How sure the model is, in words: whether the interval leaves the band open, and how many of the weights rest on labels.
  private func certainty(_ score: ClauseScore) -> String {
    let (low, high) = (Band(score: score.low), Band(score: score.high))
    var text = low == high ? "the whole interval is \(low.rawValue)" : "the interval reaches from \(low.rawValue) to \(high.rawValue)"
    let used = Set(score.signals.map(\.signal.indicator))
    guard !used.isEmpty else { return text + "; nothing was found, so only the intercept speaks" }
    guard !evidence.isEmpty else { return text + "; all weights are expert priors, nothing is fitted" }
    let fitted = used.count { evidence[$0].map { !$0.hasPrefix(Self.priorOnly) } ?? false }
    text += "; \(fitted) of its \(used.count) weight\(used.count == 1 ? "" : "s") \(fitted == 1 ? "rests" : "rest") on labelled texts"
    return text + (fitted < used.count ? ", the other\(used.count - fitted == 1 ? "" : "s") on the prior alone" : "")
  }

  /// How `evidence` begins where no labelled text has the feature.
  private static let priorOnly = "prior only"

  // MARK: Layout

  /// `Section 31(4), line 200`: the innermost unit whose text holds the place.
  private func place(of range: ByteRange, in result: DocumentResult) -> String {
    let line = "line \(result.line(of: range.start))"
    let node = result.tree.nodes.last { $0.text.contains(range) || $0.flush.contains { $0.contains(range) } }
    guard let label = node?.label, !label.isEmpty else { return line }
    return DisplayText.oneLine(label) + ", " + line
  }

  /// Two blanks, eight cells of number, two blanks.
  private func amount(_ value: Double) -> String {
    "  " + DisplayText.padded(DecimalText.signed(value), to: 8, atStart: true) + "  "
  }

  /// `text` after `lead`, its further lines below its first.
  func hanging(_ lead: String, _ text: String) -> String {
    let indent = DisplayText.width(lead)
    let lines = DisplayText.wrapped(text, width: width - indent)
    return lead + lines.joined(separator: "\n" + String(repeating: " ", count: indent)) + "\n"
  }

  private func styled(_ text: String, _ style: TerminalStyle?) -> String { usesColour ? style?.applied(to: text) ?? text : text }
}
