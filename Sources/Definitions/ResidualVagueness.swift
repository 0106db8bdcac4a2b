import LegalText
public import Lexicon
public import Tokenization

/// How much a definition leaves open, and why: "residual vagueness".
///
/// A definition resolves the risk of a term only as far as it says something itself. What it leaves open is counted from its pattern (`includes`
/// leaves the rest of the term's sense), from references that lead out of the text, from circles, from vague words in its body that no
/// definition covers, and from what the defined terms that it uses leave open. Each of these is a chance that a case is not decided; they
/// are taken for independent: value = 1 − Π (1 − weight). So more of them never lowers the value.
public struct ResidualVagueness: Sendable {
  /// One way in which the definition leaves something open.
  public struct Reason: Sendable {
    /// In [0, 1].
    public var weight: Double
    /// For a reader, without a full stop.
    public var words: String
    /// It comes from open words of the body or of the definitions that it uses, not from the pattern.
    public var isOfWords = false
  }

  /// In [0, 1]; 0 for a definition that is closed as far as these lists can tell.
  public var value: Double
  /// The weightiest first, equal ones in the order of the text.
  public var reasons: [Reason]

  /// One value for each definition of a table.
  /// - Parameters:
  ///   - lexicon: Word lists of the text's language; nil where there are none, and then no words count.
  ///   - text: The text that the table was read from.
  /// - Complexity: O(words of all bodies + edges).
  public static func read(
    _ table: DefinitionTable, text: TokenizedText, lexicon: Lexicon?, weights: ResidualWeights
  ) -> [ResidualVagueness] {
    var result = table.definitions.map { _ in ResidualVagueness(value: 0, reasons: []) }
    // A definition comes after those it uses; in a circle the circle itself counts, not its members.
    let order = table.definitions.indices.sorted { (table.depths[$0], $0) < (table.depths[$1], $1) }
    var isKnown = [Bool](repeating: false, count: order.count)
    let search = lexicon?.search(in: text)
    for index in order {
      var reasons = ownReasons(table.definitions[index], weights)
      if let lexicon, let search { reasons += wordReasons(table.definitions[index], table, text, lexicon, search, weights) }
      for target in table.targets[index] where isKnown[target] && result[target].value > 0 {
        let weight = weights["inherited"] * result[target].value
        reasons.append(Reason(weight: weight, words: "it uses ‘\(table.definitions[target].term)’, which leaves something open"))
      }
      reasons.removeAll { $0.weight <= 0 }
      let open = reasons.reduce(1.0) { $0 * (1 - $1.weight) }
      let sorted = reasons.enumerated().sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }.map(\.element)
      result[index] = ResidualVagueness(value: 1 - open, reasons: sorted)
      isKnown[index] = true
    }
    return result
  }

  /// What the words of each definition's own body leave open, as far as a score may know it: 1 − Π (1 − weight) over the open words that no
  /// definition covers.
  ///
  /// Nothing is inherited from other definitions and no circle counts, so that one more definition can only lower the values of all others
  /// (promise 2 of docs/contract.md).
  /// - Returns: Values in [0, 1), 0 below the weight `score-least` and where `score-share` is 0.
  public static func openness(
    of table: DefinitionTable, text: TokenizedText, lexicon: Lexicon, search: LexiconSearch, weights: ResidualWeights
  ) -> [Double] {
    guard weights.scoreShare > 0 else { return table.definitions.map { _ in 0 } }
    return table.definitions.map { definition in
      let value = 1 - wordReasons(definition, table, text, lexicon, search, weights).reduce(1.0) { $0 * (1 - $1.weight) }
      return value < weights.scoreLeast ? 0 : value
    }
  }

  private static func ownReasons(_ definition: Definition, _ weights: ResidualWeights) -> [Reason] {
    var reasons: [Reason] = []
    switch definition.pattern {
    case .includes: reasons.append(Reason(weight: weights["includes"], words: "it says what the term includes, not what it means"))
    case .mixed: reasons.append(Reason(weight: weights["mixed"], words: "it both closes and opens the term"))
    case .excludes: reasons.append(Reason(weight: weights["excludes"], words: "it says only what the term does not cover"))
    case .means, .byReference, .label, .deeming: break
    }
    if !definition.isResolved { reasons.append(Reason(weight: weights["unresolved"], words: "it points to a text that is not here")) }
    if definition.isCircular { reasons.append(Reason(weight: weights["circular"], words: "it leads back to itself")) }
    return reasons
  }

  private static func wordReasons(
    _ definition: Definition, _ table: DefinitionTable, _ text: TokenizedText, _ lexicon: Lexicon, _ search: LexiconSearch,
    _ weights: ResidualWeights
  ) -> [Reason] {
    guard definition.pattern != .label, !definition.body.isEmpty else { return [] }
    // The same words may stand in several lists: they count once, as the weightiest.
    let matches = search.matches(text.tokenIndices(in: definition.body)).map { match in
      let entry = lexicon.entries[match.entry]
      return (match: match, entry: entry, weight: weights.weight(ofList: entry.list, grade: entry.grade))
    }.enumerated().sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }.map(\.element)
    var reasons: [Reason] = []
    var seen: Set<Int> = []
    var taken: [Range<Int>] = []
    for (match, entry, weight) in matches where weight > 0 && !taken.contains(where: { $0.overlaps(match.tokens) }) {
      taken.append(match.tokens)
      guard seen.insert(match.entry).inserted else { continue }
      // Words that are a defined term count as what their definition leaves open.
      guard table.definition(of: match.tokens, at: definition.node) == nil,
        table.definitionCovering(match.tokens, at: definition.node) == nil
      else { continue }
      let words = text.string(match.range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      reasons.append(Reason(weight: weight, words: "its words ‘\(words)’ are open (\(entry.list))", isOfWords: true))
    }
    return reasons
  }
}
