/// What a match says: one category of one word list, as a number that is quick to compare and to collect in a `CueSet`.
///
/// The words themselves stand in the lexicons; `path` ties a case to its list and category there.
public enum Cue: UInt8, Sendable, CaseIterable {
  // vague-ground
  case stateInterest, publicOrder, morality, listenerFeeling, reputation, falsity, extremism, hostility, status, conductQuality
  case governmentFunction
  // evaluative-standard
  case standard, degree, time, circumstance
  // open-ended
  case listOpener, anyMeans, looseLink, anyObject
  // must-define
  case technicalObject, authorisationTerm, actor, thresholdTerm, contentTerm, actTerm
  // gate
  case offence, power, duty, cooperation, penalty, jurisdiction, delegation, definition, safeguard, preamble, final
  case offenceSubject, offenceCreation, offenceSanction, offenceReference, offenceBreach, penaltyLiability
  // mens-rea
  case intent, knowledge, dishonesty, intentHarm, hollowIntent, recklessness, negligence, strict, tendency, reversedBurden
  // harm-threshold
  case seriousHarm, quantifiedLoss, securityMeasure, imminence, specificVictim
  // judicial-authorisation
  case judicial, urgentJudicial, warrantless, executiveAuthoriser
  // self-judging
  case opinion, discretion, satisfaction, objectiveTest
  // optional-safeguard
  case permissiveLimit, deferral, mandatoryLimit
  // exemption
  case research, journalism, publicInterest, whistleblower, expression, lawfulExcuse, exemptionDenied
  // conduct
  case access, interception, interference, tools, publication, expressionObject, assembly, secrets, dataPower, searchSeizure, blocking
  case detention, fraudTheft, violence
  // safeguard
  case humanRights, proportionality, remedy, oversight, durationLimit, notification, purposeLimit, dualCriminality, refusalGround, privilege
  // penalty
  case imprisonment, fine, severe, mandatoryMinimum, administrative, escalation, uncapped
  // negation
  case negator, prohibition, privative, exception, omission, release, repeal, boundary
  // reach
  case instrument
  // secrecy
  case gag, secrecyLimit
  // remedy-bar
  case ouster, immunity, shield, ownReview
  // delegation
  case openDelegation, boundedDelegation
  // compulsion
  case compelledDisclosure, presumption
  // territory
  case extraterritorial, stateInterestLink, nexus
  // cooperation
  case noRefusal, assistanceDuty, sharing, retention, unboundedFlow
  // power-scope
  case unlimited, limited
  // ict-crime
  case anyCrime
  // capability
  case weakenProtection, capabilityDuty, monitoringDuty, toolBan, capabilityLimit
  // liability
  case extended, vicarious, liabilityLimit
  // retroactivity
  case retroactive, prospective
  // override
  case override, switchedOff
  // authorisation
  case contract
  // frame
  case frameState, frameOfficial, frameCourt, framePerson, frameThing, frameInstrument, frameRuleNoun, frameByRule, frameOffenceNoun,
    frameOffender, frameAbroad
  case frameMay, frameEntitled, frameShall, frameShallNot, frameShould, frameCoerce, frameMakeRule, frameTry, frameTransfer, frameApply
  case framePunish, frameOpener, frameRelative, frameWho, frameBoundary
  case headOffence, headPower, headDuty, headCooperation, headPenalty, headJurisdiction
  case headDelegation, headSafeguard, headFinal, headPreamble
  case topicFinal, topicPreamble, topicSafeguard, topicOffence, topicCooperation, topicJurisdiction, frameMeasure
  // amount
  case amountNumber, amountTime, amountCurrency
  // neutral
  case neutral
}
