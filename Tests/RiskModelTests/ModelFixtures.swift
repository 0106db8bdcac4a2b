import Foundation
import LegalText
import Testing

@testable import RiskModel

/// Small models and signals for the tests of this module.
enum ModelFixtures {
  static let weights = """
    #lacuna-model\t1
    #table\tweights
    feature\tkind\tmean\tvariance\tsource\twhy
    intercept\tintercept\t-3\t0.25\tGC34 §25\ttest
    vague\trisk\t2\t0.16\tGC34 §25\ttest
    absent\trisk\t0.5\t0.04\tGC34 §25\ttest
    weightless\trisk\t0\t0.01\tGC34 §25\ttest
    hollow\trisk\t0\t0.01\tGC34 §25\ttest
    intent\tmitigation\t-1\t0.09\tGC34 §25\ttest
    vague*absent\tinteraction\t0.8\t0.04\tGC34 §25\ttest
    weightless*hollow\tinteraction\t0.4\t0.04\tGC34 §25\ttest
    vague*absent*weightless\tinteraction\t0.3\t0.04\tGC34 §25\ttest
    """
  static let roles =
    "#lacuna-model\t1\n#table\troles\nrole\texposure\twhy\n"
    + ClauseRole.allCases.map { "\($0.rawValue)\t\($0 == .offence ? "1" : $0 == .duty ? "0.5" : "0.2")\ttest\n" }.joined()
  static let settings = """
    #lacuna-model\t1
    #table\tsettings
    setting\tvalue\twhy
    decay\t0.5\ttest
    interval-level\t0.90\ttest
    calibration-slope\t1\ttest
    calibration-offset\t0\ttest
    """

  static func files(weights: String = weights, roles: String = roles, settings: String = settings) -> [ModelFile] {
    [("weights.tsv", weights), ("roles.tsv", roles), ("settings.tsv", settings)].map { ModelFile(name: $0, bytes: Array($1.utf8)) }
  }

  static func model(weights: String = weights, settings: String = settings) throws -> RiskModel {
    let (model, diagnostics) = RiskModel.load(files: files(weights: weights, settings: settings))
    #expect(diagnostics.map(\.oneLine) == [])
    return try #require(model)
  }

  static let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The model that ships, read from the checkout.
  static func prior() throws -> RiskModel {
    let folder = checkout.appending(path: "models/prior")
    let files = try ["weights", "roles", "settings"].map { name in
      ModelFile(name: "models/prior/\(name).tsv", bytes: Array(try Data(contentsOf: folder.appending(path: "\(name).tsv"))))
    }
    let (model, diagnostics) = RiskModel.load(files: files)
    #expect(diagnostics.map(\.oneLine) == [])
    return try #require(model)
  }

  static func risk(_ indicator: String, _ value: Double = 1) -> Signal {
    Signal(indicator: indicator, direction: .risk, value: value, range: nil, reason: "test", source: "test")
  }

  static func mitigation(_ indicator: String, _ value: Double = 1) -> Signal {
    Signal(indicator: indicator, direction: .mitigation, value: value, range: nil, strength: .mandatory, reason: "test", source: "test")
  }
}

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers on every machine for a given seed.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
