import NIOHTTP1

/// What a route answers.
struct Reply: Sendable {
  /// The bytes of an answer, at once or as they become ready.
  enum Body: Sendable {
    case bytes([UInt8])
    case stream(AsyncStream<[UInt8]>)
  }

  var status: HTTPResponseStatus
  var contentType: String
  var fields: HTTPHeaders
  var body: Body

  init(_ contentType: String, _ bytes: [UInt8], status: HTTPResponseStatus = .ok, fields: HTTPHeaders = HTTPHeaders()) {
    self.status = status
    self.contentType = contentType
    self.fields = fields
    body = .bytes(bytes)
  }

  init(_ contentType: String, stream: AsyncStream<[UInt8]>) {
    status = .ok
    self.contentType = contentType
    fields = HTTPHeaders()
    body = .stream(stream)
  }

  init(_ problem: Problem) {
    status = HTTPResponseStatus(statusCode: problem.status)
    contentType = Problem.contentType
    fields = problem.fields
    body = .bytes(problem.bytes)
  }
}
