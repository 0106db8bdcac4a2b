/// Why an answer is not taken for the law.
public struct Suspicion: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// A page that asks for a browser, a puzzle or patience.
    case challenge
    /// No text at all.
    case empty
    /// Another kind of content than law texts have, or than this source had before.
    case wrongType = "wrong-type"
    /// Much less text than before.
    case shrunken
    /// Bytes that are no text in the encoding that is declared or can be read.
    case wrongEncoding = "wrong-encoding"
    /// A page that says that there is nothing, with the status of success.
    case errorPage = "error-page"
  }

  public var kind: Kind
  /// What was seen, in one clause without a full stop.
  public var reason: String

  public init(_ kind: Kind, _ reason: String) {
    self.kind = kind
    self.reason = reason
  }
}
