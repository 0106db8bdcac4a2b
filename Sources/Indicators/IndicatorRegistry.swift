public import LegalText

/// All indicators, in the order in which their findings are reported.
public enum IndicatorRegistry {
  /// A test proves that every indicator of this module stands here.
  public static let types: [any Indicator.Type] = [
    VagueGround.self, UndefinedTerm.self, MissingMensRea.self, MissingHarmThreshold.self, NoJudicialAuthorisation.self, SelfJudging.self,
    OptionalSafeguard.self, MissingExemption.self, OpenEndedList.self, EvaluativeStandard.self, AuthorisationUndefined.self,
    NoScopeOrDurationLimit.self, Secrecy.self, NoRemedy.self, ExecutiveDelegation.self, ReverseOnusOrCompelledDisclosure.self,
    DisproportionatePenalty.self, ExtraterritorialReach.self, NoRefusalGround.self, DataSharingUnbounded.self, SpeechOrAnyCrimeByICT.self,
    OverExtendedLiability.self, RetrospectiveEffect.self, CapabilityMandate.self, OverrideOrOrphanSafeguard.self, EffectOnFeelings.self,
    AbstractStateInterest.self, StatusNotConduct.self, FalsityWithoutHarm.self,
    // Last, because they read what the others found.
    VagueFaultlessPrison.self, UncheckedPower.self, UnguardedExport.self,
  ]

  static let all: [any Indicator] = types.map { $0.init() }

  public static var infos: [IndicatorInfo] { types.map { $0.info } }

  /// Every id that a signal may carry, with its direction: what a model must know (`RiskModel.faults(serving:file:)`).
  public static var signalIDs: [(id: String, direction: SignalDirection)] {
    var seen: Set<String> = []
    let findings = types.map { (id: $0.info.id, direction: SignalDirection.risk) }
    let mitigations = types.flatMap { $0.mitigations }.filter { seen.insert($0).inserted }
    return findings + mitigations.map { (id: $0, direction: .mitigation) }
  }

  /// All signals of a clause: indicators in their order, each with its findings before its mitigations. The same words feed the same
  /// indicator or mitigation once.
  /// - Complexity: O(indicators · matches of the reading).
  public static func evaluate(_ clause: ClauseContext) -> [Signal] {
    var signals: [Signal] = []
    for indicator in all { indicator.evaluate(clause, into: &signals) }
    var result: [Signal] = []
    result.reserveCapacity(signals.count)
    for signal in signals {
      // A clause has a handful of signals: comparing them all is faster than a table.
      if let place = result.firstIndex(where: { $0.range == signal.range && $0.indicator == signal.indicator }) {
        if result[place].value < signal.value { result[place] = signal }
      } else {
        result.append(signal)
      }
    }
    return result
  }

  /// Asked for every counterfactual of every clause; casts are slow.
  private static let composites = types.compactMap { $0 as? any CompositeIndicator.Type }

  /// Removes the patterns of which a part is no longer there, after findings were taken out.
  public static func removeUnsupported(from signals: inout [Signal]) {
    let gone = composites.filter { $0.support(in: signals) == 0 }.map { $0.info.id }
    guard !gone.isEmpty else { return }
    signals.removeAll { gone.contains($0.indicator) }
  }
}
