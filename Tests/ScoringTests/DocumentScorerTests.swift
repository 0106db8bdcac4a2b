import Ingest
import LegalText
import RiskModel
import Scoring
import TestSupport
import Testing

@Suite struct DocumentScorerTests {
  private static let bill = """
    1. Definitions
    In this Act, "data" means information in electronic form.

    2. Illegal content
    (1) A person who disturbs public order commits an offence.
    (2) A person who intentionally sells malware commits an offence.

    3. Short title
    This Act may be cited as the Content Act.

    """

  private func document(_ text: String, language: String? = nil, name: String = "bill.txt") throws -> InputDocument {
    try InputDocument(name: name, raw: Array(text.utf8), format: .text, declaredLanguage: language)
  }

  private func result(_ text: String, _ ruleset: Ruleset, language: LanguageChoice = .fixed("en")) throws -> DocumentResult {
    let scorer = try DocumentScorer(ruleset, language: language)
    guard case .scored(let result) = scorer.score(try document(text)).outcome else { throw NotScored() }
    return result
  }

  private struct NotScored: Error {}

  private func fault(_ document: InputDocument, _ choice: LanguageChoice = .auto) throws -> Diagnostic? {
    let scorer = try DocumentScorer(try DataFixture.ruleset(), language: choice)
    guard case .unreadable(_, let diagnostic) = scorer.score(document).outcome else { return nil }
    return diagnostic
  }

  @Test func `findings reach their clauses and roll up to articles and document`() throws {
    let result = try result(Self.bill, try DataFixture.ruleset())
    #expect(result.clauses.map { result.tree.nodes[$0.node].id }.contains("sec_2__subsec_1"))
    let offence = try #require(result.clauses.first { result.tree.nodes[$0.node].id == "sec_2__subsec_1" })
    #expect(offence.role == .offence)
    #expect(offence.line == 5)
    #expect(result.tree.nodes[offence.node].heading == "Illegal content")
    let words = offence.score.findings.compactMap { $0.signal.range.map(result.string) }
    #expect(words == ["public order"])
    #expect(result.articles.map(\.id) == ["sec_1", "sec_2", "sec_3"])
    #expect(result.rollUp?.score == result.clauses.map(\.score.score).max())
    #expect(result.rollUp?.clauseCount == result.clauses.count)
    #expect(result.language == "en")
  }

  @Test func `contributions add up to the logit in every clause`() throws {
    for clause in try result(Self.bill, try DataFixture.ruleset()).clauses {
      let sum = clause.score.signals.reduce(clause.score.intercept) { $0 + $1.contribution }
      #expect(abs(sum - clause.score.logit) < 1e-9)
    }
  }

  @Test func `what was scored before makes no difference`() throws {
    let ruleset = try DataFixture.ruleset()
    let scorer = try DocumentScorer(ruleset, language: .fixed("en"))
    func scores(_ document: InputDocument, _ scorer: borrowing DocumentScorer) -> [Double] {
      guard case .scored(let result) = scorer.score(document).outcome else { return [] }
      return result.clauses.map(\.score.logit)
    }
    let bill = try document(Self.bill)
    let first = scores(bill, scorer)
    _ = scorer.score(try document("9. A person who intentionally disturbs public order commits an offence."))
    #expect(!first.isEmpty)
    #expect(scores(bill, scorer) == first)
  }

  @Test func `a finding at an allowed term is left out and counted`() throws {
    var ruleset = try DataFixture.ruleset()
    let before = try result(Self.bill, ruleset)
    ruleset.allowances = [AllowedTerm(words: "Public Order")]
    let scorer = try DocumentScorer(ruleset, language: .fixed("en"))
    let scored = scorer.score(try document(Self.bill))
    guard case .scored(let after) = scored.outcome else { throw NotScored() }
    #expect(scored.notes.map(\.code) == ["R204"])
    #expect(scored.notes.first?.message == "1 finding at allowed terms left out")
    let place = try #require(before.clauses.firstIndex { before.tree.nodes[$0.node].id == "sec_2__subsec_1" })
    #expect(after.clauses[place].score.score < before.clauses[place].score.score)
    #expect(after.clauses[place].score.findings.allSatisfy { $0.signal.range == nil })
  }

  @Test func `a document of which little was understood is marked`() throws {
    var ruleset = try DataFixture.ruleset()
    ruleset.partialCoverage = 0.99
    let scorer = try DocumentScorer(ruleset, language: .fixed("en"))
    let long = String(repeating: "The member spoke and the house heard and the house was silent. ", count: 400)
    let scored = scorer.score(try document(long))
    guard case .scored(let result) = scored.outcome else { throw NotScored() }
    #expect(result.isPartial)
    #expect(result.coverage < 0.99)
    #expect(scored.notes.map(\.code) == ["R206"])
  }

  @Test func `a language without word lists is an error, never a low score`() throws {
    let french = """
      Article 1. Le fait de troubler l'ordre public est puni de deux ans d'emprisonnement dans les cas prévus par la loi et par les \
      règlements que le ministre a pris pour son application.
      """
    #expect(try fault(document(french))?.code == "R201")
    #expect(try fault(document(Self.bill, language: "fr"))?.code == "R201")
    #expect(try fault(document(Self.bill), .fixed("de"))?.code == "R201")
    #expect(try fault(document(Self.bill, language: "fr"), .fixed("en")) == nil)
    #expect(try fault(document(Self.bill, language: "en-gb")) == nil)
  }

  @Test func `a text whose language cannot be told is an error`() throws {
    let georgian = "მუხლი 1. პირი, რომელიც არღვევს საზოგადოებრივ წესრიგს, ისჯება კანონით დადგენილი წესით და პირობებით."
    #expect(try fault(document(georgian))?.code == "R202")
  }

  @Test func `an outline needs no word lists`() throws {
    let scorer = try DocumentScorer(try DataFixture.ruleset(), language: .fixed("de"))
    let outlined = scorer.outline(
      try document("§ 1 Strafbarkeit\n(1) Wer die Ordnung stört, wird bestraft.\n(2) Der Versuch ist strafbar.\n"))
    #expect(outlined.notes.map(\.code) == ["R205"])
    #expect(outlined.language == "en")
    #expect(outlined.tree.nodes.count >= 3)
  }

  @Test func `terms are those that are defined and those that should be`() throws {
    let scorer = try DocumentScorer(try DataFixture.ruleset())
    let terms = try scorer.terms(try document(Self.bill))
    #expect(terms.map(\.term) == ["data", "malware"])
    #expect(terms.map(\.status) == [.defined, .undefined])
    #expect(terms.map(\.scope) == ["instrument", "none"])
    #expect(terms.map(\.useCount) == [0, 1])
    #expect(terms.map(\.definedIn) == ["sec_1", nil])
  }

  @Test func `terms of a language without definition words are an error`() throws {
    let scorer = try DocumentScorer(try DataFixture.ruleset(), language: .fixed("fr"))
    #expect(throws: Diagnostic.self) { try scorer.terms(try document("Article 1. Rien.")) }
  }
}
