public import LegalText

/// The records of `lacuna score`: one JSON object a line for each clause, article and document (docs/contract.md, *Records*).
///
/// Scores are written with at most two decimals; the intercept, the contributions and the logit exactly, so that they add up.
public struct ScoreRecords: Sendable {
  private static let clausesInPart = WorkSharing.itemsInPiece

  /// What to write; the order is always clauses, articles, document.
  public var levels: Set<ReportLevel>
  /// Records with a lower score are left out.
  public var minimumScore: Double
  /// Adds `reading` to the clauses: chapeau, own words and flush text as one sentence.
  public var includesReading: Bool
  /// Adds `repairs` to the clauses: what would lower the score, the one that lowers most first. Nil leaves the field out.
  public var repairs: (@Sendable (ScoredClause) -> [Repair])?

  public init(levels: Set<ReportLevel> = [.clause], minimumScore: Double = 0, includesReading: Bool = false) {
    self.levels = levels
    self.minimumScore = minimumScore
    self.includesReading = includesReading
  }

  /// The records of one document, each ended by a line feed; nothing for a document without clauses.
  /// - Complexity: O(bytes of the clauses).
  /// - Parameter sharing: Who may help with the records of a large document.
  public func lines(_ result: DocumentResult, sharing: WorkSharing = .alone) -> [UInt8] {
    let parts = sharing.pieces(partCount(of: result), of: 1) { part($0.lowerBound, of: result) }
    return parts.count == 1 ? parts[0] : Array(parts.joined())
  }

  /// In how many parts the records of a document can be made one after another; at least one.
  public func partCount(of result: DocumentResult) -> Int {
    levels.contains(.clause) ? max(1, (result.clauses.count + Self.clausesInPart - 1) / Self.clausesInPart) : 1
  }

  /// One of the parts that together are `lines`: clauses, and behind the last of them the rest.
  /// - Parameter number: Below `partCount`.
  /// - Complexity: O(bytes of the part's clauses).
  public func part(_ number: Int, of result: DocumentResult) -> [UInt8] {
    var json = JSONWriter()
    if levels.contains(.clause) {
      let start = number * Self.clausesInPart
      for clause in result.clauses[start..<min(result.clauses.count, start + Self.clausesInPart)] where clause.score.score >= minimumScore {
        write(clause, of: result, to: &json)
      }
    }
    guard number + 1 == partCount(of: result) else { return json.bytes }
    if levels.contains(.article) {
      for article in result.articles where article.rollUp.score >= minimumScore { write(article, of: result, to: &json) }
    }
    if levels.contains(.document), let rollUp = result.rollUp, rollUp.score >= minimumScore { write(rollUp, of: result, to: &json) }
    return json.bytes
  }

  // MARK: Clause

  private func write(_ clause: ScoredClause, of result: DocumentResult, to json: inout JSONWriter) {
    let node = result.tree.nodes[clause.node]
    let range = clause.clause.range
    json.object { json in
      json.field("type", "clause")
      json.field("document", result.name)
      json.field("clause", node.id)
      json.array("clause_path") { json in for number in node.path { json.value(number) } }
      json.field("label", node.label)
      json.field("heading", node.heading)
      json.field("role", clause.role.rawValue)
      write(clause.fields, in: result.text, to: &json)
      json.field("language", result.language)
      json.field("synthetic", node.isSynthetic)
      json.field("quoted", node.isQuoted)
      json.field("start", range.start)
      json.field("end", range.end)
      json.field("line", clause.line)
      json.field("text", utf8: result.text[range.start..<range.end])
      if includesReading { json.field("reading", result.reading(of: clause)) }
      json.field("score", DecimalText.rounded(clause.score.score))
      json.field("low", DecimalText.rounded(clause.score.low))
      json.field("high", DecimalText.rounded(clause.score.high))
      json.field("band", clause.score.band.rawValue)
      json.field("logit", clause.score.logit)
      json.field("intercept", clause.score.intercept)
      json.array("findings") { json in for finding in clause.score.findings { write(finding, in: result.text, to: &json) } }
      json.array("mitigations") { json in for one in clause.score.mitigations { write(one, in: result.text, to: &json) } }
      if let repairs { json.array("repairs") { json in for repair in repairs(clause) { Self.write(repair, to: &json) } } }
    }
    json.endRecord()
  }

  /// Words as printed, with their places in `fields`; null where nothing was found.
  private func write(_ fields: ClauseFields, in text: [UInt8], to json: inout JSONWriter) {
    let all = [("actor", fields.actor), ("target", fields.target), ("object", fields.object), ("penalty", fields.penalty)]
    for (name, range) in all {
      if let range {
        json.field(name, utf8: text[range.start..<range.end])
      } else {
        json.nullField(name)
      }
    }
    if let months = fields.maximumMonths { json.field("penalty_max_months", months) }
    if let fine = fields.maximumFine { json.field("penalty_max_fine", fine) }
  }

  /// A finding always says whether it is inherited; a mitigation only when it is, and how binding it is.
  private func write(_ weighed: WeighedSignal, in text: [UInt8], to json: inout JSONWriter) {
    let signal = weighed.signal
    json.object { json in
      json.field("indicator", signal.indicator)
      if let range = signal.range {
        json.field("match", utf8: text[range.start..<range.end])
        json.field("start", range.start)
        json.field("end", range.end)
      } else {
        json.nullField("match")
      }
      json.field("contribution", weighed.contribution)
      if let strength = signal.strength { json.field("strength", strength.rawValue) }
      if signal.direction == .risk || signal.isInherited { json.field("inherited", signal.isInherited) }
      if !signal.searched.isEmpty { json.array("searched") { json in for place in signal.searched { json.value(place) } } }
      json.field("reason", signal.reason)
      json.field("source", signal.source)
    }
  }

  private static func write(_ repair: Repair, to json: inout JSONWriter) {
    json.object { json in
      json.array("indicators") { json in for id in repair.indicators { json.value(id) } }
      json.array("earned") { json in for id in repair.earned { json.value(id) } }
      json.field("score", DecimalText.rounded(repair.score))
      json.field("band", repair.band.rawValue)
    }
  }

  // MARK: Roll-ups

  private func write(_ article: ArticleResult, of result: DocumentResult, to json: inout JSONWriter) {
    json.object { json in
      json.field("type", "article")
      json.field("document", result.name)
      json.field("clause", article.id)
      json.field("label", article.label)
      json.field("heading", article.heading)
      write(article.rollUp, to: &json)
    }
    json.endRecord()
  }

  private func write(_ rollUp: RollUp, of result: DocumentResult, to json: inout JSONWriter) {
    json.object { json in
      json.field("type", "document")
      json.field("document", result.name)
      json.field("language", result.language)
      write(rollUp, to: &json)
      json.field("coverage", DecimalText.roundedShare(result.coverage))
      json.field("partial", result.isPartial)
    }
    json.endRecord()
  }

  private func write(_ rollUp: RollUp, to json: inout JSONWriter) {
    json.field("score", DecimalText.rounded(rollUp.score))
    json.field("low", DecimalText.rounded(rollUp.low))
    json.field("high", DecimalText.rounded(rollUp.high))
    json.field("band", rollUp.band.rawValue)
    json.field("mean", DecimalText.rounded(rollUp.mean))
    json.field("clauses", rollUp.clauseCount)
    json.field("above", rollUp.aboveCount)
  }
}
