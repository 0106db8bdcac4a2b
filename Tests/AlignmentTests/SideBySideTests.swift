import Alignment
import LegalText
import Testing

/// Two texts clause beside clause.
@Suite struct SideBySideTests {
  private static let draft = """
    1. Illegal access
    A person who enters a lamp station in any way without a pass commits an offence.

    2. Orders
    The keeper may order whatever he deems necessary for the harbour.

    3. Title
    This Act may be cited as the Lamp Act.

    """
  /// Of another maker: one article on the same thing, one on something else.
  private static let treaty = """
    Article 11. Illegal entry
    A person who intentionally enters a lamp station without a pass of its owner commits an offence.

    Article 12. Fishing
    Each Party shall publish the seasons in which nets may be cast from the shore.

    Article 13. Pilots
    Pilots of one Party are free to bring ships of another into its harbours, and are paid by the master of the ship.

    Article 14. Depositary
    Instruments of accession are deposited with the oldest of the Parties, which tells all others.

    """

  private func sides(_ other: String, _ scored: String) throws -> SideBySide {
    SideBySide(other: try Versions.version(other, name: "other"), scored: try Versions.version(scored, name: "scored"))
  }

  @Test func `versions are told from different texts by their words`() throws {
    #expect(try sides(Self.draft, Self.draft).relation == .versions)
    #expect(try sides(Self.draft, Self.draft.replacing("in any way", with: "intentionally")).relation == .versions)
    let different = try sides(Self.treaty, Self.draft)
    #expect(different.relation == .texts && different.foundAgain < SideBySide.versionShare)
  }

  @Test func `a text beside itself is the same throughout`() throws {
    let sides = try sides(Self.draft, Self.draft)
    #expect(sides.foundAgain == 1 && sides.rows.count == 3)
    #expect(sides.rows.allSatisfy { $0.isSame && $0.sureness == .version && $0.likeness == nil && $0.scoredWords.isEmpty })
  }

  @Test func `each clause of either text stands in some row`() throws {
    for (other, scored) in [(Self.treaty, Self.draft), (Self.draft, Self.treaty), (Self.draft, Self.draft + "4. Lamps\nLamps burn.\n")] {
      let sides = try sides(other, scored)
      #expect(Set(sides.rows.flatMap(\.change.alignment.new)) == Set(sides.scored.result.clauses.indices))
      #expect(Set(sides.rows.flatMap(\.change.alignment.old)) == Set(sides.other.result.clauses.indices))
    }
  }

  @Test func `the counterpart in a different text is the clause most like it, and says how like it is`() throws {
    let rows = try sides(Self.treaty, Self.draft).rows
    #expect(rows.map(\.change.old) == [0, nil, nil, 1, 2, 3] && rows.map(\.change.new) == [0, 1, 2, nil, nil, nil])
    #expect(rows[0].sureness == .close || rows[0].sureness == .similar)
    #expect(try #require(rows[0].likeness) >= 0.25)
    #expect(rows[1].sureness == nil && rows[1].likeness == nil && rows[3].sureness == nil)
  }

  @Test func `the words of each side are its own, in full, and shared ones are the same on both`() throws {
    for (other, scored) in [(Self.treaty, Self.draft), (Self.draft, Self.draft.replacing("in any way", with: "(at night)"))] {
      let sides = try sides(other, scored)
      let row = try #require(sides.rows.first { !$0.scoredWords.isEmpty })
      func words(_ runs: [SideBySideRow.Run]) -> [Substring] { runs.map(\.text).joined().split(whereSeparator: \.isWhitespace) }
      func reading(_ version: InstrumentVersion, _ clause: Int?) throws -> [Substring] {
        let ranges = version.result.clauses[try #require(clause)].clause.reading.map(\.range)
        return ranges.flatMap { version.result.string($0).split(whereSeparator: \.isWhitespace).map { Substring(String($0)) } }
      }
      #expect(try words(row.scoredWords) == reading(sides.scored, row.change.new))
      #expect(try words(row.otherWords) == reading(sides.other, row.change.old))
      // Punctuation behind a shared word may differ.
      func shared(_ runs: [SideBySideRow.Run]) -> [String] {
        runs.filter(\.isShared).flatMap { $0.text.lowercased().split { !$0.isLetter }.map(String.init) }
      }
      #expect(shared(row.scoredWords) == shared(row.otherWords))
      #expect(row.scoredWords.contains { !$0.isShared })
    }
  }

  @Test func `a bracket or a quotation mark before the first word is kept`() throws {
    let old = Self.draft.replacing("The keeper may order", with: "“Keeper” may order")
    let row = try #require(try sides(old, Self.draft).rows.first { $0.change.delta != nil && !$0.otherWords.isEmpty })
    #expect(row.otherWords.first?.text.hasPrefix("“Keeper”") == true)
  }

  @Test func `points of a pair add up to the difference of its scores`() throws {
    let row = try #require(try sides(Self.treaty, Self.draft).rows.first { $0.change.delta != nil })
    let points = row.change.contributions.reduce(0) { $0 + $1.points }
    #expect(abs(points - (try #require(row.change.delta))) < 0.02)
  }
}
