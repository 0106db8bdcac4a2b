/// A set of cues, asked for in one comparison.
public struct CueSet: Sendable, Hashable, ExpressibleByArrayLiteral {
  private var bits: UInt128 = 0

  public init(arrayLiteral cues: Cue...) { self.init(cues) }

  public init(_ cues: some Sequence<Cue>) { for cue in cues { bits |= 1 << UInt128(cue.rawValue) } }

  public func contains(_ cue: Cue) -> Bool { bits & (1 << UInt128(cue.rawValue)) != 0 }

  public func union(_ other: CueSet) -> CueSet {
    var result = self
    result.bits |= other.bits
    return result
  }

  /// All categories of a list.
  public init(list: String) { self.init(Cue.allCases.filter { $0.path.hasPrefix(list + "/") }) }
}

extension CueSet {
  public static let vagueGround = CueSet(list: "vague-ground")
  public static let evaluativeStandard = CueSet(list: "evaluative-standard")
  public static let openEnded = CueSet(list: "open-ended")
  public static let mustDefine = CueSet(list: "must-define")
  public static let gate = CueSet(list: "gate")
  public static let harmThreshold = CueSet(list: "harm-threshold")
  public static let exemption = CueSet(list: "exemption")
  public static let safeguardKinds = CueSet(list: "safeguard")
  public static let conduct = CueSet(list: "conduct")
  /// Words that ask for a guilty mind.
  public static let guiltyMind: CueSet = [.intent, .knowledge, .dishonesty, .intentHarm, .recklessness]
  /// Words that put something else in the place of a guilty mind.
  public static let noGuiltyMind: CueSet = [.negligence, .strict, .tendency, .reversedBurden]
  public static let court: CueSet = [.judicial, .urgentJudicial]
  public static let ownJudgement: CueSet = [.opinion, .discretion, .satisfaction, .conclusive]
  /// Words in which an ordinary standard is not free: it is part of a limit, a defence or a test.
  public static let limits = CueSet.guiltyMind.union(.harmThreshold).union(.exemption).union(.court).union(.safeguardKinds)
    .union([.objectiveTest, .mandatoryLimit])
}
