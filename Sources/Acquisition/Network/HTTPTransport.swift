/// Makes one request and nothing else: no redirect is followed, nothing is tried again.
protocol HTTPTransport: Sendable {
  /// - Returns: The whole answer, whatever its status.
  func send(_ request: HTTPRequest, _ settings: FetchSettings) throws(TransportFault) -> HTTPResponse
}
