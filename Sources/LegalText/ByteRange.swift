/// A half-open range of UTF-8 byte offsets into the text that is scored (the file itself for text and Markdown).
///
/// All positions inside Lacuna are of this kind; lines and columns exist only where something is shown to a person.
public struct ByteRange: Sendable, Hashable {
  /// First byte of the range.
  public var start: Int
  /// First byte after the range; never below `start`.
  public var end: Int

  /// - Precondition: `0 <= start <= end`.
  @inlinable
  public init(start: Int, end: Int) {
    precondition(0 <= start && start <= end, "a byte range runs forward from a non-negative offset")
    self.start = start
    self.end = end
  }

  /// Length in bytes.
  @inlinable public var count: Int { end - start }
  @inlinable public var isEmpty: Bool { end == start }

  /// Whether `other` lies wholly inside this range.
  @inlinable
  public func contains(_ other: ByteRange) -> Bool { start <= other.start && other.end <= end }

  /// Whether the byte at `offset` lies inside.
  @inlinable
  public func contains(offset: Int) -> Bool { start <= offset && offset < end }

  /// Whether the two ranges share at least one byte.
  @inlinable
  public func overlaps(_ other: ByteRange) -> Bool { start < other.end && other.start < end }
}

extension ByteRange: Comparable {
  /// Orders by start, then the longer range first.
  @inlinable
  public static func < (left: ByteRange, right: ByteRange) -> Bool {
    left.start != right.start ? left.start < right.start : left.end > right.end
  }
}
