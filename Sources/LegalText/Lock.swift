#if TSAN
  import Glibc
#else
  import Synchronization
#endif

#if TSAN
  /// A value behind a lock. Under the thread sanitizer this is a pthread mutex, because `Synchronization.Mutex` reports false races
  /// there on Linux.
  @safe public final class Lock<Value>: @unchecked Sendable {  // proof: `value` is only touched between lock and unlock
    private var value: Value
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)

    public init(_ value: Value) {
      self.value = value
      unsafe pthread_mutex_init(mutex, nil)
    }

    deinit {
      unsafe pthread_mutex_destroy(mutex)
      unsafe mutex.deallocate()
    }

    public func withLock<Result>(_ body: (inout Value) throws -> Result) rethrows -> Result {
      unsafe pthread_mutex_lock(mutex)
      defer { unsafe pthread_mutex_unlock(mutex) }
      return try body(&value)
    }
  }
#else
  /// A value behind a lock.
  public final class Lock<Value>: @unchecked Sendable {  // proof: `value` is only touched inside the mutex
    private let mutex: Mutex<Void> = Mutex(())
    private var value: Value

    public init(_ value: Value) { self.value = value }

    /// Runs `body` with the value while no other thread has it. Hold it for as short as possible; never call out to foreign code.
    public func withLock<Result>(_ body: (inout Value) throws -> Result) rethrows -> Result {
      try mutex.withLock { _ in try body(&value) }
    }
  }
#endif
