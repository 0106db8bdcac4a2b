import Foundation
import TestSupport
import Testing

@testable import Acquisition

@Suite struct LocalVisitTests {
  private let folder: TemporaryFolder
  private let fetcher = Fetcher(settings: TestSettings.make())

  init() throws { folder = try TemporaryFolder() }

  private func texts(_ outcome: FetchOutcome) -> [String] {
    guard case .documents(let documents, _) = outcome else { return [] }
    return documents.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  /// Sets a file's time back, as if it had been written long ago.
  private func age(_ path: String, _ seconds: Double = 1000) throws {
    try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSinceNow: -seconds)], ofItemAtPath: path)
  }

  @Test("reads a file when it has changed") func file() throws {
    let path = try folder.write("act.md", "one")
    let source = try Source(path)
    let first = fetcher.fetch(source)
    #expect(texts(first) == ["one"])
    guard case .unchanged(let state) = fetcher.fetch(source, first.state) else {
      Issue.record("read again")
      return
    }
    // In the same second, of the same length: the mark alone would not tell.
    try folder.write("act.md", "two")
    #expect(texts(fetcher.fetch(source, state)) == ["two"])
  }

  @Test("says when a file is gone, and keeps what it knew") func gone() throws {
    let path = try folder.write("act.md", "one")
    let source = try Source(path)
    let state = fetcher.fetch(source).state
    try FileManager.default.removeItem(atPath: path)
    guard case .failed(let diagnostic, let after) = fetcher.fetch(source, state) else {
      Issue.record("read")
      return
    }
    #expect(diagnostic.code == "A103" && after.contentDigest == state.contentDigest && after.failureCount == 1)
  }

  @Test("reads the files of a folder that have changed") func walked() throws {
    try folder.write("laws/a.md", "a")
    try folder.write("laws/sub/b.txt", "b")
    try folder.write("laws/c.py", "c")
    let source = try Source(folder.path + "/laws")
    let first = fetcher.fetch(source)
    #expect(texts(first) == ["a", "b"])
    guard case .unchanged = fetcher.fetch(source, first.state) else {
      Issue.record("read again")
      return
    }
    try folder.write("laws/sub/b.txt", "b2")
    let second = fetcher.fetch(source, first.state)
    #expect(texts(second) == ["b2"])
    try FileManager.default.removeItem(atPath: folder.path + "/laws/a.md")
    let third = fetcher.fetch(source, second.state)
    guard case .unchanged(let state) = third else {
      Issue.record("\(third)")
      return
    }
    #expect(state.items.count == 1)
  }

  @Test("reads a large folder in several visits") func batches() throws {
    for number in 0..<5 { try folder.write("laws/\(number).md", "text \(number)") }
    var settings = TestSettings.make()
    settings.batchByteCount = 10
    let fetcher = Fetcher(settings: settings)
    let source = try Source(folder.path + "/laws")
    var state = SourceState()
    var all: [String] = []
    for _ in 0..<10 {
      let outcome = fetcher.fetch(source, state)
      all += texts(outcome)
      state = outcome.state
      if !state.hasMore { break }
    }
    #expect(all == (0..<5).map { "text \($0)" })
  }

  @Test("keeps a state through its encoded form") func coding() throws {
    try folder.write("laws/a.md", "a")
    var state = fetcher.fetch(try Source(folder.path + "/laws")).state
    state.notes = []
    state.etag = "\"x\""
    state.notBefore = 7
    let copy = try JSONDecoder().decode(SourceState.self, from: JSONEncoder().encode(state))
    #expect(copy == state && !copy.items.isEmpty)
  }
}
