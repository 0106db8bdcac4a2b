import Indicators
import LegalText
import TestSupport
import Testing

@Suite("Examples of the indicators")
struct ExampleTests {
  static let ids = IndicatorRegistry.infos.map(\.id)

  private func info(_ id: String) throws -> IndicatorInfo { try #require(IndicatorRegistry.infos.first { $0.id == id }) }

  @Test("fire exactly at the marks, whatever the layout", arguments: ids, Mutation.allCases)
  func firing(id: String, mutation: Mutation) throws {
    let faults = try info(id).firing.flatMap { try ExampleCheck.faults($0, of: id, fires: true, mutation: mutation) }
    #expect(faults == [])
  }

  @Test("stay silent where they must, whatever the layout", arguments: ids, Mutation.allCases)
  func silent(id: String, mutation: Mutation) throws {
    let faults = try info(id).silent.flatMap { try ExampleCheck.faults($0, of: id, fires: false, mutation: mutation) }
    #expect(faults == [])
  }

  @Test("are enough", arguments: ids)
  func enough(id: String) throws {
    #expect(try info(id).firing.count >= 4)
    #expect(try info(id).silent.count >= 6)
  }
}
