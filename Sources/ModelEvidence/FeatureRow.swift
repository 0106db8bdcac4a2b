public import LegalText
public import RiskModel

/// What the model sees of one clause: amounts of features, no words.
public struct FeatureRow: Sendable, Hashable {
  /// How much of a risk or mitigation a clause has, exposure and decay counted in.
  public struct Amount: Sendable, Hashable {
    public var feature: String
    /// Above 0.
    public var value: Double

    public init(feature: String, value: Double) {
      self.feature = feature
      self.value = value
    }
  }

  /// Id of the clause in its document.
  public var clause: String
  public var role: ClauseRole
  /// By the name of the feature; interactions follow from them and are left out.
  public var amounts: [Amount]

  public init(clause: String, role: ClauseRole, amounts: [Amount]) {
    self.clause = clause
    self.role = role
    self.amounts = amounts
  }

  /// The rows of a scored document, in the order of its clauses.
  /// - Parameter model: The model that it was scored with; its exposures and decay are in the amounts.
  public static func rows(of result: DocumentResult, model: RiskModel) -> [FeatureRow] {
    result.clauses.map { clause in
      let amounts = model.vector(role: clause.role, usedBy: clause.users, signals: clause.score.signals.map(\.signal))
      return FeatureRow(
        clause: result.tree.nodes[clause.node].id, role: clause.role,
        amounts: zip(model.features, amounts).filter { $0.kind != .interaction && $1 > 0 }.map { Amount(feature: $0.id, value: $1) })
    }
  }
}
