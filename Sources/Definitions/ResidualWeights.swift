/// How much each way of leaving a definition open weighs: data from `lexicons/residual-vagueness.tsv`.
public struct ResidualWeights: Sendable {
  private let values: [String: Double]

  /// - Parameter values: Weights in [0, 1] by kind: the name of a pattern, `unresolved`, `circular`, `inherited`, or `LIST/GRADE` for words of a
  ///   word list. What is missing weighs nothing.
  public init(_ values: [String: Double] = [:]) { self.values = values.mapValues { min(1, max(0, $0)) } }

  subscript(kind: String) -> Double { values[kind] ?? 0 }

  func weight(ofList list: String, grade: Int) -> Double { self["\(list)/\(grade)"] }
}
