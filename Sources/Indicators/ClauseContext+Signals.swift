import LegalText
import Lexicon

extension ClauseContext {
  /// A finding at words of the reading.
  func finding(
    _ info: IndicatorInfo, at match: ReadingMatch, value: Double, searched: [SearchScope] = [], reason: String
  ) -> Signal {
    Signal(
      indicator: info.id, direction: .risk, value: value, range: match.range, isInherited: match.isInherited,
      searched: searched.map(\.rawValue), reason: reason, source: source(info, match.match))
  }

  /// Something that was searched for and is missing.
  func absence(_ info: IndicatorInfo, value: Double = SignalScale.absence, searched: [SearchScope], reason: String) -> Signal {
    Signal(
      indicator: info.id, direction: .risk, value: value, range: nil, searched: searched.map(\.rawValue), reason: reason,
      source: info.sources.joined(separator: "; "))
  }

  /// A limit in the sentence.
  func mitigation(
    _ id: String, _ info: IndicatorInfo, at match: ReadingMatch, strength: MitigationStrength, reason: String
  ) -> Signal {
    Signal(
      indicator: id, direction: .mitigation, value: SignalScale.value(strength), range: match.range, isInherited: match.isInherited,
      strength: strength, reason: reason, source: source(info, match.match))
  }

  /// A limit elsewhere in the document: never as strong as the same words in the sentence.
  func mitigation(
    _ id: String, _ info: IndicatorInfo, elsewhere match: CueMatch, in searched: [SearchScope], strength: MitigationStrength = .qualified,
    reason: String
  ) -> Signal {
    Signal(
      indicator: id, direction: .mitigation, value: SignalScale.value(strength), range: match.range, isInherited: true,
      searched: searched.map(\.rawValue), strength: strength, reason: reason, source: source(info, match))
  }

  /// How the place of a match is called in a sentence: `section 31(4)`.
  func place(of node: Int) -> String { document.tree.nodes[node].label }

  /// The entry's own sources, then the first standard of the indicator.
  private func source(_ info: IndicatorInfo, _ match: CueMatch) -> String {
    var sources = document.cues.lexicon.entries[match.entry].sources.map(\.text)
    if let standard = info.sources.first, !sources.contains(standard) { sources.append(standard) }
    return sources.joined(separator: "; ")
  }
}
