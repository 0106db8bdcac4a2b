import Dispatch
import LegalText
import Testing

@testable import Scoring

@Suite struct OrderedEmitterTests {
  @Test(arguments: 0..<20 as Range<UInt64>)
  func `items come out in sequence whatever the order they come in`(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let order = (0..<200).shuffled(using: &generator)
    let seen = Lock<[Int]>([])
    let released = Lock(0)
    let emitter = OrderedEmitter<Int>(
      emit: { item in
        seen.withLock { $0.append(item) }
        return true
      }, release: { _ in released.withLock { $0 += 1 } })
    DispatchQueue.concurrentPerform(iterations: 4) { worker in
      for index in stride(from: worker, to: order.count, by: 4) { emitter.submit(order[index], at: order[index]) }
    }
    #expect(seen.withLock { $0 } == Array(0..<200), "seed \(seed)")
    #expect(released.withLock { $0 } == 200, "seed \(seed)")
  }

  @Test func `nothing is emitted after a stop, and everything is released`() {
    let seen = Lock<[Int]>([])
    let released = Lock(0)
    let emitter = OrderedEmitter<Int>(
      emit: { item in
        seen.withLock { $0.append(item) }
        return item < 3
      }, release: { _ in released.withLock { $0 += 1 } })
    for item in (0..<10).reversed() { emitter.submit(item, at: item) }
    #expect(seen.withLock { $0 } == [0, 1, 2, 3])
    #expect(released.withLock { $0 } == 10)
    #expect(emitter.isStopped)
  }
}

/// SplitMix64 (Steele, Lea, Flood 2014).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
