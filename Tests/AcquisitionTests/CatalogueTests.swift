import Foundation
import Lexicon
import TestSupport
import Testing

@testable import Acquisition

@Suite struct CatalogueTests {
  private static let head = "id\ttitle\tjurisdiction\tlanguage\taddress\tformat\tlicence\tkind\tnotes\n"

  private func read(_ rows: String) -> (Catalogue?, [String]) {
    let (catalogue, faults) = Catalogue.read(SourceFile(name: "c.tsv", bytes: Array((Self.head + rows).utf8)))
    return (catalogue, faults.map { "\($0.line ?? 0):\($0.column ?? 0) \($0.code)" })
  }

  @Test("the project's catalogue is sound") func own() throws {
    let (catalogue, faults) = Catalogue.read(try Checkout.file("corpus/catalogue/catalogue.tsv"))
    #expect(faults.isEmpty)
    let entries = try #require(catalogue).entries
    #expect(entries.count > 50 && entries.allSatisfy { $0.source.address.hasPrefix("https://") || $0.source.address.hasPrefix("http://") })
    #expect(entries.contains(where: \.isLandingPage) && entries.contains(where: \.isReadable))
  }

  @Test("finds an entry by its id, and ids like one that is not there") func lookup() throws {
    let row = "va-lamps-2020\tLamps Act\tValdoria\ten\thttps://laws.example/1\thtml\tCC0-1.0\tact\tlanding page; search\n"
    let catalogue = try #require(read(row).0)
    let entry = try #require(catalogue["va-lamps-2020"])
    #expect(entry.source.address == "https://laws.example/1" && entry.line == 2 && entry.isLandingPage && !entry.isReadable)
    #expect(catalogue["va-lamps"] == nil && catalogue.suggestions(for: "va-lamps") == ["va-lamps-2020"])
  }

  @Test(
    "names the place of each fault",
    arguments: [
      ("A b\tT\tV\ten\thttps://h/\thtml\tC\tact\t\n", "2:1 A161"), ("a\t\tV\ten\thttps://h/\thtml\tC\tact\t\n", "2:3 A161"),
      ("a\tT\tV\teng\thttps://h/\thtml\tC\tact\t\n", "2:7 A161"), ("a\tT\tV\ten\tftp://h/\thtml\tC\tact\t\n", "2:10 A161"),
      ("a\tT\tV\ten\t/etc/hostname\thtml\tC\tact\t\n", "2:10 A161"), ("a\tT\tV\ten\thttps://h/\tdoc\tC\tact\t\n", "2:21 A161"),
      ("a\tT\tV\ten\thttps://h/\thtml\tC\tlaw\t\n", "2:28 A161"),
      ("a\tT\tV\ten\thttps://h/\thtml\tC\tact\t\na\tT\tV\ten\thttps://h/\thtml\tC\tact\t\n", "3:1 A161"),
    ])
  func faults(rows: String, place: String) {
    let (catalogue, faults) = read(rows)
    #expect(catalogue == nil && faults == [place])
  }
}
