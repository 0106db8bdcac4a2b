import Indicators
import LegalText
import Reports
import Scoring
import TestSupport
import Testing

/// An explanation is an argument that somebody can take to whoever drafted the clause: what the clause does, which words are the problem
/// and why, what is missing and where it was sought, and what would lower the score by how much, in which words.
@Suite("The explanation as an argument")
struct ArgumentTests {
  static let ids = IndicatorRegistry.infos.map(\.id)

  /// The explanation of the clause of an indicator's first examples in which it fires, in one line of words.
  private func argument(_ info: IndicatorInfo, _ bytes: [UInt8]) throws -> (words: String, clause: ScoredClause)? {
    let result = try BuiltInRules.scorer().result(bytes)
    let analysis = RepairAnalysis(model: try BuiltInRules.ruleset.get().model)
    let explanation = Explanation(width: 10_000, catalogue: IndicatorRegistry.infos)
    for (index, clause) in result.clauses.enumerated() where clause.score.signals.contains(where: { $0.signal.indicator == info.id }) {
      let page = explanation.render(result, clause: index, repairs: analysis.repairs(of: clause))
      return (String(decoding: page, as: UTF8.self), clause)
    }
    return nil
  }

  @Test("says of every finding why it matters, where was searched, and how it is repaired and what that brings", arguments: ids)
  func complete(id: String) throws {
    let info = try #require(IndicatorRegistry.infos.first { $0.id == id })
    var argued = 0
    for example in info.firing {
      guard let (words, clause) = try argument(info, MarkedText(example.text).bytes) else { continue }
      argued += 1
      #expect(words.contains("Does     This clause"), "\(example.text)")
      #expect(words.contains("why: " + info.why), "\(example.text)")
      for signal in clause.score.signals.map(\.signal) where signal.indicator == id {
        #expect(words.contains(signal.reason), "\(example.text)")
        #expect(words.contains("source: " + signal.source), "\(example.text)")
        if signal.range == nil && !info.isPattern {
          #expect(words.contains("searched: \(signal.searched.joined(separator: ", ")); nothing found"), "\(example.text)")
        }
      }
      // A pattern is repaired by repairing its parts.
      if !info.isPattern {
        #expect(words.contains(info.repair) && words.contains("for example: “\(info.modelWording)”"), "\(example.text)")
      }
      let analysis = RepairAnalysis(model: try BuiltInRules.ruleset.get().model)
      let repairs = analysis.repairs(of: clause)
      #expect(!repairs.isEmpty, "\(example.text)")
      for repair in repairs { #expect(repair.score < clause.score.score, "\(example.text): \(repair.indicators)") }
    }
    #expect(argued == info.firing.count)
  }
}
