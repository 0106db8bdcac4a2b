/// The words that join the items of a list.
public struct ListConnection: Sendable, Hashable {
  /// Index of the node that owns the list.
  public var node: Int
  public var connector: ListConnector
  /// The joining words, in the order of the text; at least one.
  public var ranges: [ByteRange]

  public init(node: Int, connector: ListConnector, ranges: [ByteRange]) {
    self.node = node
    self.connector = connector
    self.ranges = ranges
  }
}
