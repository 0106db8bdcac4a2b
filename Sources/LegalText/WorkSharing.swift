/// How the work on one document may be shared: pieces of it are done by several workers, and what they bring is put together in order, so
/// that the result is the same for any number of workers.
///
/// ```swift
/// let roles = sharing.map(clauses.count) { range in range.map { role(of: clauses[$0]) } }
/// ```
public struct WorkSharing: Sendable {
  /// Runs a body once for each number below a count, on as many threads as there are workers, and returns when all are done.
  public typealias Runner = @Sendable (_ count: Int, _ body: @Sendable (Int) -> Void) -> Void

  /// Pieces of this many items are handed out: large enough that a lock for each costs nothing.
  public static let itemsInPiece = 512

  private let runner: Runner?

  /// - Parameter runner: Nil for one worker.
  public init(_ runner: Runner?) { self.runner = runner }

  /// One worker does all.
  public static let alone = WorkSharing(nil)

  /// What `body` makes of the items `0..<count`, piece by piece, in their order.
  /// - Parameter body: Called once for each piece, on any thread; its result must depend on the piece alone.
  public func pieces<Result: Sendable>(_ count: Int, of size: Int = itemsInPiece, _ body: @Sendable (Range<Int>) -> Result) -> [Result] {
    let starts = stride(from: 0, to: count, by: size)
    guard let runner, count > size else { return starts.map { body($0..<min(count, $0 + size)) } }
    let number = (count + size - 1) / size
    let results = Lock([Result?](repeating: nil, count: number))
    runner(number) { piece in
      let result = body(piece * size..<min(count, (piece + 1) * size))
      results.withLock { $0[piece] = result }
    }
    return results.withLock { $0.compactMap { $0 } }
  }

  /// One result for each item, in order.
  public func map<Result: Sendable>(_ count: Int, _ body: @Sendable (Range<Int>) -> [Result]) -> [Result] {
    let parts = pieces(count, body)
    return parts.count == 1 ? parts[0] : Array(parts.joined())
  }

  /// Does two things, at the same time where there are workers for it.
  public func both<First: Sendable, Second: Sendable>(
    _ first: @Sendable () -> First, _ second: @Sendable () -> Second
  ) -> (First, Second) {
    guard let runner else { return (first(), second()) }
    let left = Lock<First?>(nil)
    let right = Lock<Second?>(nil)
    runner(2) { number in
      if number == 0 {
        let result = first()
        left.withLock { $0 = result }
      } else {
        let result = second()
        right.withLock { $0 = result }
      }
    }
    guard let one = left.withLock({ $0 }), let other = right.withLock({ $0 }) else { return (first(), second()) }
    return (one, other)
  }
}
