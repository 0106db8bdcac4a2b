/// How much each way of leaving a definition open weighs: data from `lexicons/residual-vagueness.tsv`.
public struct ResidualWeights: Sendable {
  private let values: [String: Double]

  /// - Parameter values: Weights in [0, 1] by kind: the name of a pattern, `unresolved`, `circular`, `inherited`, or `LIST/GRADE` for words of a
  ///   word list. What is missing weighs nothing.
  public init(_ values: [String: Double] = [:]) { self.values = values.mapValues { min(1, max(0, $0)) } }

  /// Share of an undefined term's worth that a wholly open definition leaves in a score; 0 for none.
  public var scoreShare: Double { self["score-share"] }
  /// Openness below which a definition counts as closed in a score.
  var scoreLeast: Double { self["score-least"] }

  subscript(kind: String) -> Double { values[kind] ?? 0 }

  func weight(ofList list: String, grade: Int) -> Double { self["\(list)/\(grade)"] }
}
