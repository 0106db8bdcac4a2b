import LegalText
import Tokenization

/// Reads actor, target, object and penalty of a clause from the matches of its sentence.
///
/// Shallow on purpose: a group of words runs from its first token to the next joint (a preposition, a relative, a condition, may or shall, a
/// comma), the actor stands before the verb of the main clause, target and object behind it. Nothing is guessed: where the joints are
/// missing the field is nil.
struct FieldReader {
  /// Tokens of a group of words, at most.
  private static let groupTokenCount = 14
  /// Tokens of a subject before "who", at most: "Any person employed there who".
  private static let subjectTokenCount = 5
  /// Tokens between the modal and its verb, at most: "may, by written notice, require".
  private static let verbReach = 9
  private static let persons: CueSet = [.framePerson, .frameAbroad, .frameOffender]
  private static let agents: CueSet = [
    .frameOfficial, .frameCourt, .frameState, .framePerson, .frameOffender, .frameAbroad, .offenceSubject,
  ]
  /// Subjects that never act: "this Act", "the warrant".
  private static let idle: CueSet = [.frameInstrument, .frameMeasure, .frameRuleNoun, .frameThing, .frameOffenceNoun, .framePunish]
  private static let verbs: CueSet = [.frameCoerce, .frameTransfer, .frameMakeRule, .frameTry]
  private static let joints = CueSet.modals.union([
    .frameOpener, .frameRelative, .frameBoundary, .offenceCreation, .offenceSanction, .frameApply, .penaltyLiability,
  ])
  private static let punishments: CueSet = [
    .imprisonment, .fine, .severe, .mandatoryMinimum, .uncapped, .administrative, .framePunish, .penalty,
  ]

  private static let measures = punishments.union([.amountNumber, .amountTime, .amountCurrency])
  /// Tokens between two parts of a penalty, at most.
  private static let penaltyGap = 6

  private let text: TokenizedText
  private let clause: Clause
  private let reading: [ReadingMatch]
  private let scan: SentenceScan
  private let cues: LexiconCues

  init(text: TokenizedText, clause: Clause, reading: [ReadingMatch], scan: SentenceScan, cues: LexiconCues) {
    self.cues = cues
    self.text = text
    self.clause = clause
    self.reading = reading
    self.scan = scan
  }

  /// - Complexity: O(matches · tokens of the groups).
  func fields(role: ClauseRole) -> ClauseFields {
    guard ![.definition, .preamble, .final].contains(role) else { return ClauseFields() }
    var fields = ClauseFields()
    if [.offence, .penalty].contains(role) { readPenalty(&fields) }
    if role == .offence, readOffence(&fields) { return fields }
    guard let modal = reading.indices.first(where: { CueSet.modals.contains(reading[$0].cue) && scan.isMain[$0] }) else { return fields }
    readRule(modal, &fields)
    return fields
  }

  // MARK: - Rules with may or shall

  private func readRule(_ position: Int, _ fields: inout ClauseFields) {
    let modal = reading[position]
    let tokens = modal.match.tokens
    let subject = subject(of: modal)
    let isPassive = word(tokens.upperBound) == "be"
    if let subject {
      let isAgent = holds(subject, Self.agents)
      if isPassive, isAgent, isPerson(subject) {
        fields.target = range(subject)
      } else if isPassive {
        fields.object = range(subject)
      } else if isAgent || subject.count > 1 && !holds(subject, Self.idle) {
        // "It shall be unlawful": a word alone that names nobody acts for nobody.
        fields.actor = range(subject)
      }
    }
    if isPassive {
      // "May be seized by an officer".
      if let agent = agent(behind: tokens.upperBound, modal) { fields.actor = range(agent) }
      return
    }
    guard let verb = verb(behind: position) else { return }
    readComplement(from: verb, modal.segment, &fields)
  }

  /// The group of words before the modal, from the opening of the main clause.
  private func subject(of modal: ReadingMatch) -> Range<Int>? {
    let first = sentenceStart(of: modal)
    let end = modal.match.tokens.lowerBound
    guard first < end else { return nil }
    // Behind the last comma of a condition: "Where the lamp is out, the keeper may".
    var start = first
    if let opener = reading.first(where: { $0.segment == modal.segment && $0.match.tokens.lowerBound == first }),
      [.frameOpener, .frameBoundary].contains(opener.cue), let comma = (first..<end).last(where: hasComma)
    {
      start = comma + 1
    }
    let joint = reading.first { match in
      match.segment == modal.segment && [.frameRelative, .frameOpener].contains(match.cue) && match.match.tokens.lowerBound > start
        && match.match.tokens.lowerBound < end
    }
    let stop = min(joint?.match.tokens.lowerBound ?? end, (start..<end).first(where: hasComma).map { $0 + 1 } ?? end)
    return start < stop && stop - start <= Self.groupTokenCount ? start..<stop : nil
  }

  /// The token behind the verb of the modal: behind the verb of a list near by, else behind the next word.
  private func verb(behind position: Int) -> Int? {
    let modal = reading[position]
    let start = modal.match.tokens.upperBound
    let known = reading[position...].first { match in
      Self.verbs.contains(match.cue)
        && (match.segment == modal.segment
          ? 0...Self.verbReach ~= match.match.tokens.lowerBound - start : match.segment == modal.segment + 1)
    }
    if let known { return known.match.tokens.upperBound }
    return start < text.tokens.count ? start + 1 : nil
  }

  /// "Require the owner to hand over a chart": the person is the target, what follows the object.
  private func readComplement(from start: Int, _ segment: Int, _ fields: inout ClauseFields) {
    guard let first = group(from: start) else { return }
    if isPerson(first) {
      fields.target = range(first)
      if word(first.upperBound) == "to", let second = group(from: first.upperBound + 2), !isPerson(second) {
        fields.object = range(second)
      }
      return
    }
    fields.object = range(first)
    // "Seize a net from a fisher", "information to a foreign State".
    let next = reading.first { match in
      match.cue == .frameBoundary && 0...Self.groupTokenCount ~= match.match.tokens.lowerBound - first.upperBound
        && group(from: match.match.tokens.upperBound).map(isPerson) ?? false
    }
    if let next, let second = group(from: next.match.tokens.upperBound) { fields.target = range(second) }
  }

  private func agent(behind token: Int, _ modal: ReadingMatch) -> Range<Int>? {
    let by = reading.first { match in
      match.cue == .frameBoundary && match.segment == modal.segment && 0...Self.verbReach ~= match.match.tokens.lowerBound - token
        && word(match.match.tokens.lowerBound) == word(match.match.tokens.upperBound - 1) && text.string(match.range).count == 2
        && group(from: match.match.tokens.upperBound).map { holds($0, [.frameOfficial, .frameCourt]) } ?? false
    }
    return by.flatMap { group(from: $0.match.tokens.upperBound) }
  }

  // MARK: - Offences

  /// "A person who sells a map": actor, and what the conduct is done to.
  private func readOffence(_ fields: inout ClauseFields) -> Bool {
    guard let position = reading.indices.first(where: { reading[$0].cue == .frameWho }) else { return false }
    let who = reading[position].match.tokens
    let start = sentenceStart(of: reading[position])
    guard scan.isMain[position], who.lowerBound - start <= Self.subjectTokenCount, !joint(in: start..<who.lowerBound) else { return false }
    fields.actor = range(start < who.lowerBound ? start..<who.lowerBound : who)
    // The conduct's verb is the word behind "who", or behind the aside that follows it.
    var verb = who.upperBound
    if verb < text.tokens.count, hasComma(verb - 1) || joint(at: verb),
      let comma = (verb..<min(text.tokens.count, verb + Self.groupTokenCount)).first(where: hasComma)
    {
      verb = comma + 1
    }
    if word(verb).hasSuffix("ly") { verb += 1 }
    if let first = group(from: verb + 1) { if isPerson(first) { fields.target = range(first) } else { fields.object = range(first) } }
    return true
  }

  // MARK: - Penalties

  private func readPenalty(_ fields: inout ClauseFields) {
    guard
      let first = reading.first(where: { Self.punishments.contains($0.cue) && $0.cue != .framePunish })
        ?? reading.first(where: { $0.cue == .framePunish })
    else { return }
    var end = first.match.tokens.upperBound
    let start = first.match.tokens.lowerBound
    let last = text.tokenIndices(in: text.sentence(at: first.range.start)).upperBound
    var isMeasured = first.cue != .framePunish
    // Each further number, time, sum or penalty near by belongs to it.
    for token in end..<max(end, last) where token - end <= Self.penaltyGap {
      if text.tokens[token].kind == .number {
        end = token + 1
        isMeasured = true
      } else if let match = reading.last(where: { Self.measures.contains($0.cue) && $0.match.tokens.lowerBound == token }) {
        end = max(end, match.match.tokens.upperBound)
        isMeasured = isMeasured || match.cue != .framePunish
      }
    }
    guard isMeasured else { return }
    fields.penalty = range(start..<end)
    (fields.maximumMonths, fields.maximumFine) = PenaltyMeasure(
      text: text, reading: reading.filter { $0.segment == first.segment }, values: cues.value(of:)
    )
    .maxima(in: start..<end)
  }

  // MARK: - Groups of words

  /// The words from a token to the next joint; nil where there are none.
  private func group(from start: Int) -> Range<Int>? {
    guard start < text.tokens.count, let segment = clause.reading.first(where: { $0.range.contains(text.tokens[start].range) }) else {
      return nil
    }
    let limit = min(text.tokenIndices(in: segment.range).upperBound, start + Self.groupTokenCount)
    var end = start
    while end < limit {
      if end > start, joint(at: end) { break }
      // "Stop a vehicle and inspect it": the next verb begins another group.
      if end > start + 2, reading.contains(where: { $0.cue == .frameCoerce && $0.match.tokens.lowerBound == end }) {
        return start..<end - 1
      }
      if end == start, joint(at: end) { return nil }
      end += 1
      if hasBreak(end - 1) { break }
    }
    return start < end ? start..<end : nil
  }

  /// Whether the head of the group is a person: "the owner of a house", not "the house of an owner".
  private func isPerson(_ tokens: Range<Int>) -> Bool {
    holds(tokens.lowerBound..<min(tokens.upperBound, tokens.lowerBound + 3), Self.persons)
  }

  private func joint(at token: Int) -> Bool {
    reading.contains { Self.joints.contains($0.cue) && $0.match.tokens.lowerBound == token }
  }

  private func joint(in tokens: Range<Int>) -> Bool { tokens.contains { joint(at: $0) } }

  private func holds(_ tokens: Range<Int>, _ cues: CueSet) -> Bool {
    reading.contains { cues.contains($0.cue) && tokens.contains($0.match.tokens.lowerBound) }
  }

  private func sentenceStart(of match: ReadingMatch) -> Int {
    let sentence = text.sentence(at: match.range.start)
    return text.tokenIndices(in: ByteRange(start: max(sentence.start, clause.reading[match.segment].range.start), end: sentence.end))
      .lowerBound
  }

  private func range(_ tokens: Range<Int>) -> ByteRange {
    ByteRange(start: Int(text.tokens[tokens.lowerBound].start), end: Int(text.tokens[tokens.upperBound - 1].end))
  }

  private func word(_ token: Int) -> String { text.tokens.indices.contains(token) ? text.string(text.tokens[token]).lowercased() : "" }

  private func hasComma(_ token: Int) -> Bool {
    let end = Int(text.tokens[token].end)
    return end < text.bytes.count && text.bytes[end] == UInt8(ascii: ",")
  }

  private func hasBreak(_ token: Int) -> Bool {
    let end = Int(text.tokens[token].end)
    guard end < text.bytes.count else { return true }
    return [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: ")")].contains(
      text.bytes[end])
  }
}
