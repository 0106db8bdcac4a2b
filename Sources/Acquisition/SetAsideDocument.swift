/// An answer that was kept aside.
public struct SetAsideDocument: Sendable, Hashable {
  /// The part of the source, as `FetchedDocument.name`.
  public var name: String
  public var suspicion: Suspicion
  public var bytes: [UInt8]

  public init(name: String, suspicion: Suspicion, bytes: [UInt8]) {
    self.name = name
    self.suspicion = suspicion
    self.bytes = bytes
  }
}
