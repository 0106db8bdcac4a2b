/// Jobs in the order in which they came.
struct JobQueue {
  private var jobs: [ScorerPool.Job?] = []
  private var head = 0

  mutating func append(_ job: @escaping ScorerPool.Job) { jobs.append(job) }

  /// - Complexity: O(1), averaged.
  mutating func popFirst() -> ScorerPool.Job? {
    guard head < jobs.count else { return nil }
    defer {
      jobs[head] = nil
      head += 1
      if head == jobs.count || head >= 1024 {
        jobs.removeFirst(head)
        head = 0
      }
    }
    return jobs[head]
  }
}
