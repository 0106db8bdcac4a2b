/// The three tables that make a model. The raw value stands in the header line `#table<TAB>…`.
enum ModelTableKind: String, CaseIterable {
  case weights, roles, settings

  /// The column row, in this order.
  var columns: [String] {
    switch self {
    case .weights: ["feature", "kind", "mean", "variance", "source", "why"]
    case .roles: ["role", "exposure", "why"]
    case .settings: ["setting", "value", "why"]
    }
  }
}
