/// A clause as the parser answered.
public struct AnsweredClause: Sendable {
  /// Byte offset of its first own byte.
  public var start: Int
  /// Printed numbers.
  public var path: [String]

  public init(start: Int, path: [String]) {
    self.start = start
    self.path = path
  }
}
