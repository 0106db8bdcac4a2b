/// A report for a program that takes only so much: its bytes, and how many of its entries had to be left out, the lowest first.
public struct LimitedReport: Sendable {
  public var bytes: [UInt8]
  /// Entries that are in it.
  public var shownCount: Int
  /// Entries that were left out.
  public var droppedCount: Int

  public init(bytes: [UInt8], shownCount: Int, droppedCount: Int) {
    self.bytes = bytes
    self.shownCount = shownCount
    self.droppedCount = droppedCount
  }
}
