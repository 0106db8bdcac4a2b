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

  /// One finding for each wording of some cues that the condition admits, words inside a limit left out.
  /// - Parameter share: Of the worth of the words.
  func findings(
    _ info: IndicatorInfo, _ cues: CueSet, share: Double = 1, searched: [SearchScope] = [],
    where isWanted: (ReadingMatch) -> Bool = { _ in true }, reason: (_ words: String, Cue) -> String
  ) -> [Signal] {
    guard has(cues) else { return [] }
    return distinct(cues).filter { isWanted($0) && !isPart($0, of: .limits) }.map { match in
      finding(
        info, at: match, value: SignalScale.value(grade: match.grade) * share, searched: searched, reason: reason(quote(match), match.cue))
    }
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
