import Indicators
import LegalText

/// Runs the examples of an indicator and says where the findings differ from the marks.
public enum ExampleCheck {
  /// - Returns: One line for each difference; empty when the example holds.
  public static func faults(
    _ example: IndicatorInfo.Example, of id: String, fires: Bool, mutation: Mutation
  ) throws -> [String] {
    guard let text = mutation.apply(to: MarkedText(example.text)) else { return [] }
    let document = try TestDocument(bytes: text.bytes)
    let findings = document.signals.flatMap { $0 }.filter { $0.indicator == id && $0.direction == .risk }
    let spans = Set(findings.compactMap(\.range)).sorted()
    var faults: [String] = []
    func words(_ range: ByteRange) -> String { document.context.text.string(range) }
    if !fires && !findings.isEmpty { faults.append("fires at \(findings.map { $0.range.map(words) ?? "nothing" })") }
    if fires && findings.isEmpty { faults.append("stays silent; roles \(document.roles)") }
    if fires && spans != text.ranges.sorted() { faults.append("finds \(spans.map(words)), expected \(text.ranges.map(words))") }
    if fires && text.ranges.isEmpty && !findings.contains(where: { $0.range == nil }) { faults.append("expected an absence") }
    return faults.map {
      "\(example.file):\(example.line) [\(id), \(mutation.rawValue)] \($0): \(String(decoding: text.bytes, as: UTF8.self))"
    }
  }
}
