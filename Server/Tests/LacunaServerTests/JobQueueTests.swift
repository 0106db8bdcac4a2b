import LacunaServer
import Testing

/// The order in which waiting texts are scored.
@Suite struct JobQueueTests {
  /// The numbers of the jobs in the order in which they come out.
  private func order(_ jobs: [(byteCount: Int, millisecond: Int)]) -> [Int] {
    var queue = JobQueue<Int>()
    for (number, job) in jobs.enumerated() {
      queue.append(number, byteCount: job.byteCount, now: job.millisecond * 1_000_000)
    }
    var numbers: [Int] = []
    while let number = queue.popFirst() { numbers.append(number) }
    #expect(queue.isEmpty)
    return numbers
  }

  @Test(
    arguments: [
      ([], []), ([(5, 0)], [0]),
      // Equal texts keep their order.
      ([(20_000, 0), (20_000, 1), (20_000, 2)], [0, 1, 2]), ([(20_000, 0), (20_000, 0), (20_000, 0)], [0, 1, 2]),
      // A short text passes a long one,
      ([(400_000, 0), (20_000, 1), (20_000, 2)], [1, 2, 0]),
      // but not one that has waited for its time.
      ([(400_000, 0), (20_000, 799), (20_000, 5)], [2, 0, 1]),
    ] as [([(byteCount: Int, millisecond: Int)], [Int])])
  func `short texts pass long ones, and none waits for ever`(_ jobs: [(byteCount: Int, millisecond: Int)], _ expected: [Int]) {
    #expect(order(jobs) == expected)
  }

  @Test func `jobs come out by when they are due, whatever the order in which they came`() {
    let seed = UInt64.random(in: 1...1_000_000)
    var state = seed
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let jobs = (0..<40).map { _ in (byteCount: next(1000) * 100, millisecond: next(50)) }
    func due(_ number: Int) -> Int { jobs[number].millisecond * 1_000_000 + jobs[number].byteCount * JobQueue<Int>.nanosecondsAByte }
    let expected = jobs.indices.sorted { (due($0), $0) < (due($1), $1) }
    #expect(order(jobs) == expected, "seed \(seed)")
  }
}
