import Definitions
import LegalText
import Tokenization

/// Tells what a clause does from the cues of its reading, the headings above it and its place.
///
/// Each role weighs as much as its strongest cue, and a little more for each further one; the cue that opens the sentence has an
/// advantage. Ties go to the role that costs people most. Deterministic: the same text gives the same role and evidence.
struct RoleClassifier {
  /// Ties are settled in this order.
  static let precedence: [ClauseRole] = [
    .offence, .power, .penalty, .jurisdiction, .cooperation, .delegation, .safeguard, .definition, .duty, .final, .preamble,
  ]
  /// A further cue of the same role, at most twice.
  private static let furtherCue = 0.2
  /// The first cue of the sentence.
  private static let openingCue = 0.4
  /// Share of a cue in a heading.
  private static let headingShare = 0.5
  /// Share of a cue that means something only at the start of a sentence.
  private static let strayShare = 0.3
  /// Tokens before the first term of a definition: "For the purposes of this Part, unless the context otherwise requires, ...".
  private static let leadingTokenCount = 12
  /// Tokens before such a cue that still leave it at the start: "Each Party, considering ...".
  private static let openingTokenCount = 4

  /// Evidence below this weight leaves the role open.
  private static let firmWeight = 1.5
  /// Evidence up to this weight decides nothing.
  private static let strayWeight = 0.6
  /// Weight of a named official who may do something that reaches people.
  private static let officialWeight = 2.0
  private static let faultWords: CueSet = [.hollowIntent, .intentHarm, .dishonesty, .tendency, .negligence]
  /// Weight of an immunity of officials, or of help that may not be refused.
  private static let immunityWeight = 3.2
  /// Weight of a strong safeguard in a clause that only seems to impose a duty.
  private static let safeguardWeight = 2.5

  private let text: TokenizedText
  private let tree: ClauseTree
  private let index: MatchIndex
  /// Places of the terms that each node defines by a defining verb of its own.
  private let definedTerms: [Int: [ByteRange]]

  init(text: TokenizedText, tree: ClauseTree, index: MatchIndex, definitions: DefinitionTable) {
    self.text = text
    self.tree = tree
    self.index = index
    definedTerms = Dictionary(grouping: definitions.definitions.filter { $0.status != .label }, by: \.node).mapValues {
      $0.map(\.termRange)
    }
  }

  func decide(_ clause: Clause, _ reading: [ReadingMatch]) -> RoleDecision {
    let node = clause.node
    let around = [node] + tree.ancestors(of: node)
    if around.contains(where: { tree.nodes[$0].kind == .preamble }) { return placed(.preamble) }
    let gates = reading.filter { CueSet.gate.contains($0.cue) }
    let offence = OffenceReading(gates: gates, reading: reading)
    var evidence = wordEvidence(gates, reading, clause, offence)
    let headings = headingEvidence(around)
    if isDefinition(node, around, headings, offence) {
      evidence.append(.init(role: .definition, kind: .place, weight: 4, range: nil))
    }
    if offence.isCreated || offence.isSanctioned {
      evidence.append(.init(role: .offence, kind: .words, weight: 3.5, range: nil))
    } else if offence.isBarePenalty {
      evidence.append(.init(role: .penalty, kind: .words, weight: 3.6, range: nil))
    } else if offence.closesDefence {
      evidence.append(.init(role: .offence, kind: .words, weight: 2, range: nil))
    }
    // "The Minister may direct": the official is named, and what may be done reaches persons, data or speech.
    let isReaching = reading.contains { CueSet.intrusion.contains($0.cue) }
    if let words = reading.first(where: { ($0.cue == .executiveAuthoriser && $0.grade >= 2) || ($0.cue == .power && isReaching) }) {
      evidence.append(.init(role: .power, kind: .words, weight: Self.officialWeight, range: words.range))
    }
    // A rule on what may not be refused to another State.
    if let words = reading.first(where: { $0.cue == .noRefusal && $0.grade >= 2 }) {
      evidence.append(.init(role: .cooperation, kind: .words, weight: Self.immunityWeight, range: words.range))
    }
    // A word that counts only at the start of a sentence, or that only mentions an offence, decides nothing.
    evidence.removeAll { $0.weight <= Self.strayWeight }
    // Words of fault belong to offences even where the words that make one stand in the next paragraph.
    if !evidence.contains(where: { $0.weight >= Self.firmWeight }), let words = reading.first(where: Self.isFault) {
      evidence.append(.init(role: .offence, kind: .words, weight: Self.firmWeight, range: words.range))
    }
    if let words = reading.first(where: { CueSet.safeguardKinds.contains($0.cue) && $0.grade == 3 && $0.cue != .durationLimit }) {
      evidence.append(.init(role: .safeguard, kind: .words, weight: Self.safeguardWeight, range: words.range))
    }
    // "No proceedings lie against the Minister": a rule that widens a power, whatever it is dressed as.
    if let words = reading.first(where: { $0.cue == .immunity || $0.cue == .ouster }) {
      let weight = words.cue == .immunity && words.grade == 3 ? Self.immunityWeight : 1
      evidence.append(.init(role: .power, kind: .words, weight: weight, range: words.range))
    }
    evidence += headings
    if evidence.isEmpty { evidence = [.init(role: .duty, kind: .fallback, weight: 0, range: nil)] }
    let sums = totals(evidence, headings)
    let role = Self.precedence.max { (sums[$0] ?? -1, -rank($0)) < (sums[$1] ?? -1, -rank($1)) } ?? .duty
    evidence.sort { ($0.weight, -rank($0.role)) > ($1.weight, -rank($1.role)) }
    return RoleDecision(role: role, evidence: evidence, definesConduct: role == .offence && offence.definesConduct)
  }

  private func placed(_ role: ClauseRole) -> RoleDecision {
    RoleDecision(role: role, evidence: [.init(role: role, kind: .place, weight: 4, range: nil)], definesConduct: false)
  }

  private func rank(_ role: ClauseRole) -> Int { Self.precedence.firstIndex(of: role) ?? Self.precedence.count }

  /// Words that only an offence turns on; a strong vague ground is one.
  private static func isFault(_ match: ReadingMatch) -> Bool {
    match.grade == 3 && (faultWords.contains(match.cue) || CueSet.vagueGround.contains(match.cue))
  }

  // MARK: - Evidence

  private func wordEvidence(
    _ gates: [ReadingMatch], _ reading: [ReadingMatch], _ clause: Clause, _ offence: OffenceReading
  ) -> [RoleDecision.Evidence] {
    var result: [RoleDecision.Evidence] = []
    let opening = gates.first { $0.grade >= 2 }
    let hasSanction = reading.contains { OffenceReading.sanctions.contains($0.cue) }
    for gate in gates {
      guard let role = gate.cue.role else { continue }
      var weight = Double(gate.grade)
      if gate == opening { weight += Self.openingCue }
      switch gate.cue {
      case .preamble, .definition, .final:
        if !isOpening(gate, clause) { weight *= Self.strayShare }
      case .offenceReference: weight = 0.5
      // "Commits an offence" inside "commits an offence under section 4".
      case .offenceCreation where !offence.isCreated: weight = min(weight, Self.strayWeight)
      // "For a period not exceeding" measures many things; a penalty names what is inflicted.
      case .penalty where !hasSanction: weight = Self.strayWeight
      case .penaltyLiability where !hasSanction: weight *= Self.strayShare
      case .offenceSanction where !offence.isSanctioned: weight = 1
      default: break
      }
      result.append(.init(role: role, kind: .words, weight: weight, range: gate.range))
    }
    return result
  }

  /// Whether nothing of weight stands before the match in its piece of the reading.
  private func isOpening(_ gate: ReadingMatch, _ clause: Clause) -> Bool {
    let first = text.tokenIndices(in: clause.reading[gate.segment].range).lowerBound
    let sentence = text.tokenIndices(in: text.sentence(at: gate.range.start)).lowerBound
    return gate.match.tokens.lowerBound - max(first, sentence) <= Self.openingTokenCount + (gate.cue == .final ? 4 : 0)
  }

  private func headingEvidence(_ around: [Int]) -> [RoleDecision.Evidence] {
    var result: [RoleDecision.Evidence] = []
    for node in around {
      for match in index.headingMatches(of: node) {
        guard let role = match.cue.role else { continue }
        result.append(.init(role: role, kind: .heading, weight: Double(match.grade) * Self.headingShare, range: match.range))
      }
    }
    return result
  }

  private func isDefinition(
    _ node: Int, _ around: [Int], _ headings: [RoleDecision.Evidence], _ offence: OffenceReading
  ) -> Bool {
    if offence.isCreated { return false }
    if around.contains(where: opensWithTerm) { return true }
    guard let article = tree.article(of: node) else { return false }
    return index.headingMatches(of: article).contains { $0.cue == .definition }
  }

  /// Whether a node's words begin with a term that they define: a rule that defines a word at its end stays a rule.
  private func opensWithTerm(_ node: Int) -> Bool {
    guard let terms = definedTerms[node] else { return false }
    let start = tree.nodes[node].text.start
    return terms.contains { text.tokenIndices(in: ByteRange(start: start, end: max(start, $0.start))).count <= Self.leadingTokenCount }
  }

  /// Strongest evidence of each role with what its heading and further cues add.
  private func totals(_ evidence: [RoleDecision.Evidence], _ headings: [RoleDecision.Evidence]) -> [ClauseRole: Double] {
    var sums: [ClauseRole: Double] = [:]
    for role in Set(evidence.map(\.role)) {
      let weights = evidence.filter { $0.role == role }.map(\.weight)
      let strongest = weights.max() ?? 0
      let heading = headings.filter { $0.role == role }.map(\.weight).max() ?? 0
      sums[role] = strongest + Self.furtherCue * Double(min(2, weights.count - 1)) + min(0.5, heading * 0.5)
    }
    return sums
  }
}
