public import LegalText

/// Findings as a page of W3C Web Annotations: stand-off notes that quote the words and say where they stand.
///
/// Positions count code points of the text, as the data model asks; the records of `lacuna score --format json` count bytes.
public struct WebAnnotations: Sendable {
  public var names: IndicatorNames
  /// Clauses with a lower score are left out.
  public var minimumScore: Double

  /// Code points of context before and behind the quotation.
  private static let contextCount = 32

  public init(names: IndicatorNames = IndicatorNames(), minimumScore: Double = 0) {
    self.names = names
    self.minimumScore = minimumScore
  }

  /// Documents that could not be read have no words to point at and are left out; their reason is told elsewhere.
  public func render(_ outcomes: [DocumentOutcome]) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("@context", "http://www.w3.org/ns/anno.jsonld")
      json.field("id", "urn:lacuna:page:1")
      json.field("type", "AnnotationPage")
      json.field("startIndex", 0)
      json.array("items") { json in
        for (number, outcome) in outcomes.enumerated() {
          guard case .scored(let result) = outcome else { continue }
          let places = TextPlaces(result.text)
          for one in LocatedFinding.all(of: result, number: number, places: places, minimumScore: minimumScore) {
            annotation(one, result, places, &json)
          }
        }
      }
    }
    json.endRecord()
    return json.bytes
  }

  private func annotation(_ one: LocatedFinding, _ result: DocumentResult, _ places: TextPlaces, _ json: inout JSONWriter) {
    let range = one.range
    json.object { json in
      json.field("id", "urn:lacuna:finding:" + one.fingerprint(in: result, document: result.name))
      json.field("type", "Annotation")
      json.field("motivation", "assessing")
      json.array("body") { json in
        body("tagging", one.finding.signal.indicator, &json)
        body("commenting", one.message(in: result, names), &json)
      }
      json.object("target") { json in
        json.field("source", DocumentAddress.uri(result.name))
        json.array("selector") { json in
          json.object { json in
            json.field("type", "TextQuoteSelector")
            json.field("exact", utf8: result.text[range.start..<range.end])
            json.field("prefix", utf8: places.before(range.start, count: Self.contextCount))
            json.field("suffix", utf8: places.after(range.end, count: Self.contextCount))
          }
          json.object { json in
            json.field("type", "TextPositionSelector")
            json.field("start", places.codePoints(before: range.start))
            json.field("end", places.codePoints(before: range.end))
          }
        }
      }
    }
  }

  private func body(_ purpose: String, _ words: String, _ json: inout JSONWriter) {
    json.object { json in
      json.field("type", "TextualBody")
      json.field("purpose", purpose)
      json.field("format", "text/plain")
      json.field("language", "en")
      json.field("value", words)
    }
  }
}
