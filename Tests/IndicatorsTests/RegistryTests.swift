import Foundation
import LegalText
import Lexicon
import RiskModel
import TestSupport
import Testing

@testable import Indicators

@Suite("The registry")
struct RegistryTests {
  @Test("names every indicator that has a file")
  func complete() throws {
    let folder = Checkout.root.appending(path: "Sources/Indicators")
    var declared: Set<String> = []
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where name.hasSuffix(".swift") {
      let source = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      for line in source.split(separator: "\n") where line.contains("struct") && line.contains("Indicator {") {
        declared.insert(String(name.dropLast(".swift".count)))
      }
    }
    #expect(declared == Set(IndicatorRegistry.types.map { String(describing: $0) }))
    #expect(IndicatorRegistry.types.count == declared.count)
  }

  @Test("has each heading of each page filled", arguments: IndicatorRegistry.infos.map(\.id))
  func headings(id: String) throws {
    let info = try #require(IndicatorRegistry.infos.first { $0.id == id })
    for text in [info.title, info.flags, info.why, info.lowered, info.repair, info.modelWording, info.knownMisses] {
      #expect(!text.isEmpty)
    }
    #expect(!info.gate.isEmpty)
    if let earned = info.earns { #expect(IndicatorRegistry.signalIDs.contains { $0.id == earned && $0.direction == .mitigation }) }
    #expect(!info.sources.isEmpty)
    #expect(id.allSatisfy { $0.isLowercase || $0 == "-" })
  }

  @Test("cites sources that the register knows")
  func sources() throws {
    let known = Set(try EnglishLexicon.shared.get().cues.lexicon.sources.map(\.key))
    for info in IndicatorRegistry.infos {
      for source in info.sources { #expect(known.contains(String(source.split(separator: " ")[0])), "\(info.id): \(source)") }
    }
  }

  @Test("emits only what the model that ships knows")
  func model() throws {
    let files = try ["weights", "roles", "settings"].map { name in
      ModelFile(name: name, bytes: try Checkout.file("models/prior/\(name).tsv").bytes)
    }
    let model = try #require(RiskModel.load(files: files).model)
    #expect(model.faults(serving: IndicatorRegistry.signalIDs, file: "weights").map(\.oneLine) == [])
    #expect(Set(IndicatorRegistry.signalIDs.map(\.id)) == model.featureIDs)
  }

  @Test("has a cue for every category of every list")
  func cues() throws {
    let table = TabTable(file: try Checkout.file("lexicons/categories.tsv"), columns: ["list", "category", "direction", "title"])
    let paths = table.rows.map { "\($0["list"].text)/\($0["category"].text)" }
    #expect(Set(paths) == Set(Cue.allCases.map(\.path)))
    for row in table.rows { #expect(Cue(list: row["list"].text, category: row["category"].text) != nil) }
  }
}
