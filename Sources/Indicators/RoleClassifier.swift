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
  /// Tokens before such a cue that still leave it at the start: "Each Party, considering ...".
  private static let openingTokenCount = 4

  private let text: TokenizedText
  private let tree: ClauseTree
  private let index: MatchIndex
  private let cues: LexiconCues
  /// Nodes that define a term by a defining verb of their own.
  private let definingNodes: Set<Int>

  init(text: TokenizedText, tree: ClauseTree, index: MatchIndex, cues: LexiconCues, definitions: DefinitionTable) {
    self.text = text
    self.tree = tree
    self.index = index
    self.cues = cues
    definingNodes = Set(definitions.definitions.filter { $0.status != .label }.map(\.node))
  }

  func decide(_ clause: Clause, _ reading: [ReadingMatch]) -> RoleDecision {
    let node = clause.node
    let around = [node] + tree.ancestors(of: node)
    if around.contains(where: { tree.nodes[$0].kind == .preamble }) { return placed(.preamble) }
    let gates = reading.filter { CueSet.gate.contains($0.cue) }
    let offence = OffenceReading(gates: gates, reading: reading, reads: { cues.reads(text, $0, as: $1) })
    var evidence = wordEvidence(gates, clause, offence)
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
    if evidence.isEmpty { evidence = headings.map { .init(role: $0.role, kind: .heading, weight: $0.weight, range: $0.range) } }
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

  // MARK: - Evidence

  private func wordEvidence(_ gates: [ReadingMatch], _ clause: Clause, _ offence: OffenceReading) -> [RoleDecision.Evidence] {
    var result: [RoleDecision.Evidence] = []
    let opening = gates.first { $0.grade >= 2 }
    for gate in gates {
      guard let role = gate.cue.role else { continue }
      var weight = Double(gate.grade)
      if gate == opening { weight += Self.openingCue }
      switch gate.cue {
      case .preamble, .definition, .final:
        if !isOpening(gate, clause) { weight *= Self.strayShare }
      case .offence where gate.match.sense == .reference: weight = 0.5
      case .offence where gate.match.sense == .sanction && !offence.isSanctioned: weight = 1
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
    if around.contains(where: definingNodes.contains) { return true }
    guard let article = tree.article(of: node) else { return false }
    return index.headingMatches(of: article).contains { $0.cue == .definition }
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
