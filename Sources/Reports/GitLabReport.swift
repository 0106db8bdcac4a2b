public import LegalText

/// Findings as a report of GitLab's code quality: one array of issues.
public struct GitLabReport: Sendable {
  public var names: IndicatorNames
  /// Clauses with a lower score are left out.
  public var minimumScore: Double

  public init(names: IndicatorNames = IndicatorNames(), minimumScore: Double = 0) {
    self.names = names
    self.minimumScore = minimumScore
  }

  public func render(_ outcomes: [DocumentOutcome]) -> [UInt8] {
    var json = JSONWriter()
    json.list { json in
      for (number, outcome) in outcomes.enumerated() {
        if outcome.status != .ok {
          let rule = outcome.status == .partial ? "partly-understood" : "not-read"
          issue(
            SarifReport.words(outcome), rule, Fingerprint([outcome.name, rule]).hexadecimal, severity: "major", outcome.name, lines: 1...1,
            &json)
        }
        guard case .scored(let result) = outcome else { continue }
        let places = TextPlaces(result.text)
        for one in LocatedFinding.all(of: result, number: number, places: places, minimumScore: minimumScore) {
          let region = places.region(of: one.range)
          issue(
            one.message(in: result, names), one.finding.signal.indicator, one.fingerprint(in: result, document: result.name),
            severity: Self.severity(one.clause.score.band), result.name, lines: region.startLine...region.endLine, &json)
        }
      }
    }
    json.endRecord()
    return json.bytes
  }

  private func issue(
    _ words: String, _ rule: String, _ fingerprint: String, severity: String, _ document: String, lines: ClosedRange<Int>,
    _ json: inout JSONWriter
  ) {
    json.object { json in
      json.field("description", words)
      json.field("check_name", rule)
      json.field("fingerprint", fingerprint)
      json.field("severity", severity)
      json.object("location") { json in
        json.field("path", DocumentAddress.relative(document))
        json.object("lines") { json in
          json.field("begin", lines.lowerBound)
          json.field("end", lines.upperBound)
        }
      }
    }
  }

  /// Never `blocker`: a score is a sign for review.
  private static func severity(_ band: Band) -> String {
    switch band {
    case .low: "info"
    case .moderate: "minor"
    case .elevated: "major"
    case .high: "critical"
    }
  }
}
