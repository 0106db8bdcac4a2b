import Glibc

/// Wall-clock and processor time in seconds, of this process or of the children that have ended.
struct Stopwatch {
  struct Reading {
    var wallSeconds: Double
    var processorSeconds: Double
  }

  enum Subject { case ownProcess, endedChildren }

  private let subject: Subject
  private let start: Reading

  init(_ subject: Subject) {
    self.subject = subject
    start = Self.now(subject)
  }

  /// Time since the start.
  func elapsed() -> Reading {
    let end = Self.now(subject)
    return Reading(wallSeconds: end.wallSeconds - start.wallSeconds, processorSeconds: end.processorSeconds - start.processorSeconds)
  }

  private static func now(_ subject: Subject) -> Reading {
    var clock = timespec()
    clock_gettime(CLOCK_MONOTONIC, &clock)
    var usage = rusage()
    getrusage(subject == .ownProcess ? RUSAGE_SELF.rawValue : RUSAGE_CHILDREN.rawValue, &usage)
    let user = Double(usage.ru_utime.tv_sec) + Double(usage.ru_utime.tv_usec) / 1e6
    let system = Double(usage.ru_stime.tv_sec) + Double(usage.ru_stime.tv_usec) / 1e6
    return Reading(wallSeconds: Double(clock.tv_sec) + Double(clock.tv_nsec) / 1e9, processorSeconds: user + system)
  }
}
