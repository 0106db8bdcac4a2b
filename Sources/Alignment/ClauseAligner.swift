/// Finds for the clauses of one version of an instrument those of another.
///
/// 1. Same words: first those that stand once in each version, then repeated ones beside pairs already made, then in the list or article
///    that became the clause's own one, then under the same id, then in order. 2. Similar words: pairs of the highest similarity first; the same id, or standing beside the neighbour's partner, weighs in
///    and lets lesser similarity pass. Identity of ids alone decides nothing, because inserting a section gives every later one another
///    section's old id. 3. What is left is looked for inside longer clauses: splits and merges. 4. The rest is added or repealed.
///
/// Deterministic; ties go to the earlier clause. - Complexity: O(words × log words) for texts in which most words are not in most clauses.
public struct ClauseAligner {
  /// Similarity in [0, 1] from which two clauses are versions of each other wherever they stand.
  static let farSimilarity = 0.5
  /// The same for clauses with the same id or beside each other's neighbours. Unrelated clauses of one law reach about 0.15.
  static let nearSimilarity = 0.25
  /// The same for clauses under headings that are alike, and that have nothing in common: laws repeat their formulas of penalty and procedure
  /// from section to section.
  static let headingSimilarity = 0.35
  static let strangeSimilarity = 0.8
  /// What the same id, a heading alike, and each neighbour that agrees, adds when the best pair is chosen.
  static let agreementBonus = 0.06
  /// Rounds of pairing: each pair makes its neighbours' places known for the next.
  private static let roundLimit = 4

  let old: [ClauseSketch]
  let new: [ClauseSketch]
  let headings: HeadingMatch
  var partnerOfOld: [Int?]
  var partnerOfNew: [Int?]
  /// Further clauses of a split old one, and of a merged new one.
  var splits: [Int: [Int]] = [:]
  var merges: [Int: [Int]] = [:]

  private init(_ old: [ClauseSketch], _ new: [ClauseSketch]) {
    self.old = old
    self.new = new
    headings = HeadingMatch(old + new)
    partnerOfOld = Array(repeating: nil, count: old.count)
    partnerOfNew = Array(repeating: nil, count: new.count)
  }

  /// - Returns: Each clause of either version in exactly one alignment; in the order of the new text, repealed ones behind what was
  ///   before them.
  public static func align(_ old: [ClauseSketch], _ new: [ClauseSketch]) -> [ClauseAlignment] {
    var aligner = ClauseAligner(old, new)
    aligner.pairEqual()
    aligner.pairSimilar()
    return AlignmentOrder(aligner).alignments
  }

  mutating func pair(_ left: Int, _ right: Int) {
    partnerOfOld[left] = right
    partnerOfNew[right] = left
  }

  func isEqual(_ left: Int, _ right: Int) -> Bool { old[left].words == new[right].words }

  // MARK: Equal words

  private mutating func pairEqual() {
    let oldTexts = Dictionary(grouping: old.indices, by: { old[$0].words })
    let newTexts = Dictionary(grouping: new.indices, by: { new[$0].words })
    for index in old.indices {
      guard oldTexts[old[index].words]?.count == 1, let found = newTexts[old[index].words], found.count == 1 else { continue }
      pair(index, found[0])
    }
    extendEqual()
    pairEqual(newTexts, within: ContainerMap.list)
    pairEqual(newTexts, within: ContainerMap.article)
    for index in old.indices where partnerOfOld[index] == nil {
      guard let same = newTexts[old[index].words]?.first(where: { partnerOfNew[$0] == nil && new[$0].id == old[index].id }) else {
        continue
      }
      pair(index, same)
    }
    extendEqual()
    let articles = ArticleMatch(self)
    for index in old.indices where partnerOfOld[index] == nil {
      let found = newTexts[old[index].words]?.first { partnerOfNew[$0] == nil && articles.mayMatch(old[index], new[$0]) }
      if let found { pair(index, found) }
    }
  }

  /// Pairs repeated clauses inside the containers that are each other's, those under the same id first, then in order.
  private mutating func pairEqual(_ newTexts: [[UInt64]: [Int]], within container: (String) -> Substring) {
    guard partnerOfOld.contains(nil), partnerOfNew.contains(nil) else { return }
    let map = ContainerMap(self, container)
    for isSameID in [true, false] {
      for index in old.indices where partnerOfOld[index] == nil {
        guard let home = map.partner(of: container(old[index].id)), let places = newTexts[old[index].words] else { continue }
        let found = places.first {
          partnerOfNew[$0] == nil && container(new[$0].id) == home && (!isSameID || new[$0].id == old[index].id)
        }
        if let found { pair(index, found) }
      }
    }
  }

  /// Pairs equal clauses that stand directly behind or before a pair.
  private mutating func extendEqual() {
    for index in old.indices.dropLast() {
      if let right = partnerOfOld[index], right + 1 < new.count { pairIfEqual(index + 1, right + 1) }
    }
    for index in old.indices.dropFirst().reversed() {
      if let right = partnerOfOld[index], right > 0 { pairIfEqual(index - 1, right - 1) }
    }
  }

  private mutating func pairIfEqual(_ left: Int, _ right: Int) {
    if partnerOfOld[left] == nil, partnerOfNew[right] == nil, isEqual(left, right) { pair(left, right) }
  }

  // MARK: Similar words

  private mutating func pairSimilar() {
    guard partnerOfOld.contains(nil), partnerOfNew.contains(nil) else { return }
    let oldBags = old.map { FeatureBag($0.words) }
    let newBags = new.map { FeatureBag($0.words) }
    let weights = WordWeights(oldBags + newBags)
    for _ in 0..<Self.roundLimit where !pairBest(oldBags, newBags, weights) { break }
    var search = ContainmentSearch(self, oldBags, newBags, weights)
    search.run()
    self = search.aligner
  }

  private struct Candidate {
    var rank: Double
    var left: Int
    var right: Int
  }

  /// - Returns: Whether any pair was made.
  private mutating func pairBest(_ oldBags: [FeatureBag], _ newBags: [FeatureBag], _ weights: WordWeights) -> Bool {
    let open = new.indices.filter { partnerOfNew[$0] == nil }
    let index = FeatureIndex(newBags, members: open, weights: weights)
    let byID = Dictionary(open.map { (new[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    let articles = ArticleMatch(self)
    var candidates: [Candidate] = []
    for left in old.indices where partnerOfOld[left] == nil {
      var rights = Set(index.candidates(for: oldBags[left]))
      if let same = byID[old[left].id] { rights.insert(same) }
      for beside in neighbours(of: left) where partnerOfNew[beside] == nil { rights.insert(beside) }
      for right in rights.sorted() {
        if isEqual(left, right), !articles.mayMatch(old[left], new[right]) { continue }
        let similarity = weights.similarity(oldBags[left], newBags[right])
        let (agreement, required) = agreement(left, right)
        guard similarity >= required else { continue }
        candidates.append(Candidate(rank: similarity + Self.agreementBonus * Double(agreement), left: left, right: right))
      }
    }
    candidates.sort { ($1.rank, $0.left, $0.right) < ($0.rank, $1.left, $1.right) }
    var hasPaired = false
    for one in candidates where partnerOfOld[one.left] == nil && partnerOfNew[one.right] == nil {
      pair(one.left, one.right)
      hasPaired = true
    }
    return hasPaired
  }

  /// Where a clause would stand in the new version if it kept its place beside its neighbours.
  private func neighbours(of left: Int) -> [Int] {
    var result: [Int] = []
    if left > 0, let right = partnerOfOld[left - 1], right + 1 < new.count { result.append(right + 1) }
    if left + 1 < old.count, let right = partnerOfOld[left + 1], right > 0 { result.append(right - 1) }
    return result
  }

  /// How many of these hold: same id, heading alike, beside the partner of the clause before, beside the partner of the clause behind; and
  /// how similar the clauses must be then. Under a heading that has nothing in common, the same id says that a number was given again.
  private func agreement(_ left: Int, _ right: Int) -> (count: Int, required: Double) {
    let relation = headings.relation(old[left], new[right])
    var count = relation != .unlike && old[left].id == new[right].id ? 1 : 0
    if left > 0, right > 0, partnerOfOld[left - 1] == right - 1 { count += 1 }
    if left + 1 < old.count, right + 1 < new.count, partnerOfOld[left + 1] == right + 1 { count += 1 }
    if count > 0 { return (count + (relation == .alike ? 1 : 0), Self.nearSimilarity) }
    switch relation {
    case .alike: return (1, Self.headingSimilarity)
    case .unlike: return (0, Self.strangeSimilarity)
    case .unknown: return (0, Self.farSimilarity)
    }
  }
}
