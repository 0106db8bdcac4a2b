import Alignment
import LegalText
import Testing

/// What a change of words does to scores and definitions.
@Suite struct InstrumentComparisonTests {
  private static let old = """
    1. Definitions
    In this Act, “vessel” means a ship that carries passengers.

    2. Offences
    A person who—
    (a) knowingly damages a vessel; or
    (b) knowingly disturbs public order,
    commits an offence and is liable to imprisonment for two years.

    3. Lamps
    The keeper lights the lamp at dusk.

    """

  private func change(_ words: String, to other: String) throws -> InstrumentComparison {
    #expect(Self.old.contains(words))
    return try Versions.comparison(Self.old, Self.old.replacing(words, with: other))
  }

  @Test func `a text against itself has no change`() throws {
    let comparison = try Versions.comparison(Self.old, Self.old)
    #expect(comparison.changes.isEmpty && comparison.definitions.isEmpty)
    #expect(comparison.count(.unchanged) == 4)
  }

  @Test func `layout, case and quotation marks are no change`() throws {
    let other = Self.old.replacing("“vessel”", with: "\"vessel\"").replacing("The keeper lights", with: "The Keeper\nlights")
    #expect(try Versions.comparison(Self.old, other).changes.isEmpty)
  }

  @Test func `contributions add up to the difference of the logits, and points to that of the scores`() throws {
    for (words, other) in [
      ("(b) knowingly disturbs", "(b) disturbs"), ("public order", "public order or national unity"), ("two years", "twenty years"),
      ("knowingly damages a vessel", "intentionally and without right seriously damages a vessel"),
    ] {
      let changed = try change(words, to: other).changes
      #expect(!changed.isEmpty, "\(words)")
      for one in changed {
        guard let old = one.oldScore, let new = one.newScore else { continue }
        #expect(abs(one.contributions.reduce(0) { $0 + $1.difference } - (new.logit - old.logit)) < 1e-9, "\(words)")
        // Both scores are rounded to two decimals.
        #expect(abs(one.contributions.reduce(0) { $0 + $1.points } - (new.score - old.score)) <= 0.0101, "\(words)")
      }
    }
  }

  @Test func `the mitigation that went is named with its words`() throws {
    let changes = try change("(b) knowingly disturbs", to: "(b) disturbs").changes
    #expect(changes.count == 1)
    let removed = try #require(changes.first?.contributions.first { $0.indicator == "mens-rea" })
    #expect(removed.isMitigation && removed.match == "knowingly" && removed.new == nil && removed.difference > 0)
    #expect(changes[0].words.map { "\($0.operation)" } == ["removed", "kept"] && changes[0].words[0].text == "knowingly ")
  }

  @Test func `words around a list change each of its items, whose own words stay`() throws {
    let changes = try change("A person who—", to: "An officer who—").changes
    #expect(changes.map { $0.isInherited } == [true, true])
    #expect(changes.allSatisfy { $0.alignment.kind == .unchanged && $0.isTextChange })
    #expect(changes[0].words.prefix(2).map(\.text) == ["A person ", "An officer "])
  }

  @Test func `a changed definition affects every clause that uses its term`() throws {
    let comparison = try change("that carries passengers", to: "or any other thing")
    #expect(comparison.definitions.map { "\($0.term) \($0.kind)" } == ["vessel changed"])
    #expect(comparison.definitions[0].users.map { comparison.new.node(of: $0).id } == ["sec_2__para_a"])
    let affected = comparison.changes.filter { $0.terms == ["vessel"] }
    #expect(affected.count == 1 && affected[0].alignment.kind == .unchanged && !affected[0].isTextChange)
  }

  @Test func `a removed and an added definition are told apart`() throws {
    let removed = try change("In this Act, “vessel” means a ship that carries passengers.", to: "This Act binds the Crown.")
    #expect(removed.definitions.map { "\($0.term) \($0.kind) \($0.users.count)" } == ["vessel removed 1"])
    let added = InstrumentComparison(old: removed.new, new: removed.old)
    #expect(added.definitions.map { "\($0.term) \($0.kind) \($0.users.count)" } == ["vessel added 1"])
  }
}
