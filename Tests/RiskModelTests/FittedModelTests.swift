import LegalText
import Testing

@testable import RiskModel

private typealias Fixtures = ModelFixtures

/// The two tables that a fitted model has beside the three that make one.
@Suite("A fitted model")
struct FittedModelTests {
  private static let head = "#lacuna-model\t1\n#table\t"
  private static let covariance =
    head + "covariance\nfeature\tother\tcovariance\nintercept\tintercept\t0.25\nvague\tvague\t0.16\nvague\tintercept\t-0.1\n"
  private static let evidence =
    head
    + "evidence\nfeature\tprior\tprior-deviation\texpected\tlow\thigh\ttexts\tclusters\tdata-share\nvague\t1.5\t0.5\t2.2\t1.4\t3\t12\t9\t0.25\n"

  private func load(_ more: [String], weights: String = Fixtures.weights) -> (model: RiskModel?, diagnostics: [Diagnostic]) {
    let tables = more.enumerated().map { ModelFile(name: "more\($0).tsv", bytes: Array($1.utf8)) }
    return RiskModel.load(files: Fixtures.files(weights: weights) + tables)
  }

  @Test("covariances and the shift of a bounded weight make the interval, and leave the score as it is")
  func interval() throws {
    let plain = try Fixtures.model()
    let fitted = try #require(load([Self.covariance, Self.evidence]).model)
    let signals = [Fixtures.risk("vague", 1)]
    let (one, two) = (plain.score(role: .offence, signals: signals), fitted.score(role: .offence, signals: signals))
    #expect(one.logit == two.logit && one.score == two.score && two.signals.map(\.contribution) == one.signals.map(\.contribution))
    // Variance 0.25 + 0.16 - 2 · 0.1, centre 0.2 above the logit of -1.
    let margin = RiskModel.deviations(level: 0.9) * 0.21.squareRoot()
    #expect(two.low == Logistic.score(-0.8 - margin) && two.high == Logistic.score(-0.8 + margin))
    #expect(two.high - two.low < one.high - one.low)
  }

  @Test("the score never leaves its interval, however far the shift")
  func shifted() throws {
    let far = Self.evidence.replacing("2.2", with: "9")
    let fitted = try #require(load([Self.covariance, far]).model)
    let score = fitted.score(role: .offence, signals: [Fixtures.risk("vague", 1)])
    #expect(score.low == score.score && score.high > score.score)
  }

  @Test("a weight says what it rests on")
  func words() throws {
    let fitted = try #require(load([Self.evidence]).model)
    let rests = try #require(fitted.evidence["vague"])
    #expect(rests.words == "12 labelled texts in 9 clusters; 25 % of its certainty is data")
    #expect(rests.prior == 1.5 && rests.low == 1.4 && rests.high == 3)
    #expect(fitted.evidence["absent"] == nil)
    let none = WeightEvidence(prior: 1, priorDeviation: 1, expected: 1, low: 0, high: 2, texts: 0, clusters: 0, dataShare: 0)
    #expect(none.words == "prior only: no labelled text has it")
    let one = WeightEvidence(prior: 1, priorDeviation: 1, expected: 1, low: 0, high: 2, texts: 1, clusters: 1, dataShare: 0.999)
    #expect(one.words == "1 labelled text in 1 cluster; 99 % of its certainty is data")
  }

  @Test("faults of the two tables are reported at their place")
  func faults() {
    let unknown = load([Self.covariance.replacing("vague\tvague", with: "vagve\tvague")]).diagnostics
    #expect(unknown.map(\.code) == ["M140"] && unknown.first?.line == 5 && unknown.first?.column == 1)
    #expect(load([Self.covariance + "intercept\tvague\t0\n"]).diagnostics.map(\.code) == ["M110"])
    #expect(load([Self.covariance.replacing("0.16", with: "much")]).diagnostics.map(\.code) == ["M111"])
    #expect(load([Self.evidence.replacing("0.25", with: "1.25")]).diagnostics.map(\.code) == ["M112"])
    #expect(load([Self.evidence + "nobody\t0\t0\t0\t0\t0\t0\t0\t0\n"]).diagnostics.map(\.code) == ["M140"])
  }

  @Test("what is said of some weights is not taken for others")
  func fallback() throws {
    let fitted = Fixtures.files() + [Self.covariance, Self.evidence].map { ModelFile(name: "fitted.tsv", bytes: Array($0.utf8)) }
    let own = [ModelFile(name: "own.tsv", bytes: Array(Fixtures.weights.replacing("vague\trisk\t2", with: "vague\trisk\t1").utf8))]
    let (mixed, faults) = RiskModel.load(files: own, fallback: fitted)
    #expect(faults == [])
    #expect(try #require(mixed).evidence.isEmpty && mixed?.uncertainty == nil)
    let settings = [Fixtures.files()[2]]
    #expect(
      RiskModel.load(files: settings, fallback: fitted).model?.evidence.isEmpty == false, "settings alone leave the weights as they are")
  }

  @Test("the checksum covers covariances")
  func checksum() throws {
    let plain = try Fixtures.model().contentHash
    let fitted = try #require(load([Self.covariance]).model).contentHash
    let other = try #require(load([Self.covariance.replacing("-0.1", with: "-0.05")]).model).contentHash
    #expect(Set([plain, fitted, other]).count == 3)
  }
}
