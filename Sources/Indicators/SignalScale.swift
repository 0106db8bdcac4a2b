import LegalText

/// How much a sign of each kind is worth: the one place where grades and strengths become numbers (`models/prior/MODEL.md`).
enum SignalScale {
  /// Something that was searched for and is missing.
  static let absence = 1.0
  /// A sign that is there in a milder form: a partly defined term, a limit that stands but binds little.
  static let mildShare = 0.5

  /// Worth of words by the grade of their entry: 1 weak, 2 ordinary, 3 strong.
  static func value(grade: Int) -> Double { 0.5 * Double(grade) }

  /// What a kind of fault protects. "Dishonestly", a harm that is meant and knowledge of the wrong leave honest people out; bare intent
  /// leaves out accidents only; hollow intent ("to annoy") is no fault at all and never comes here.
  static func share(guiltyMind cue: Cue) -> Double {
    switch cue {
    case .dishonesty, .intentHarm: 1.2
    case .knowledge: 1
    default: 0.9
    }
  }

  static func value(_ strength: MitigationStrength) -> Double {
    switch strength {
    case .mandatory: 1
    case .qualified: 0.5
    case .permissive: 0.2
    }
  }
}

extension MitigationStrength {
  /// The next weaker strength: a limit that stands at one remove.
  var weaker: MitigationStrength { self == .mandatory ? .qualified : .permissive }

  /// The weaker of two.
  func capped(at other: MitigationStrength) -> MitigationStrength {
    SignalScale.value(self) < SignalScale.value(other) ? self : other
  }
}
