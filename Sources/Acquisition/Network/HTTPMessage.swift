/// A request for an address.
struct HTTPRequest: Sendable {
  var address: WebAddress
  var headers: [HTTPHeader] = []
  /// Sent with `POST`; nil for `GET`.
  var body: [UInt8]?
}

/// The answer of a server.
struct HTTPResponse: Sendable, Equatable {
  var status: Int
  var headers: [HTTPHeader]
  /// As it was sent.
  var body: [UInt8]

  /// The first header of a name, in lower case.
  func value(_ name: String) -> String? { headers.first { $0.name == name }?.value }
}

/// A header with its name in lower case.
struct HTTPHeader: Sendable, Hashable {
  var name: String
  var value: String

  init(_ name: String, _ value: String) {
    self.name = name.lowercased()
    self.value = value
  }
}
