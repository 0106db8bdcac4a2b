import Indicators
import LegalText
import TestSupport
import Testing

@testable import Scoring

/// Counterfactuals: what a repair would do is what the model says of the clause without the fault.
@Suite("Repairs")
struct RepairAnalysisTests {
  static let texts = [
    "A person who annoys a clerk by any means, without right, commits an offence.",
    "An inspector may search any house for as long as the inspector considers necessary.",
    "The Minister may transfer to any foreign State such content data as the Minister considers useful.",
    "1. Order\n(1) A person who disturbs public order commits an offence.\n(2) A person who commits an offence under this section is liable on "
      + "conviction to imprisonment for a term not exceeding one year.",
    "A person who intentionally, with dishonest intent and by infringing a security measure, enters a computer system commits an offence.",
  ]

  private func clauses(_ text: String) throws -> [ScoredClause] {
    let document = try TestDocument(text)
    let model = try PriorModel.shared.get()
    return document.context.clauses.indices.map { number in
      let role = document.context.roles[number].role
      let users = document.context.rolesUsing(clause: number)
      return ScoredClause(
        node: document.context.clauses[number].node, clause: document.context.clauses[number], role: role, users: users,
        score: model.score(role: role, usedBy: users, signals: document.signals(of: number)), line: 1)
    }
  }

  @Test("never raise a score, come in order, and all together lower most", arguments: texts)
  func order(text: String) throws {
    let analysis = RepairAnalysis(model: try PriorModel.shared.get())
    for clause in try clauses(text) {
      let repairs = analysis.repairs(of: clause)
      #expect(repairs.isEmpty == clause.score.findings.isEmpty)
      for repair in repairs { #expect(repair.score <= clause.score.score, "\(repair.indicators)") }
      let single = repairs.filter { $0.indicators.count == 1 }
      #expect(single.map(\.score) == single.map(\.score).sorted())
      if repairs.count > 1 {
        let all = try #require(repairs.last)
        #expect(all.indicators.count == single.count)
        #expect(all.score <= (single.first?.score ?? 0))
      }
    }
  }

  @Test("are the model's own score of the clause without the fault")
  func exact() throws {
    let clause = try #require(try clauses(Self.texts[0]).first)
    let model = try PriorModel.shared.get()
    let repair = try #require(RepairAnalysis(model: model).repairs(of: clause).first { $0.indicators == ["missing-mens-rea"] })
    var signals = clause.score.signals.map(\.signal).filter { $0.indicator != "missing-mens-rea" }
    signals.append(
      Signal(
        indicator: "mens-rea", direction: .mitigation, value: 1, range: nil, strength: .mandatory, reason: "Intent is asked for.",
        source: "test"))
    #expect(repair.earned == ["mens-rea"])
    #expect(repair.score == model.score(role: .offence, signals: signals).score)
  }

  @Test("end a pattern with any of its parts, and list no pattern by itself")
  func patterns() throws {
    let clause = try #require(try clauses(Self.texts[3]).first)
    #expect(clause.score.findings.contains { $0.signal.indicator == "vague-faultless-prison" })
    let repairs = RepairAnalysis(model: try PriorModel.shared.get()).repairs(of: clause)
    #expect(!repairs.contains { $0.indicators == ["vague-faultless-prison"] })
    #expect(repairs.contains { $0.indicators == ["missing-mens-rea"] })
  }

  @Test("take all findings at the replaced words along")
  func words() throws {
    let clause = try #require(try clauses("A person who annoys a clerk commits an offence.").first)
    let ids = Set(clause.score.findings.map(\.signal.indicator))
    #expect(ids.isSuperset(of: ["vague-ground", "effect-on-feelings"]))
    let model = try PriorModel.shared.get()
    let repair = try #require(RepairAnalysis(model: model).repairs(of: clause).first { $0.indicators == ["vague-ground"] })
    var signals = clause.score.signals.map(\.signal).filter { $0.range == nil }
    signals.append(
      Signal(
        indicator: "definition", direction: .mitigation, value: 1, range: nil, strength: .mandatory, reason: "Defined.", source: "test"))
    #expect(repair.score == model.score(role: .offence, signals: signals).score)
  }
}
