import LegalText
import TestSupport
import Testing

@testable import Background

@Suite("The file of background statistics")
struct TableTests {
  private let whole: BackgroundTable

  init() throws {
    var settings = BackgroundSettings()
    settings.filterBits = 12
    settings.minimumCount = 3
    whole = try WordCorpus(count: 30, seed: 5).table(settings)
  }

  private func code(_ bytes: [UInt8]) -> String? {
    do throws(Diagnostic) {
      _ = try BackgroundTable(bytes: bytes, file: "b.bin")
      return nil
    } catch {
      #expect(error.file == "b.bin" && !error.hint.isEmpty)
      return error.code
    }
  }

  @Test("reads back what was written")
  func roundTrip() throws {
    let read = try BackgroundTable(bytes: whole.bytes, file: "b.bin")
    #expect(read.count == whole.count && read.size == whole.size && read.language == "en" && read.checksum == whole.checksum)
    #expect(read.count > 20)
    #expect(read[WordKey.phrase(["data", "key"])] == whole[WordKey.phrase(["data", "key"])])
    #expect(read[WordKey.word("nowhere")] == nil && read[0] == nil && read[.max] == nil)
  }

  @Test("any changed byte is seen")
  func damage() {
    for offset in stride(from: 0, to: whole.bytes.count, by: 3) {
      var bytes = whole.bytes
      bytes[offset] ^= 0x10
      #expect(code(bytes) != nil, "byte \(offset)")
    }
  }

  @Test("a foreign, cut or newer file has its own message")
  func faults() {
    #expect(code([]) == "M201")
    #expect(code(Array("setting\tvalue\n".utf8) + [UInt8](repeating: 0x20, count: 100)) == "M201")
    #expect(code(Array(whole.bytes.dropLast())) == "M203")
    #expect(code(Array(whole.bytes.dropLast(16))) == "M203")
    #expect(code(whole.bytes + [0]) == "M203")
    var newer = whole.bytes
    newer[8] = 9
    #expect(code(newer) == "M202")
    var endless = whole.bytes
    for offset in 16..<24 { endless[offset] = 0xFF }
    #expect(code(endless) == "M203")
  }

  @Test("the manifest does not depend on the order of files, and a name cannot break a row")
  func manifest() {
    let files = [("b.txt", 0), ("a\tx\n.txt", 1), ("a.txt", 0)].map { name, tradition in
      BackgroundManifest.File(name: name, tradition: tradition, bytes: Array(name.utf8), words: 3)
    }
    let lists = [files, files.reversed()].map { files in
      BackgroundManifest(engineVersion: "1", settings: BackgroundSettings(), traditions: ["us", "uk"], files: files).rendered(for: whole)
    }
    #expect(lists[0] == lists[1])
    let rows = String(decoding: lists[0], as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(rows.allSatisfy { $0.count { $0 == "\t" } == 6 })
    #expect(rows.suffix(3).map { String($0.split(separator: "\t")[1]) } == ["a.txt", "b.txt", "a?x?.txt"])
  }
}
