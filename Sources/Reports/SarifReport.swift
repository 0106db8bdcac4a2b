public import LegalText

/// Findings as SARIF 2.1.0 (OASIS), in the part of it that code hosting sites show: one result a finding, with one place.
///
/// Results are warnings from elevated upwards and notes below, never errors: a score is a sign for review. What could not be read stands under
/// `toolExecutionNotifications`.
public struct SarifReport: Sendable {
  public var names: IndicatorNames
  /// What the rules say.
  public var catalogue: [IndicatorInfo]
  /// Of the program.
  public var version: String
  /// Clauses with a lower score are left out.
  public var minimumScore: Double
  /// GitHub refuses a run with more results than 25,000.
  public var maximumResults = 25_000
  /// And shows no more than 5,000 of them: with more, the highest stand first instead of in the order of the text.
  public var shownResults = 5_000
  /// And a file of more than 10 MB when it is compressed; this is counted before compression, which is always enough.
  public var maximumBytes = 10_000_000

  public init(catalogue: [IndicatorInfo], version: String, minimumScore: Double = 0) {
    self.catalogue = catalogue
    names = IndicatorNames(catalogue)
    self.version = version
    self.minimumScore = minimumScore
  }

  /// - Complexity: O(bytes + findings · log findings).
  public func render(_ outcomes: [DocumentOutcome]) -> LimitedReport {
    var findings: [LocatedFinding] = []
    var results: [Int: (result: DocumentResult, places: TextPlaces)] = [:]
    for (number, outcome) in outcomes.enumerated() {
      guard case .scored(let result) = outcome else { continue }
      let places = TextPlaces(result.text)
      results[number] = (result, places)
      findings += LocatedFinding.all(of: result, number: number, places: places, minimumScore: minimumScore)
    }
    let fired = Set(findings.map(\.finding.signal.indicator))
    let known = catalogue.map(\.id).filter(fired.contains)
    let rules = known + fired.subtracting(known).sorted()
    let frame = frame(rules: rules, outcomes, results: [])
    var room = maximumBytes - frame.count
    var rendered: [(number: Int, bytes: [UInt8])] = []
    let lineages = lineages(findings, results.mapValues(\.result))
    let ranked = findings.indices.sorted { findings[$0].outranks(findings[$1]) }
    for index in ranked.prefix(maximumResults) {
      guard let (result, places) = results[findings[index].document] else { continue }
      let bytes = self.result(findings[index], in: result, places, rules, lineage: lineages[index])
      room -= bytes.count + 1
      if room < 0 { break }
      rendered.append((index, bytes))
    }
    if rendered.count <= shownResults { rendered.sort { $0.number < $1.number } }
    return LimitedReport(
      bytes: self.frame(rules: rules, outcomes, results: rendered.map(\.bytes)), shownCount: rendered.count,
      droppedCount: findings.count - rendered.count)
  }

  /// What GitHub knows a finding by: its wording's fingerprint, and which of those with the same one in its document it is.
  private func lineages(_ findings: [LocatedFinding], _ results: [Int: DocumentResult]) -> [String] {
    var seen: [String: Int] = [:]
    return findings.map { one in
      guard let result = results[one.document] else { return "" }
      let wording = one.wording(in: result)
      let number = seen["\(one.document) \(wording)", default: 0] + 1
      seen["\(one.document) \(wording)"] = number
      return "\(wording):\(number)"
    }
  }

  // MARK: Run

  private func frame(rules: [String], _ outcomes: [DocumentOutcome], results: [[UInt8]]) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json")
      json.field("version", "2.1.0")
      json.array("runs") { json in
        json.object { json in
          json.object("tool") { json in
            json.object("driver") { json in
              json.field("name", "Lacuna")
              json.field("semanticVersion", version)
              json.array("rules") { json in for rule in rules { self.rule(rule, &json) } }
            }
          }
          json.object("automationDetails") { $0.field("id", "lacuna/score/") }
          json.field("columnKind", "utf16CodeUnits")
          json.array("invocations") { json in json.object { self.invocation(outcomes, &$0) } }
          json.array("results") { json in for bytes in results { json.record(bytes) } }
        }
      }
    }
    json.endRecord()
    return json.bytes
  }

  private func invocation(_ outcomes: [DocumentOutcome], _ json: inout JSONWriter) {
    let unread = outcomes.filter { $0.status == .unreadable }
    json.field("executionSuccessful", unread.isEmpty)
    json.array("toolExecutionNotifications") { json in
      for outcome in outcomes where outcome.status != .ok {
        json.object { json in
          let isPartial = outcome.status == .partial
          json.field("level", isPartial ? "warning" : "error")
          json.object("message") { $0.field("text", Self.words(outcome)) }
          json.array("locations") { json in
            json.object { json in
              json.object("physicalLocation") { $0.object("artifactLocation") { $0.field("uri", DocumentAddress.uri(outcome.name)) } }
            }
          }
        }
      }
    }
  }

  /// `not read: no text layer`.
  static func words(_ outcome: DocumentOutcome) -> String {
    switch outcome {
    case .unreadable(_, let diagnostic): "Not read: " + DisplayText.oneLine(diagnostic.message)
    case .scored(let result):
      result.rollUp == nil ? "Not read: no clause" : "Only \(DecimalText.percent(result.coverage)) was understood; the rest has no score."
    }
  }

  private func rule(_ id: String, _ json: inout JSONWriter) {
    let info = catalogue.first { $0.id == id }
    json.object { json in
      json.field("id", id)
      json.object("shortDescription") { $0.field("text", Self.short(names.words(for: id))) }
      json.object("fullDescription") { $0.field("text", Self.short(info?.flags ?? names.words(for: id))) }
      json.object("help") { json in json.field("text", self.help(info, id)) }
      json.object("defaultConfiguration") { $0.field("level", "warning") }
      json.object("properties") { json in
        json.array("tags") { json in json.value("law") }
        json.field("problem.severity", "warning")
        json.field("precision", "medium")
      }
    }
  }

  private func help(_ info: IndicatorInfo?, _ id: String) -> String {
    guard let info else { return names.words(for: id) }
    let parts = [
      ("Why it matters", info.why), ("What lowers it", info.lowered), ("How to repair it", info.repair),
      ("Sources", info.sources.joined(separator: "; ")),
    ]
    return parts.filter { !$0.1.isEmpty }.map { $0 + ": " + DisplayText.oneLine($1) }.joined(separator: "\n") + "\n" + ReviewNotice.text
  }

  /// At most 1,024 characters, which GitHub asks for.
  private static func short(_ text: String) -> String {
    let line = DisplayText.oneLine(text)
    return line.count <= 1000 ? line : line.prefix(1000) + "…"
  }

  // MARK: Results

  private func result(
    _ one: LocatedFinding, in result: DocumentResult, _ places: TextPlaces, _ rules: [String], lineage: String
  ) -> [UInt8] {
    let node = result.tree.nodes[one.clause.node]
    let score = one.clause.score
    let region = places.region(of: one.range)
    let fingerprint = one.fingerprint(in: result)
    var json = JSONWriter()
    json.object { json in
      json.field("ruleId", one.finding.signal.indicator)
      json.field("ruleIndex", rules.firstIndex(of: one.finding.signal.indicator) ?? -1)
      json.field("level", score.band >= .elevated ? "warning" : "note")
      json.field("rank", DecimalText.rounded(score.score))
      json.object("message") { $0.field("text", one.message(in: result, names)) }
      json.array("locations") { json in
        json.object { json in
          json.object("physicalLocation") { json in
            json.object("artifactLocation") { $0.field("uri", DocumentAddress.uri(result.name)) }
            json.object("region") { json in
              json.field("startLine", region.startLine)
              json.field("startColumn", region.startColumn)
              json.field("endLine", region.endLine)
              json.field("endColumn", region.endColumn)
            }
          }
          json.array("logicalLocations") { json in
            json.object { json in
              json.field("name", DisplayText.oneLine(node.label.isEmpty ? node.id : node.label))
              json.field("fullyQualifiedName", node.id)
            }
          }
        }
      }
      json.object("partialFingerprints") { json in
        json.field("lacunaFinding/v1", fingerprint)
        json.field("primaryLocationLineHash", lineage)
      }
      json.object("properties") { json in
        json.field("score", DecimalText.rounded(score.score))
        json.field("low", DecimalText.rounded(score.low))
        json.field("high", DecimalText.rounded(score.high))
        json.field("band", score.band.rawValue)
        json.field("contribution", one.finding.contribution)
        json.field("source", one.finding.signal.source)
      }
    }
    return json.bytes
  }
}
