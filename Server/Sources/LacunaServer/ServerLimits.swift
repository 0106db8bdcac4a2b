/// Bounds that keep one client from harming the others. Every one of them ends in an answer that says so.
public struct ServerLimits: Sendable {
  /// Longest body of a request in bytes; beyond it 413.
  public var bodyByteCount = 8 << 20
  /// Bytes of all bodies that are held at once; beyond it 503.
  public var heldByteCount = 64 << 20
  /// Texts that wait for a scorer; beyond it 503.
  public var waitingJobCount = 256
  /// From this size on a text counts as long: one long text at a time is scored, so that short ones never wait behind several.
  public var longTextByteCount = 512 << 10
  /// Questions about the corpus that wait for the database; beyond it 503.
  public var waitingReadCount = 64
  /// Milliseconds that one of them may take in the database; then it is ended with 503.
  public var readingMilliseconds = 5000
  /// Milliseconds after which a page of a heatmap ends, however many rows it has.
  public var heatmapMilliseconds = 5000
  /// Open connections; further ones wait in the system's queue.
  public var connectionCount = 1000
  /// Seconds in which the first request of a connection has to begin; then 408.
  public var headSeconds: Int64 = 10
  /// Seconds that a connection may idle between two requests; then it is closed.
  public var idleSeconds: Int64 = 30
  /// Seconds from the head of a request to its end; then 408.
  public var bodySeconds: Int64 = 30
  /// Seconds from the end of a request to the end of its answer; then the connection is closed.
  public var responseSeconds: Int64 = 60
  /// Seconds for which the rest of a refused body is received and dropped, so that the refusal arrives.
  public var lingerSeconds: Int64 = 3
  /// What a client that is turned away with 503 is told to wait.
  public var retrySeconds = 1

  public init() {}
}
