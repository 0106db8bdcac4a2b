/// Whether anybody still waits for the answer to a request: work for a client that is gone is not begun.
struct RequestLife: Sendable {
  var isWanted: @Sendable () -> Bool

  init(isWanted: @escaping @Sendable () -> Bool = { true }) { self.isWanted = isWanted }
}
