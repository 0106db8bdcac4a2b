import Foundation
import Testing

@testable import Acquisition

@Suite struct FeedVisitTests {
  private let server: LoopbackServer

  init() throws { server = try LoopbackServer() }

  private func fetch(_ path: String, _ state: SourceState = SourceState(), limit: Int = 50) throws -> FetchOutcome {
    var settings = TestSettings.make()
    settings.feedEntryLimit = limit
    return Fetcher(settings: settings).fetch(try server.source(path, "feed+"), state)
  }

  private func names(_ outcome: FetchOutcome) -> [String] {
    guard case .documents(let documents, _) = outcome else { return [] }
    return documents.map { $0.name.split(separator: "/").dropFirst().last.map(String.init) ?? "" }
  }

  @Test("reads the laws that entries link to, oldest first, once") func entries() throws {
    let first = try fetch("/feed.atom")
    guard case .documents(let documents, let state) = first else {
      Issue.record("\(first)")
      return
    }
    #expect(names(first) == ["law.txt?n=1", "law.txt?n=2"])
    #expect(documents.map(\.validFrom) == [UTCTime.parse("2026-01-01"), UTCTime.parse("2026-02-01")])
    guard case .unchanged(let after) = try fetch("/feed.atom", state) else {
      Issue.record("read again")
      return
    }
    #expect(after.lastStatus == 304)
    #expect(try server.requests().count == 4)
  }

  @Test("reads an entry again when its date has changed") func changed() throws {
    guard case .documents(_, let state) = try fetch("/growing.atom") else {
      Issue.record("not read")
      return
    }
    #expect(names(try fetch("/growing.atom", state)) == ["law.txt?n=2"])
  }

  @Test("reads a long feed in several visits") func several() throws {
    let first = try fetch("/feed.atom", limit: 1)
    #expect(names(first) == ["law.txt?n=1"] && first.state.hasMore)
    let second = try fetch("/feed.atom", first.state, limit: 1)
    #expect(names(second) == ["law.txt?n=2"] && !second.state.hasMore)
    guard case .unchanged = try fetch("/feed.atom", second.state, limit: 1) else {
      Issue.record("read again")
      return
    }
  }

  @Test("keeps suspect entries aside, says what failed, and tries both again") func mixed() throws {
    let first = try fetch("/mixed.atom")
    #expect(names(first) == ["law.txt"])
    #expect(first.state.setAside.map(\.suspicion.kind) == [.challenge])
    #expect(first.state.notes.map(\.message) == ["is not there (status 404)"])
    let second = try fetch("/mixed.atom", first.state)
    #expect(names(second) == [] && second.state.setAside.count == 1 && second.state.notes.count == 1)
  }

  @Test("reads RSS") func rss() throws {
    let outcome = try fetch("/feed.rss")
    guard case .documents(let documents, let state) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(names(outcome) == ["law.txt?n=1"] && documents[0].validFrom == 784_111_777 && Array(state.items.keys) == ["g-1"])
  }

  @Test("refuses bombs and what is no feed", arguments: ["/bomb.atom", "/outside.atom", "/cut.atom", "/page.atom", "/law.txt"])
  func hostile(path: String) throws {
    let outcome = try fetch(path)
    guard case .failed(let diagnostic, let state) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(diagnostic.code == "A140" && state.items.isEmpty)
  }

  @Test("chooses the link that says most of the law") func links() throws {
    let feed = """
      <feed><entry><id>a</id><updated>2026-01-01T00:00:00+01:00</updated><link rel="self" href="/s"/><link href="/page" type="text/html"/>
      <link rel="alternate" href="/data.xml" type="application/xml"/><content><div><link href="/no"/></div></content></entry>
      <item><title>no guid</title><link> /plain </link></item><entry><title>no link</title><id>c</id></entry></feed>
      """
    let entries = try FeedReader.read(Array(feed.utf8))
    #expect(entries.map(\.id) == ["a", "/plain"])
    #expect(entries[0].link(preferring: ["application/xml", "text/html"])?.target == "/data.xml")
    #expect(entries[0].links.count == 2 && entries[0].updated == UTCTime.parse("2025-12-31T23:00:00Z"))
  }
}
