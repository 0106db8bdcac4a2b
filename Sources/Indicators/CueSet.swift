/// A set of cues, asked for in one comparison.
public struct CueSet: Sendable, Hashable, ExpressibleByArrayLiteral {
  private var low: UInt128 = 0
  /// Cues from number 128 on.
  private var high: UInt64 = 0

  public init(arrayLiteral cues: Cue...) { self.init(cues) }

  public init(_ cues: some Sequence<Cue>) { for cue in cues { insert(cue) } }

  public mutating func insert(_ cue: Cue) {
    if cue.rawValue < 128 { low |= 1 << UInt128(cue.rawValue) } else { high |= 1 << UInt64(cue.rawValue - 128) }
  }

  public func contains(_ cue: Cue) -> Bool {
    cue.rawValue < 128 ? low & (1 << UInt128(cue.rawValue)) != 0 : high & (1 << UInt64(cue.rawValue - 128)) != 0
  }

  public func intersects(_ other: CueSet) -> Bool { low & other.low != 0 || high & other.high != 0 }

  public func union(_ other: CueSet) -> CueSet {
    var result = self
    result.low |= other.low
    result.high |= other.high
    return result
  }

  public func subtracting(_ other: CueSet) -> CueSet {
    var result = self
    result.low &= ~other.low
    result.high &= ~other.high
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
  /// Words that say what a clause does and nothing about its risk.
  public static let roleWords = gate.union(CueSet(list: "frame"))
  /// Single words of a topic, of which several say more than one.
  static let topics: CueSet = [
    .topicFinal, .topicPreamble, .topicSafeguard, .topicOffence, .topicCooperation, .topicJurisdiction, .framePunish,
  ]
  /// May, shall and their like.
  static let modals: CueSet = [.frameMay, .frameEntitled, .frameShall, .frameShallNot, .frameShould]
  public static let harmThreshold = CueSet(list: "harm-threshold")
  public static let exemption = CueSet(list: "exemption").subtracting([.exemptionDenied])
  public static let safeguardKinds = CueSet(list: "safeguard")
  public static let conduct = CueSet(list: "conduct")
  public static let negation = CueSet(list: "negation")
  /// Words that ask for a guilty mind.
  public static let guiltyMind: CueSet = [.intent, .knowledge, .dishonesty, .intentHarm, .recklessness]
  /// Words that put something else in the place of a guilty mind.
  public static let noGuiltyMind: CueSet = [.negligence, .strict, .tendency]
  public static let court: CueSet = [.judicial, .urgentJudicial]
  public static let ownJudgement: CueSet = [.opinion, .discretion, .satisfaction]
  /// Prison and worse.
  public static let prison: CueSet = [.imprisonment, .severe, .mandatoryMinimum]
  /// What a power is about when it touches persons, homes, data or speech.
  public static let intrusion: CueSet = [.dataPower, .searchSeizure, .blocking, .interception, .detention]
  /// What is said, shown or sent.
  public static let speech: CueSet = [.publication, .expressionObject]
  /// Words in which an ordinary standard is not free: it is part of a limit, a defence or a test.
  public static let limits = CueSet.guiltyMind.union(.harmThreshold).union(.exemption).union(.court).union(.safeguardKinds)
    .union([.objectiveTest, .mandatoryLimit])
}
