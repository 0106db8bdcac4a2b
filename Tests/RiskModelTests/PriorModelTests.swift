import Foundation
import LegalText
import Testing

@testable import RiskModel

private typealias Fixtures = ModelFixtures

/// The model that ships: what its numbers were chosen to say, on clauses made of signals alone.
@Suite("The prior")
struct PriorModelTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var role: ClauseRole
    var signals: [Signal]
    var range: ClosedRange<Double>

    init(_ name: String, _ role: ClauseRole, _ range: ClosedRange<Double>, _ signals: Signal...) {
      testDescription = name
      self.role = role
      self.signals = signals
      self.range = range
    }
  }

  static let noIntent = Fixtures.risk("missing-mens-rea")
  static let noHarm = Fixtures.risk("missing-harm-threshold")
  static let noExemption = Fixtures.risk("missing-exemption")
  static let intent = Fixtures.mitigation("mens-rea")
  static let harm = Fixtures.mitigation("harm-threshold")

  static let cases: [Case] = [
    Case("nothing found", .offence, 3...5),
    Case("one weak evaluative word", .offence, 4...15, Fixtures.risk("evaluative-standard", 0.5)),
    Case(
      "four evaluative words", .offence, 4...25, Fixtures.risk("evaluative-standard"), Fixtures.risk("evaluative-standard"),
      Fixtures.risk("evaluative-standard"), Fixtures.risk("evaluative-standard")),
    Case("an undefined key term with intent", .offence, 10...50, Fixtures.risk("undefined-term", 1.5), intent, noHarm, noExemption),
    Case("a strong vague ground without limits", .offence, 75...90, Fixtures.risk("vague-ground", 1.5), noIntent, noHarm),
    Case("the same with a missing exemption", .offence, 75...95, Fixtures.risk("vague-ground", 1.5), noIntent, noHarm, noExemption),
    Case("an ordinary vague ground without limits", .offence, 50...75, Fixtures.risk("vague-ground"), noIntent, noHarm),
    Case("a strong vague ground with intent", .offence, 25...55, Fixtures.risk("vague-ground", 1.5), intent, noHarm, noExemption),
    Case("a strong vague ground with a harm threshold", .offence, 25...55, Fixtures.risk("vague-ground", 1.5), noIntent, harm, noExemption),
    Case("a strong vague ground with both", .offence, 4...25, Fixtures.risk("vague-ground", 1.5), intent, harm),
    Case("a precise offence that only lacks exemption and harm", .offence, 2...30, intent, noHarm, noExemption),
    Case("every absence and nothing else", .offence, 4...30, noIntent, noHarm, noExemption),
    Case(
      "a warrantless power by its own judgement", .power, 60...90, Fixtures.risk("no-judicial-authorisation"), Fixtures.risk("self-judging")
    ),
    Case(
      "a warrantless power with an objective test", .power, 4...25, Fixtures.risk("no-judicial-authorisation"),
      Fixtures.mitigation("objective-test")),
    Case(
      "the worst preamble", .preamble, 3...15, Fixtures.risk("vague-ground", 1.5), Fixtures.risk("self-judging", 1.5),
      Fixtures.risk("undefined-term", 1.5)),
    Case("the best clause", .offence, 0...1, intent, harm, Fixtures.mitigation("definition"), Fixtures.mitigation("exemption")),
  ]

  @Test("puts typical clauses where a reader would expect them", arguments: cases)
  func magnitudes(_ one: Case) throws {
    let score = try Fixtures.prior().score(role: one.role, signals: one.signals)
    #expect(one.range.contains(score.score), "\(score.score) (\(score.low)–\(score.high))")
    let row = "| \(one.testDescription) | \(score.score) | \(score.low)–\(score.high) |"
    let page = try String(contentsOf: Fixtures.checkout.appending(path: "models/prior/MODEL.md"), encoding: .utf8)
    #expect(page.split(separator: "\n").contains { $0 == row }, "MODEL.md lacks the row \(row)")
  }

  @Test("has a weight for every indicator of the first set")
  func features() throws {
    let prior = try Fixtures.prior()
    #expect(
      prior.features.filter { $0.kind == .risk }.map(\.id) == [
        "evaluative-standard", "missing-exemption", "missing-harm-threshold", "missing-mens-rea", "no-judicial-authorisation",
        "open-ended-list",
        "optional-safeguard", "self-judging", "undefined-term", "vague-ground",
      ])
    #expect(
      prior.features.filter { $0.kind == .mitigation }.map(\.id) == [
        "closed-list", "definition", "exemption", "harm-threshold", "judicial-authorisation", "mens-rea", "objective-test", "safeguard",
      ])
    #expect(prior.features.filter { $0.kind == .interaction }.count == 7)
  }

  @Test("is sure of every sign: zero lies outside each weight's own 90 % interval")
  func signsAreCertain() throws {
    let prior = try Fixtures.prior()
    for feature in prior.features { #expect(abs(feature.mean) > prior.deviations * feature.variance.squareRoot(), "\(feature.id)") }
  }

  @Test("counts no role more than an offence or a power")
  func exposures() throws {
    let prior = try Fixtures.prior()
    #expect(prior.exposure(of: .offence) == 1 && prior.exposure(of: .power) == 1)
    for role in ClauseRole.allCases { #expect((0.1...1).contains(prior.exposure(of: role)), "\(role)") }
  }

  static let sources = ModelFixtures.checkout.appending(path: "lexicons/sources.tsv")

  @Test("cites only sources that the lexicons know", .enabled(if: FileManager.default.fileExists(atPath: sources.path)))
  func citations() throws {
    let known = Set(
      try String(contentsOf: Self.sources, encoding: .utf8).split(separator: "\n").map { String($0.prefix { $0 != "\t" }) })
    let prior = try Fixtures.prior()
    for feature in prior.features + [prior.intercept] {
      for citation in feature.source.components(separatedBy: "; ") {
        #expect(known.contains(String(citation.prefix { $0 != " " })), "\(feature.id): \(citation)")
      }
    }
  }
}
