/// Looks for clauses without a partner inside the words of longer clauses that their partners do not account for: one clause became two,
/// or two became one.
struct ContainmentSearch {
  var aligner: ClauseAligner
  private let oldBags: [FeatureBag]
  private let newBags: [FeatureBag]
  private let weights: WordWeights

  /// Share of a clause's weight that must stand in its host when it stands where its place would be.
  private static let nearShare = 0.6
  /// The same wherever it stands: laws repeat their own wording.
  private static let farShare = 0.8
  /// Shorter clauses say too little to be found again by their words.
  private static let nearWordCount = 3
  private static let farWordCount = 6
  /// Clauses without a partner of their own that may lie between a part and the clause that its host is the partner of.
  private static let reach = 8

  init(_ aligner: ClauseAligner, _ oldBags: [FeatureBag], _ newBags: [FeatureBag], _ weights: WordWeights) {
    self.aligner = aligner
    self.oldBags = oldBags
    self.newBags = newBags
    self.weights = weights
  }

  mutating func run() {
    splitOld()
    mergeOld()
  }

  /// Unpaired clauses of the new version inside clauses of the old one.
  private mutating func splitOld() {
    let parts = aligner.new.indices.filter { aligner.partnerOfNew[$0] == nil }
    let partners = aligner.partnerOfOld
    let equal = aligner.old.indices.map { left in partners[left].map { aligner.isEqual(left, $0) } ?? false }
    let found = search(
      parts, Side(clauses: aligner.new, bags: newBags, partners: aligner.partnerOfNew),
      in: aligner.old.indices.filter { !equal[$0] }, Side(clauses: aligner.old, bags: oldBags, partners: partners))
    for (host, members) in found.sorted(by: { $0.key < $1.key }) {
      var rest = members
      if aligner.partnerOfOld[host] == nil { aligner.pair(host, rest.removeFirst()) }
      for part in rest { aligner.partnerOfNew[part] = host }
      if !rest.isEmpty { aligner.splits[host] = rest }
    }
  }

  /// Unpaired clauses of the old version inside clauses of the new one.
  private mutating func mergeOld() {
    let parts = aligner.old.indices.filter { aligner.partnerOfOld[$0] == nil }
    let partners = aligner.partnerOfNew
    let splits = aligner.splits
    let hosts = aligner.new.indices.filter { right in
      guard let left = partners[right] else { return true }
      return splits[left] == nil && !aligner.isEqual(left, right)
    }
    let found = search(
      parts, Side(clauses: aligner.old, bags: oldBags, partners: aligner.partnerOfOld),
      in: hosts, Side(clauses: aligner.new, bags: newBags, partners: partners))
    for (host, members) in found.sorted(by: { $0.key < $1.key }) {
      var rest = members
      if aligner.partnerOfNew[host] == nil { aligner.pair(rest.removeFirst(), host) }
      for part in rest { aligner.partnerOfOld[part] = host }
      if !rest.isEmpty { aligner.merges[host] = rest }
    }
  }

  /// One version: its clauses, and by clause its features and its partner in the other one.
  private struct Side {
    var clauses: [ClauseSketch]
    var bags: [FeatureBag]
    var partners: [Int?]
  }

  private struct Candidate {
    var share: Double
    var isNear: Bool
    var part: Int
    var host: Int
  }

  /// Near ones first, then those with the greatest share; each is measured again by what is left of its host.
  /// - Returns: By host the parts that were found in it, ascending.
  private func search(_ parts: [Int], _ partSide: Side, in hosts: [Int], _ hostSide: Side) -> [Int: [Int]] {
    guard !parts.isEmpty, !hosts.isEmpty else { return [:] }
    let index = FeatureIndex(hostSide.bags, members: hosts, weights: weights)
    var left: [Int: FeatureBag] = [:]
    var candidates: [Candidate] = []
    for part in parts where partSide.bags[part].wordCount >= Self.nearWordCount {
      for host in index.candidates(for: partSide.bags[part]) {
        // Clauses of the same length that are no pair by now are none for good reasons.
        if hostSide.partners[host] == nil, partSide.bags[part].wordCount == hostSide.bags[host].wordCount { continue }
        let isNear = Self.isNear(part, partSide, host, hostSide)
        if !isNear, aligner.headings.relation(partSide.clauses[part], hostSide.clauses[host]) == .unlike { continue }
        let rest = left[host] ?? hostSide.partners[host].map { hostSide.bags[host].subtracting(partSide.bags[$0]) } ?? hostSide.bags[host]
        left[host] = rest
        let share = weights.shared(partSide.bags[part], rest) / weights.total(partSide.bags[part])
        let one = Candidate(share: share, isNear: isNear, part: part, host: host)
        if isEnough(share, one, partSide) { candidates.append(one) }
      }
    }
    candidates.sort {
      ($0.isNear ? 0 : 1, -$0.share, $0.part, $0.host) < ($1.isNear ? 0 : 1, -$1.share, $1.part, $1.host)
    }
    var found: [Int: [Int]] = [:]
    var taken: Set<Int> = []
    for one in candidates where !taken.contains(one.part) {
      guard let rest = left[one.host] else { continue }
      let bag = partSide.bags[one.part]
      guard isEnough(weights.shared(bag, rest) / weights.total(bag), one, partSide) else { continue }
      taken.insert(one.part)
      found[one.host, default: []].append(one.part)
      left[one.host] = rest.subtracting(bag)
    }
    return found.mapValues { $0.sorted() }
  }

  private func isEnough(_ share: Double, _ one: Candidate, _ side: Side) -> Bool {
    one.isNear ? share >= Self.nearShare : share >= Self.farShare && side.bags[one.part].wordCount >= Self.farWordCount
  }

  /// Whether the part stands beside the host's partner, or, when the host has none, beside clauses whose partners stand beside the host.
  private static func isNear(_ part: Int, _ partSide: Side, _ host: Int, _ hostSide: Side) -> Bool {
    for step in [-1, 1] {
      var at = part + step
      while partSide.partners.indices.contains(at), abs(at - part) <= reach {
        if at == hostSide.partners[host] { return true }
        if let other = partSide.partners[at] {
          if hostSide.partners[host] == nil, (host - other) * -step > 0, abs(host - other) <= abs(at - part) { return true }
          break
        }
        at += step
      }
    }
    return false
  }
}
