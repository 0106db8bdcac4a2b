import LegalText

extension ClauseContext {
  /// The clause punishes what is said, shown or sent, and asks for no violence, threat, fraud or serious harm.
  var isSpeechOffence: Bool {
    guard role == .offence, definesConduct else { return false }
    guard !has(Self.harmful), !has([.intentHarm, .dishonesty]) else { return false }
    // What a listener feels, a reputation or a rumour is touched by words alone.
    if has(Self.spoken) && !has([.access, .interference, .interception, .tools]) { return true }
    // A bare "sends" or "publishes" may concern anything; an opinion, a statement or a secret is speech.
    return has(.speech) && (has([.expressionObject, .contentTerm, .secrets]) || has(.vagueGround))
  }

  private static let spoken: CueSet = [.listenerFeeling, .reputation, .falsity, .hostility]
  /// What makes words more than words.
  private static let harmful: CueSet = [.violence, .fraudTheft, .imminence, .seriousHarm, .intentHarm]

  /// A court could take these words only as what somebody feels, thinks or values: vague grounds of some kinds that the text does not
  /// define, those inside a limit left out.
  func openGrounds(_ cues: CueSet) -> [ReadingMatch] {
    guard has(cues) else { return [] }
    return distinct(cues).filter { match in
      !isPart(match, of: .limits) && !(definition(within: match)?.isSettled ?? false)
    }
  }
}
