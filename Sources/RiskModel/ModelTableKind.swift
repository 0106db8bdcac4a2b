/// The tables of a model: three that make one, two that a fitted model has as well. The raw value stands in the header line `#table<TAB>…`.
enum ModelTableKind: String, CaseIterable {
  case weights, roles, settings, covariance, evidence

  /// Whether a model is a model without it. Such a table speaks of certain weights and never serves others.
  var isOptional: Bool { self == .covariance || self == .evidence }

  /// The column row, in this order.
  var columns: [String] {
    switch self {
    case .weights: ["feature", "kind", "mean", "variance", "source", "why"]
    case .roles: ["role", "exposure", "why"]
    case .settings: ["setting", "value", "why"]
    case .covariance: ["feature", "other", "covariance"]
    case .evidence: ["feature", "prior", "prior-deviation", "expected", "low", "high", "texts", "clusters", "data-share"]
    }
  }
}
