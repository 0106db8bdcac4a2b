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
    Case("an undefined key term with intent", .offence, 25...60, Fixtures.risk("undefined-term", 1.5), intent, noHarm, noExemption),
    Case("a strong vague ground without limits", .offence, 75...97, Fixtures.risk("vague-ground", 1.5), noIntent, noHarm),
    Case("the same with a missing exemption", .offence, 75...99, Fixtures.risk("vague-ground", 1.5), noIntent, noHarm, noExemption),
    Case("an ordinary vague ground without limits", .offence, 60...92, Fixtures.risk("vague-ground"), noIntent, noHarm),
    Case("a strong vague ground with intent", .offence, 35...65, Fixtures.risk("vague-ground", 1.5), intent, noHarm, noExemption),
    Case("a strong vague ground with a harm threshold", .offence, 35...72, Fixtures.risk("vague-ground", 1.5), noIntent, harm, noExemption),
    Case("a strong vague ground with both", .offence, 4...25, Fixtures.risk("vague-ground", 1.5), intent, harm),
    Case("a precise offence that only lacks exemption and harm", .offence, 2...30, intent, noHarm, noExemption),
    Case("an ordinary offence without intent or harm", .offence, 25...45, noIntent, noHarm),
    Case("every absence and nothing else", .offence, 50...75, noIntent, noHarm, noExemption),
    Case(
      "a warrantless power by its own judgement", .power, 60...90, Fixtures.risk("no-judicial-authorisation"), Fixtures.risk("self-judging")
    ),
    Case(
      "a warrantless power with an objective test", .power, 4...25, Fixtures.risk("no-judicial-authorisation"),
      Fixtures.mitigation("objective-test")),
    Case(
      "a power to intrude without any safeguard", .power, 75...95, Fixtures.risk("no-judicial-authorisation"),
      Fixtures.risk("no-scope-or-duration-limit"), Fixtures.risk("no-remedy", 0.5), Fixtures.risk("unchecked-power")),
    Case("an ouster of the courts", .power, 35...60, Fixtures.risk("no-remedy", 1.5)),
    Case("crimes made by order", .delegation, 20...50, Fixtures.risk("executive-delegation", 1.5)),
    Case("a mandatory minimum", .penalty, 15...40, Fixtures.risk("disproportionate-penalty", 1.5)),
    Case("a retroactive rule", .offence, 45...75, Fixtures.risk("retrospective-effect", 1.5)),
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

  /// That each indicator has a weight, and each weight an indicator, is tested with the registry.
  @Test("joins no pattern of which a member is missing")
  func features() throws {
    let prior = try Fixtures.prior()
    let risks = Set(prior.features.filter { $0.kind == .risk }.map(\.id))
    #expect(risks.count >= 25 && prior.features.contains { $0.kind == .mitigation })
    for feature in prior.features { #expect(Set(feature.members).isSubset(of: risks), "\(feature.id)") }
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
