public import LegalText

/// One machine-checkable sign of how open a clause is to abuse.
///
/// An indicator holds no words of its own: it asks for cues of the lexicon (`Cue`), in a clause of certain roles. One type, one file.
public protocol Indicator: Sendable {
  /// What it is, with examples that are its documentation and its tests.
  static var info: IndicatorInfo { get }
  /// Ids of the mitigations that it may emit; its findings carry its own id.
  static var mitigations: [String] { get }
  init()
  /// Appends what it finds in a clause: findings first, in reading order, then mitigations. Nothing in a clause without a sign.
  /// - Note: Safe from any thread.
  func evaluate(_ clause: ClauseContext, into signals: inout [Signal])
}
