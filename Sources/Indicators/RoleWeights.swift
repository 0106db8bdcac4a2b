public import LegalText

/// How much each piece of evidence speaks for or against a role: data from `lexicons/role-weights.tsv`.
///
/// A row says: words of this category, here, perhaps followed by words of that category, are worth so much for this role. All roles of a
/// clause are argued at once; the highest sum wins (`RoleClassifier`).
public struct RoleWeights: Sendable {
  /// Where the words must stand.
  public enum Place: String, Sendable, CaseIterable {
    /// Anywhere in the sentence that the clause really says.
    case any
    /// In the main clause of a sentence, not behind "if", "unless" or "where".
    case main
    /// Within the first words of a sentence.
    case opening
    /// In the heading of the clause or of a unit around it.
    case heading
  }

  /// One row about words.
  public struct Rule: Sendable, Hashable {
    public var cue: Cue
    /// Words that must follow in the same sentence; nil when the first suffice.
    public var next: Cue?
    /// Tokens between the two, at most.
    public var reach: Int
    public var place: Place
    public var role: ClauseRole
    /// For words of grade 2; those of grade 1 count half, those of grade 3 one and a half times. Below zero it speaks against the role.
    public var weight: Double

    public init(cue: Cue, next: Cue? = nil, reach: Int = 0, place: Place = .any, role: ClauseRole, weight: Double) {
      self.cue = cue
      self.next = next
      self.reach = reach
      self.place = place
      self.role = role
      self.weight = weight
    }
  }

  /// One row about something that several words or the place of a clause show together.
  public struct TraitRule: Sendable, Hashable {
    public var trait: RoleTrait
    public var role: ClauseRole
    public var weight: Double

    public init(trait: RoleTrait, role: ClauseRole, weight: Double) {
      self.trait = trait
      self.role = role
      self.weight = weight
    }
  }

  public let rules: [Rule]
  public let traits: [TraitRule]
  /// Indices in `rules`, by the first cue.
  private let byCue: [[Int]]

  public init(rules: [Rule], traits: [TraitRule]) {
    var byCue = [[Int]](repeating: [], count: Cue.allCases.count)
    for (index, rule) in rules.enumerated() { byCue[Int(rule.cue.rawValue)].append(index) }
    self.rules = rules
    self.traits = traits
    self.byCue = byCue
  }

  /// Each category of the list `gate` speaks for its own role by its grade: what serves where no table is loaded.
  public init() {
    self.init(
      rules: Cue.allCases.compactMap { cue in cue.role.map { Rule(cue: cue, role: $0, weight: 2) } },
      traits: [
        TraitRule(trait: .offenceMade, role: .offence, weight: 3.5), TraitRule(trait: .offencePunished, role: .offence, weight: 3.5),
        TraitRule(trait: .penaltyAlone, role: .penalty, weight: 3.6), TraitRule(trait: .termDefined, role: .definition, weight: 4),
      ])
  }

  func indices(of cue: Cue) -> [Int] { byCue[Int(cue.rawValue)] }
}
