/// Looks for clauses without a partner inside the words of longer clauses that their partners do not account for: one clause became two,
/// or two became one.
struct ContainmentSearch {
  var aligner: ClauseAligner
  private let oldBags: [FeatureBag]
  private let newBags: [FeatureBag]
  private let weights: WordWeights

  /// Share of a clause's weight that must stand in its host.
  private static let requiredShare = 0.6
  /// Shorter clauses say too little to be found again by their words.
  private static let leastWordCount = 3

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
      parts: parts, partBags: newBags, hosts: aligner.old.indices.filter { !equal[$0] }, hostBags: oldBags,
      partnerBag: { host in partners[host].map { newBags[$0] } })
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
      parts: parts, partBags: oldBags, hosts: hosts, hostBags: newBags, partnerBag: { host in partners[host].map { oldBags[$0] } })
    for (host, members) in found.sorted(by: { $0.key < $1.key }) {
      var rest = members
      if aligner.partnerOfNew[host] == nil { aligner.pair(rest.removeFirst(), host) }
      for part in rest { aligner.partnerOfOld[part] = host }
      if !rest.isEmpty { aligner.merges[host] = rest }
    }
  }

  /// - Returns: By host the parts that were found in it, ascending.
  private func search(
    parts: [Int], partBags: [FeatureBag], hosts: [Int], hostBags: [FeatureBag], partnerBag: (Int) -> FeatureBag?
  ) -> [Int: [Int]] {
    guard !parts.isEmpty, !hosts.isEmpty else { return [:] }
    let index = FeatureIndex(hostBags, members: hosts, weights: weights)
    var left: [Int: FeatureBag] = [:]
    var found: [Int: [Int]] = [:]
    for part in parts where partBags[part].wordCount >= Self.leastWordCount {
      let total = weights.total(partBags[part])
      var best: (share: Double, host: Int)?
      for host in index.candidates(for: partBags[part]).sorted() {
        if left[host] == nil {
          left[host] = partnerBag(host).map { hostBags[host].subtracting($0) } ?? hostBags[host]
        }
        guard let rest = left[host] else { continue }
        let share = weights.shared(partBags[part], rest) / total
        if share >= Self.requiredShare, best.map({ share > $0.share }) ?? true { best = (share, host) }
      }
      guard let best else { continue }
      found[best.host, default: []].append(part)
      left[best.host] = left[best.host]?.subtracting(partBags[part])
    }
    return found
  }
}
