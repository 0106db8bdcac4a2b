import Definitions
import LegalText
import Tokenization

/// Tells what a clause does: an argument in which every cue of its reading, of the headings above it and of its place votes with a weight
/// from `RoleWeights`, and the highest sum wins.
///
/// For each role the strongest vote counts in full, the next half, the one after it a quarter and so on, so that no pile of weak words
/// beats a plain one; votes against count in full. Ties go to the role that costs people most. Deterministic: the same text gives the same
/// role and evidence.
struct RoleClassifier {
  /// Ties are settled in this order.
  static let precedence: [ClauseRole] = [
    .offence, .power, .penalty, .jurisdiction, .cooperation, .delegation, .safeguard, .definition, .duty, .final, .preamble,
  ]
  /// Share of each further vote for the same role.
  private static let furtherShare = 0.5
  /// Tokens before the first term of a definition: "For the purposes of this Part, unless the context otherwise requires, ...".
  private static let leadingTokenCount = 12
  /// Further votes of topic words, at most.
  private static let topicVoteCount = 3
  /// Words of a term that a dash or a colon explains, at most.
  private static let glossedTokenCount = 6
  /// Votes below this weight leave the role open.
  private static let firmWeight = 1.5
  private static let faultWords: CueSet = [.hollowIntent, .intentHarm, .dishonesty, .tendency, .negligence]

  let text: TokenizedText
  private let tree: ClauseTree
  private let index: MatchIndex
  private let weights: RoleWeights
  /// Places of the terms that each node defines by a defining verb of its own.
  private let definedTerms: [Int: [ByteRange]]

  init(text: TokenizedText, tree: ClauseTree, index: MatchIndex, definitions: DefinitionTable, weights: RoleWeights) {
    self.text = text
    self.tree = tree
    self.index = index
    self.weights = weights
    definedTerms = Dictionary(grouping: definitions.definitions.filter { $0.status != .label }, by: \.node).mapValues {
      $0.map(\.termRange)
    }
  }

  /// - Complexity: O(matches · rules of their cues · matches behind them).
  func decide(_ clause: Clause, _ reading: [ReadingMatch], _ scan: SentenceScan) -> RoleDecision {
    let around = [clause.node] + tree.ancestors(of: clause.node)
    if around.contains(where: { tree.nodes[$0].kind == .preamble }) {
      return RoleDecision(
        role: .preamble, evidence: [.init(role: .preamble, kind: .place, weight: 4, range: nil)], definesConduct: false)
    }
    let offence = OffenceReading(reading: reading, scan: scan)
    var evidence = wordEvidence(reading, scan, clause) + headingEvidence(around)
    for trait in traits(clause, around, reading, offence, evidence) {
      for rule in weights.traits where rule.trait == trait {
        let kind: RoleDecision.Evidence.Kind =
          switch trait {
          case .termDefined, .glossed, .unfinished: .place
          case .plain: .fallback
          default: .words
          }
        evidence.append(.init(role: rule.role, kind: kind, weight: rule.weight, range: nil))
      }
    }
    if evidence.isEmpty { evidence.append(.init(role: .duty, kind: .fallback, weight: 0, range: nil)) }
    evidence.sort { ($0.weight, -Self.rank($0.role)) > ($1.weight, -Self.rank($1.role)) }
    let sums = Self.sums(evidence)
    // Among equal sums the first in the order wins.
    var role = ClauseRole.duty
    var best = -Double.infinity
    for candidate in Self.precedence where sums[Self.rank(candidate)] ?? -1 > best {
      role = candidate
      best = sums[Self.rank(candidate)] ?? -1
    }
    return RoleDecision(role: role, evidence: evidence, definesConduct: role == .offence && offence.definesConduct)
  }

  /// Place of a role in `precedence`.
  private static func rank(_ role: ClauseRole) -> Int {
    switch role {
    case .offence: 0
    case .power: 1
    case .penalty: 2
    case .jurisdiction: 3
    case .cooperation: 4
    case .delegation: 5
    case .safeguard: 6
    case .definition: 7
    case .duty: 8
    case .final: 9
    case .preamble: 10
    }
  }

  /// - Parameter evidence: The strongest first.
  /// - Returns: By rank; nil where nothing speaks for or against a role.
  private static func sums(_ evidence: [RoleDecision.Evidence]) -> [Double?] {
    var sums = [Double?](repeating: nil, count: precedence.count)
    var shares = [Double](repeating: 1, count: precedence.count)
    for one in evidence {
      let rank = rank(one.role)
      guard one.weight > 0 else {
        sums[rank] = (sums[rank] ?? 0) + one.weight
        continue
      }
      sums[rank] = (sums[rank] ?? 0) + one.weight * shares[rank]
      shares[rank] *= furtherShare
    }
    return sums
  }

  // MARK: - Words

  /// One vote for each rule that the words of the reading satisfy: that of its weightiest words. Words of a topic vote up to thrice.
  private func wordEvidence(_ reading: [ReadingMatch], _ scan: SentenceScan, _ clause: Clause) -> [RoleDecision.Evidence] {
    // Few rules are satisfied by one sentence, so that a short list is looked through faster than a table.
    var votes: [(rule: Int, vote: RoleDecision.Evidence)] = []
    var further: [RoleDecision.Evidence] = []
    for (position, match) in reading.enumerated() {
      for number in weights.indices(of: match.cue) {
        let rule = weights.rules[number]
        switch rule.place {
        case .any: break
        case .main: guard scan.isMain[position] else { continue }
        case .opening: guard scan.isOpening[position] else { continue }
        case .heading: continue
        }
        if let next = rule.next, !isFollowed(match, by: next, within: rule.reach, in: reading[(position + 1)...], clause) { continue }
        let weight = rule.weight * Double(match.grade) / 2
        let known = votes.firstIndex { $0.rule == number }
        if let known, rule.next == nil, CueSet.topics.contains(match.cue), further.count < Self.topicVoteCount {
          if votes[known].vote.range != match.range {
            further.append(.init(role: rule.role, kind: .words, weight: weight, range: match.range))
          }
        } else if let known {
          if votes[known].vote.weight.magnitude < weight.magnitude { votes[known].vote.weight = weight }
        } else {
          votes.append((number, .init(role: rule.role, kind: .words, weight: weight, range: match.range)))
        }
      }
    }
    return votes.map(\.vote) + further
  }

  /// Whether words of a cue stand behind a match, at most so many tokens away and in the same sentence.
  private func isFollowed(
    _ match: ReadingMatch, by cue: Cue, within reach: Int, in rest: ArraySlice<ReadingMatch>, _ clause: Clause
  ) -> Bool {
    rest.contains { other in
      guard other.cue == cue, let distance = distance(match, other, clause) else { return false }
      guard distance <= reach || standsBehindAside(match, other, within: reach) else { return false }
      return match.segment != other.segment || text.sentence(at: match.range.start) == text.sentence(at: other.range.start)
    }
  }

  /// Whether only an aside between commas keeps two matches apart: "a court may, on the application of a prosecutor, order".
  private func standsBehindAside(_ left: ReadingMatch, _ right: ReadingMatch, within reach: Int) -> Bool {
    let behind = left.match.tokens.upperBound
    let start = right.match.tokens.lowerBound
    guard left.segment == right.segment, behind < start, hasComma(behind - 1) else { return false }
    return (max(behind, start - reach - 1)..<start).contains(where: hasComma)
  }

  private func hasComma(_ token: Int) -> Bool {
    let end = Int(text.tokens[token].end)
    return end < text.bytes.count && text.bytes[end] == UInt8(ascii: ",")
  }

  /// Tokens between two matches of a reading; nil where the second does not stand behind the first.
  private func distance(_ left: ReadingMatch, _ right: ReadingMatch, _ clause: Clause) -> Int? {
    if left.segment == right.segment {
      let count = right.match.tokens.lowerBound - left.match.tokens.upperBound
      return count < 0 ? nil : count
    }
    guard left.segment < right.segment else { return nil }
    let tail = text.tokenIndices(in: clause.reading[left.segment].range).upperBound - left.match.tokens.upperBound
    let head = right.match.tokens.lowerBound - text.tokenIndices(in: clause.reading[right.segment].range).lowerBound
    return tail + head
  }

  private func headingEvidence(_ around: [Int]) -> [RoleDecision.Evidence] {
    var result: [RoleDecision.Evidence] = []
    // The nearest heading speaks for its clauses; one further up only for most of them.
    var share = 1.0
    for node in around where tree.nodes[node].headingRange != nil {
      defer { share = Self.furtherShare }
      for match in index.headingMatches(of: node) {
        for number in weights.indices(of: match.cue) where weights.rules[number].place == .heading {
          let rule = weights.rules[number]
          result.append(.init(role: rule.role, kind: .heading, weight: share * rule.weight * Double(match.grade) / 2, range: match.range))
        }
      }
    }
    return result
  }

  // MARK: - Traits

  private func traits(
    _ clause: Clause, _ around: [Int], _ reading: [ReadingMatch], _ offence: OffenceReading, _ votes: [RoleDecision.Evidence]
  ) -> [RoleTrait] {
    var result: [RoleTrait] = [.plain]
    if offence.isCreated {
      result.append(.offenceMade)
    } else {
      if isDefinition(clause.node, around) { result.append(.termDefined) }
      if offence.isSanctioned {
        result.append(.offencePunished)
      } else if offence.isBarePenalty {
        result.append(.penaltyAlone)
      } else if offence.closesDefence {
        result.append(.defenceClosed)
      }
    }
    // Words of fault belong to offences even where the words that make one stand in the next paragraph.
    if !votes.contains(where: { $0.kind == .words && $0.weight >= Self.firmWeight }), reading.contains(where: Self.isFault) {
      result.append(.faultAlone)
    }
    if clause.reading.count == 1, text.bytes[clause.range.start..<clause.range.end].last == UInt8(ascii: ",") {
      result.append(.unfinished)
    }
    if isGloss(clause, reading) { result.append(.glossed) }
    return result
  }

  /// Whether the clause is a few words, a dash or a colon, and a group of words without may or shall.
  private func isGloss(_ clause: Clause, _ reading: [ReadingMatch]) -> Bool {
    if reading.contains(where: { CueSet.modals.contains($0.cue) && !$0.isInherited }) { return false }
    let tokens = text.tokenIndices(in: clause.range)
    guard tokens.count > 2 else { return false }
    for token in tokens.dropLast().prefix(Self.glossedTokenCount) {
      let gap = text.bytes[Int(text.tokens[token].end)..<Int(text.tokens[token + 1].start)]
      // A colon after a word, or a dash between blanks; the dash of a compound has none.
      if gap.first == UInt8(ascii: ":") { return true }
      if gap.count > 3, gap.first == 0x20, gap.last == 0x20, gap.dropFirst().first == 0xE2 { return true }
      if gap.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ";") }) { return false }
    }
    return false
  }

  /// Words that only an offence turns on; a strong vague ground is one.
  private static func isFault(_ match: ReadingMatch) -> Bool {
    match.grade == 3 && (faultWords.contains(match.cue) || CueSet.vagueGround.contains(match.cue))
  }

  private func isDefinition(_ node: Int, _ around: [Int]) -> Bool {
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
}
