/// Bounds of what is read into memory at once.
public enum IngestLimit {
  /// Longest document, 1 GiB. Offsets into a text are 32-bit in tokens, and a text is held at least twice (as read and as masked).
  public static let documentByteCount = 1 << 30
  /// Longest marked-up document, 256 MiB: title 42 of the United States Code, the largest law known, has less than half of that.
  public static let markupByteCount = 256 << 20
  /// Longest line of an NDJSON input, 64 MiB: the memory that one record may take.
  public static let recordLineByteCount = 64 << 20
  /// Share of control characters above which a file is taken for binary data.
  public static let controlCharacterShare = 0.05
}
