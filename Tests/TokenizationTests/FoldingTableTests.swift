import Testing

@testable import Tokenization

@Suite("The folding table")
struct FoldingTableTests {
  private static let scalars = (0..<UInt32(0x11_0000)).compactMap(Unicode.Scalar.init)

  /// One kind of mark for many, as the table has it; everything else is ICU's word.
  private func expected(_ scalar: Unicode.Scalar) throws -> [Int32] {
    let folded = try #require(ICUFolding.folded(Array(String(scalar).utf8)))
    return try #require(String(validating: folded, as: UTF8.self)).unicodeScalars.map { FoldingTable.plainMark(Int32($0.value)) }
  }

  @Test("agrees with ICU on every character that it knows")
  func entries() throws {
    let table = FoldingTable.shared
    var count = 0
    for scalar in Self.scalars where scalar.value < 0xA000 || table.folded(Int32(scalar.value)) >= 0 {
      let folded = table.folded(Int32(scalar.value))
      guard folded >= 0 else { continue }
      count += 1
      #expect(try expected(scalar) == [folded], "\(String(scalar.value, radix: 16))")
      #expect(table.isBoundaryBefore(Int32(scalar.value)), "\(String(scalar.value, radix: 16))")
    }
    #expect(count > 25_000)
  }

  @Test("drops nothing that ICU keeps")
  func vanishing() throws {
    for scalar in Self.scalars where FoldingTable.vanishes(Int32(scalar.value)) {
      #expect(try expected(scalar) == [], "\(String(scalar.value, radix: 16))")
    }
  }

  @Test("keeps superscripts, fractions and enclosed characters", arguments: Array("²³ⁿ₂½⅓①Ⓐ㎡ª™"))
  func kept(character: Character) throws { #expect(WordFolding.folded(String(character)) == Array(String(character).utf8)) }

  @Test("folds every character to what folds to itself")
  func stable() throws {
    // Above lie Han, which fold to themselves or to Han, and planes without letters.
    for scalar in Self.scalars
    where scalar.value < 0x3400 || (0xA000..<0xAC00).contains(scalar.value) || (0xD000..<0x2_0000).contains(scalar.value) {
      let once = WordFolding.folded(String(scalar))
      let text = try #require(String(validating: once, as: UTF8.self))
      #expect(WordFolding.folded(text) == once, "\(String(scalar.value, radix: 16))")
    }
  }
}
