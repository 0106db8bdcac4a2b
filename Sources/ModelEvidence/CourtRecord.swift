import Alignment
public import LegalText

/// One provision that a court judged, or a control, as a gold file holds it: one JSON object a line.
public struct CourtRecord: Sendable, Hashable {
  public var id: String
  public var text: String
  public var language: String
  /// Struck down.
  public var isStruck: Bool
  public var isCore: Bool
  /// `upheld`, `unchallenged` or empty.
  public var control: String
  public var topic: String
  public var jurisdiction: String
  public var verified: String
  public var instrument: String
  public var provision: String
  public var ruling: String

  /// What to look up.
  public var citation: String {
    let place = [instrument, provision].filter { !$0.isEmpty }.joined(separator: ", ")
    return ruling.isEmpty || ruling == "none" ? place : "\(place); \(ruling)"
  }

  /// Country and instrument without what stands in brackets: an act and its amendments stay in one fold.
  public var group: String { Self.bare(jurisdiction) + " | " + Self.bare(instrument) }

  /// Reads a file. - Returns: The records, and a fault M320 for each line that is none.
  public static func load(name: String, bytes: [UInt8]) -> (records: [CourtRecord], diagnostics: [Diagnostic]) {
    var records: [CourtRecord] = []
    var diagnostics: [Diagnostic] = []
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      guard line.contains(where: { $0 > 0x20 }) else { continue }
      do throws(JSONValue.Fault) {
        records.append(try CourtRecord(JSONValue.object(Array(line))))
      } catch {
        diagnostics.append(
          Diagnostic(
            code: "M320", file: name, line: index + 1, column: error.column, message: error.message,
            hint: "each line is an object with at least id, text and label ('struck' or 'control')"))
      }
    }
    return (records, diagnostics)
  }

  private init(_ members: [String: JSONValue]) throws(JSONValue.Fault) {
    func text(_ key: String) -> String { if case .string(let value)? = members[key] { value } else { "" } }
    func flag(_ key: String) -> Bool { members[key] == .flag(true) }
    id = text("id")
    self.text = text("text")
    let label = text("label")
    guard !id.isEmpty, !self.text.isEmpty, label == "struck" || label == "control" else {
      throw JSONValue.Fault(column: 1, message: "id, text or label is missing, or the label is neither 'struck' nor 'control'")
    }
    isStruck = label == "struck"
    isCore = flag("core")
    language = text("language").isEmpty ? "en" : text("language")
    control = text("control_kind")
    topic = text("topic")
    jurisdiction = text("jurisdiction")
    verified = text("verified")
    instrument = text("instrument")
    provision = text("provision")
    ruling = text("ruling")
  }

  private static func bare(_ text: String) -> String {
    var result = ""
    for character in text {
      if character == "(" { break }
      result.append(character)
    }
    return result.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
