import LegalText
import NIOHTTP1
import Reports

/// Why a request was not served, for the client: an answer after RFC 9457 (problem details).
struct Problem: Error, Sendable {
  /// HTTP status, 4xx or 5xx.
  var status: Int
  /// Last part of `type`: `urn:lacuna:problem:body-too-large`. Clients may rely on it.
  var kind: String
  var title: String
  /// What is wrong with this request, in one sentence.
  var detail: String
  /// Code of the diagnostic behind it, as the program prints it: `R201`.
  var code: String?
  /// What to do next.
  var hint: String?
  /// Further headers.
  var fields = HTTPHeaders()

  init(_ status: Int, _ kind: String, _ title: String, _ detail: String) {
    self.status = status
    self.kind = kind
    self.title = title
    self.detail = detail
  }

  static let contentType = "application/problem+json"

  /// The body: one JSON object. Texts of the client are never in it, only names that it gave.
  var bytes: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("type", "urn:lacuna:problem:\(kind)")
      json.field("title", title)
      json.field("status", status)
      json.field("detail", detail)
      if let code { json.field("code", code) }
      if let hint { json.field("hint", hint) }
    }
    json.endRecord()
    return json.bytes
  }

  // MARK: Those that are used in several places

  static func badParameter(_ detail: String) -> Problem { Problem(400, "bad-parameter", "A parameter is wrong", detail) }

  static func badBody(_ detail: String) -> Problem { Problem(400, "bad-body", "The body cannot be read", detail) }

  static func tooLarge(limit: Int) -> Problem {
    Problem(413, "body-too-large", "The text is too long", "a body may have \(limit) bytes; score longer texts with 'lacuna score'")
  }

  static func busy(_ detail: String, retrySeconds: Int) -> Problem {
    var problem = Problem(503, "busy", "The server is busy", detail)
    problem.fields.replaceOrAdd(name: "Retry-After", value: String(retrySeconds))
    return problem
  }

  static func wrongType(_ detail: String) -> Problem {
    var problem = Problem(415, "wrong-type", "This type of body is not read", detail)
    problem.hint = "send text/plain, text/markdown, application/xml or application/json, in UTF-8"
    return problem
  }

  /// A text that was received whole and cannot be scored, for a stated reason.
  static func unreadable(_ diagnostic: Diagnostic) -> Problem {
    var problem = Problem(422, "unreadable-text", "The text cannot be scored", diagnostic.message)
    problem.code = diagnostic.code
    problem.hint = diagnostic.hint
    return problem
  }
}
