/// A request as the routes see it: received whole, its query decoded.
struct ClientRequest: Sendable {
  var path: String
  /// What the route's pattern leaves open: the id in `/v1/rules/{id}`.
  var argument: String?
  var query: Query
  /// Value of `Content-Type`.
  var contentType: String?
  var body: [UInt8]

  init(path: String, argument: String? = nil, query: Query = Query(), contentType: String? = nil, body: [UInt8] = []) {
    self.path = path
    self.argument = argument
    self.query = query
    self.contentType = contentType
    self.body = body
  }
}
