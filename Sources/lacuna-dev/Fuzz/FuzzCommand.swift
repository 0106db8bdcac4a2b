import ArgumentParser
import Foundation

/// Tries one target on random inputs for a while.
struct FuzzCommand: ParsableCommand {
  /// All targets, by name. A new one is a file and an entry here.
  static let targets: [any FuzzTarget.Type] = [
    TokensFuzzTarget.self, KernelsFuzzTarget.self, OutlineFuzzTarget.self, TermsFuzzTarget.self, ScoreFuzzTarget.self,
    XMLFuzzTarget.self,
  ]

  static let configuration = CommandConfiguration(
    commandName: "fuzz", abstract: "Try what must hold for every input on random ones.",
    discussion: """
      Targets:
      \(targets.map { "  \($0.name)    \($0.summary)" }.joined(separator: "\n"))

      Inputs are changed stretches of the specimens, and random characters and bytes. A faulty one is reduced and printed.

      Examples:
        lacuna-dev fuzz tokens --seconds 20
        lacuna-dev fuzz tokens --minutes 30 --seed 7
      """)

  @Argument(help: "The target.")
  var target: String

  @Option(help: "How long, in minutes.")
  var minutes: Double?

  @Option(help: "How long, in seconds; 10 unless minutes are given here or in LACUNA_FUZZ_MINUTES.")
  var seconds: Double?

  @Option(help: "The same seed tries the same inputs.")
  var seed: UInt64 = 1

  @Option(help: "Folder whose .txt and .md files are changed.")
  var texts = "corpus/specimens"

  func validate() throws {
    guard Self.targets.contains(where: { $0.name == target }) else {
      throw ValidationError("there is no target '\(target)'; there are: \(Self.targets.map { $0.name }.joined(separator: ", "))")
    }
    guard duration > 0, duration <= 86_400 else { throw ValidationError("the time must lie between 0 and a day") }
  }

  private var duration: Double {
    if let seconds { return seconds }
    let fromEnvironment = ProcessInfo.processInfo.environment["LACUNA_FUZZ_MINUTES"].flatMap(Double.init)
    return (minutes ?? fromEnvironment).map { $0 * 60 } ?? 10
  }

  func run() throws {
    guard let type = Self.targets.first(where: { $0.name == target }) else { return }
    let subject = try type.init()
    var inputs = FuzzInputs(texts: try readTexts(), seed: seed)
    let clock = ContinuousClock()
    let end = clock.now + .seconds(duration)
    var inputCount = 0
    var byteCount = 0
    var slowest = (seconds: 0.0, input: 0, byteCount: 0)
    while clock.now < end {
      let input = inputs.next()
      inputCount += 1
      byteCount += input.count
      let start = clock.now
      let fault = subject.fault(on: input)
      let taken = (clock.now - start) / .seconds(1)
      if taken > slowest.seconds { slowest = (taken, inputCount, input.count) }
      guard fault != nil else { continue }
      let reduced = FuzzReducer.reduced(input) { subject.fault(on: $0) != nil }
      print("fault: \(subject.fault(on: reduced) ?? "")")
      print("input: \(String(decoding: reduced, as: UTF8.self).debugDescription)")
      print("bytes: \(reduced.map { String($0, radix: 16) }.joined(separator: " "))")
      print("found: seed \(seed), input \(inputCount)")
      throw ExitCode.failure
    }
    print("fuzz \(target): no fault on \(inputCount) inputs, \(byteCount) bytes, seed \(seed), \(duration) s")
    let milliseconds = Int((slowest.seconds * 1000).rounded())
    print("slowest: input \(slowest.input) with \(slowest.byteCount) bytes, \(milliseconds) ms")
  }

  private func readTexts() throws -> [[UInt8]] {
    let names = try FileManager.default.contentsOfDirectory(atPath: texts).filter { $0.hasSuffix(".txt") || $0.hasSuffix(".md") }.sorted()
    let read = try names.map { try PageFile.read("\(texts)/\($0)") }.filter { !$0.isEmpty }
    guard !read.isEmpty else { throw ValidationError("\(texts) holds no text") }
    return read
  }
}
