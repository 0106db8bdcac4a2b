import Foundation
import GRDB
import TestSupport
import Testing

@testable import CorpusStore

@Suite struct DatabaseFileTests {
  private func fault(_ path: String, _ access: CorpusDatabase.Access) -> StoreFault? {
    do throws(StoreFault) {
      _ = try CorpusDatabase(path, for: access)
      return nil
    } catch { return error }
  }

  @Test func `a missing file is made for writing only`() throws {
    let folder = try TemporaryFolder()
    #expect(fault(folder.path + "/a.sqlite", .reading)?.diagnostic.code == "D607")
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/a.sqlite"))
    #expect(fault(folder.path + "/a.sqlite", .writing) == nil)
    #expect(fault(folder.path + "/a.sqlite", .reading) == nil)
    #expect(fault(folder.path + "/no/a.sqlite", .writing)?.kind == .notWritable)
  }

  @Test func `what is no database of ours is refused and left alone`() throws {
    let folder = try TemporaryFolder()
    let garbage = try folder.write("garbage.sqlite", "The keeper lights the lamp at dusk.\n" + String(repeating: "x", count: 5000))
    let other = folder.path + "/other.sqlite"
    try DatabaseQueue(path: other).write { try $0.execute(sql: "CREATE TABLE lamps (id INTEGER); INSERT INTO lamps VALUES (1)") }
    for (path, code) in [(garbage, "D601"), (other, "D603")] {
      let before = try Data(contentsOf: URL(filePath: path))
      for access in [CorpusDatabase.Access.reading, .writing] { #expect(fault(path, access)?.diagnostic.code == code, "\(path)") }
      #expect(try Data(contentsOf: URL(filePath: path)) == before)
    }
  }

  @Test func `a newer schema is refused and left alone`() throws {
    let corpus = try Corpus()
    try corpus.store(Corpus.law)
    try corpus.database.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('999 from the future')") }
    try corpus.database.finish()
    let before = try Data(contentsOf: URL(filePath: corpus.path))
    for access in [CorpusDatabase.Access.reading, .writing] {
      let fault = fault(corpus.path, access)
      #expect(fault?.diagnostic.code == "D602" && fault?.kind == .faulty)
    }
    #expect(try Data(contentsOf: URL(filePath: corpus.path)) == before)
  }

  @Test func `damage is said, never mended in silence`() throws {
    let corpus = try Corpus()
    try corpus.store(Corpus.law)
    try corpus.database.finish()
    let whole = try Data(contentsOf: URL(filePath: corpus.path))
    var seen = 0
    for cut in [whole.count / 2, 4096, 1000] {
      let path = try corpus.folder.write("cut-\(cut).sqlite", Array(whole.prefix(cut)))
      do throws(StoreFault) {
        let database = try CorpusDatabase(path, for: .reading)
        for instrument in try database.instruments() {
          guard let version = try database.version(of: instrument.id) else { continue }
          _ = (try database.clauses(of: version.id), try database.signals(of: version.id), try database.raw(of: version))
        }
        _ = try database.search(CorpusSearch("lamp"))
      } catch {
        #expect(error.kind == .faulty)
        seen += 1
      }
      #expect(try Data(contentsOf: URL(filePath: path)).count == cut)
    }
    #expect(seen == 3)
  }

  @Test func `one writes while others read`() throws {
    let corpus = try Corpus()
    try corpus.store(Corpus.law)
    #expect(fault(corpus.path, .writing)?.diagnostic.code == "D606")
    let reader = try CorpusDatabase(corpus.path, for: .reading)
    #expect(try reader.instruments().map(\.name) == ["act"])
    try corpus.store(Corpus.law.replacing("two oars", with: "four oars"))
    let version = try #require(try reader.version(of: try corpus.instrument.id))
    #expect(version.number == 2)
    #expect(throws: StoreFault.self) { try reader.takeBaseline(at: "2026-01-01T00:00:00Z") }
  }

  @Test func `the lock goes with its holder`() throws {
    let folder = try TemporaryFolder()
    do { _ = try CorpusDatabase(folder.path + "/a.sqlite", for: .writing) }
    #expect(fault(folder.path + "/a.sqlite", .writing) == nil)
  }
}
