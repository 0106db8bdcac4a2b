public import LegalText

/// All drafting rules.
public enum DraftingRules {
  /// In the order of their codes.
  public static let all: [any DraftingRule.Type] = [
    UndefinedTermUse.self, CircularDefinition.self, OpenDefinition.self, UnresolvedReference.self, UnusedDefinition.self,
    TermDefinedTwice.self, UseBeforeDefinition.self, RuleInDefinition.self, DiscretionInDefinition.self, MeansAndIncludes.self,
    DefinitionForOneUse.self, UseOutsideScope.self, LongDefinitionChain.self, FloatingReference.self, CatchAllInDefinition.self,
    UnorderedDefinitions.self, TwoTermsOneMeaning.self, DelegatedMeaning.self, VagueDefinition.self,
  ]

  /// Findings of all rules, in the order of the text, then of the codes.
  public static func check(_ context: DraftingContext) -> [DraftingFinding] {
    all.flatMap { $0.check(context) }.enumerated().sorted { first, second in
      let (one, other) = (first.element, second.element)
      return (one.range.start, one.code, first.offset) < (other.range.start, other.code, second.offset)
    }.map(\.element)
  }
}
