import Indicators
import LegalText
import Lexicon
import Testing

@testable import Scoring

@Suite struct RoleWeightTableTests {
  private func load(_ rows: String) -> (weights: RoleWeights, diagnostics: [Diagnostic]) {
    let text = "#lacuna-role-weights\t1\nevidence\tnext\twithin\tplace\trole\tweight\tnote\n" + rows
    return RoleWeightTable.load([SourceFile(name: "role-weights.tsv", bytes: Array(text.utf8))])
  }

  @Test func `a row becomes a rule or a trait`() {
    let (weights, faults) = load(
      "frame/official\tframe/may\t8\tmain\tpower\t1.8\tWhy.\ntrait/plain\t\t\t\tduty\t0.5\tWhy.\ngate/final\t\t\t\tfinal\t-1\tWhy.\n")
    #expect(faults.isEmpty)
    #expect(
      weights.rules == [
        RoleWeights.Rule(cue: .frameOfficial, next: .frameMay, reach: 8, place: .main, role: .power, weight: 1.8),
        RoleWeights.Rule(cue: .final, role: .final, weight: -1),
      ])
    #expect(weights.traits == [RoleWeights.TraitRule(trait: .plain, role: .duty, weight: 0.5)])
  }

  @Test(arguments: [
    ("gate/nothing\t\t\t\tduty\t1\tWhy.\n", "L172"), ("trait/nothing\t\t\t\tduty\t1\tWhy.\n", "L172"),
    ("gate/duty\t\t\t\tnothing\t1\tWhy.\n", "L173"), ("gate/duty\t\t\t\tduty\tmuch\tWhy.\n", "L174"),
    ("gate/duty\t\t\t\tduty\t11\tWhy.\n", "L174"), ("gate/duty\tgate/power\t61\t\tduty\t1\tWhy.\n", "L175"),
    ("gate/duty\t\t\tnowhere\tduty\t1\tWhy.\n", "L175"),
  ])
  func `a faulty cell is reported and its row left out`(row: String, code: String) {
    let (weights, faults) = load(row + "gate/duty\t\t\t\tduty\t2\tWhy.\n")
    #expect(faults.map(\.code) == [code])
    #expect(weights.rules.map(\.weight) == [2])
  }

  @Test func `no table leaves the default weights`() {
    #expect(RoleWeightTable.load([]).weights.rules == RoleWeights().rules)
  }
}
