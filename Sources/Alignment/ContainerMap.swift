/// Which list or article of the new version an old one became, as far as the clauses in it that have partners tell.
///
/// Laws repeat whole clauses ("in any other case, a fine"): what tells one from the other is the list that it stands in.
struct ContainerMap {
  private var partners: [Substring: Substring] = [:]

  /// The unit that a clause is listed in: `sec_7__subsec_1` of `sec_7__subsec_1__para_b`; empty for an article.
  static func list(_ id: String) -> Substring {
    var parts = id.split(separator: "__", omittingEmptySubsequences: false)
    if parts.count > 1, parts[parts.count - 1].hasPrefix("oc_") { parts.removeLast() }
    return parts.count > 1 ? id[..<parts[parts.count - 2].endIndex] : ""
  }

  /// The article that a clause stands in.
  static func article(_ id: String) -> Substring {
    id.split(separator: "__", maxSplits: 1, omittingEmptySubsequences: false)[0]
  }

  /// - Parameter isReversed: From the new version to the old one.
  /// - Complexity: O(clauses).
  init(_ aligner: ClauseAligner, _ container: (String) -> Substring, isReversed: Bool = false) {
    var votes: [Substring: [Substring: Int]] = [:]
    for (left, right) in aligner.partnerOfOld.enumerated() {
      guard let right else { continue }
      let (old, new) = (aligner.old[left].id, aligner.new[right].id)
      let (from, to) = isReversed ? (new, old) : (old, new)
      votes[container(from), default: [:]][container(to), default: 0] += 1
      // The words of a unit itself name it as surely as those of what it lists.
      if container(from) != from[...] { votes[from[...], default: [:]][to[...], default: 0] += 1 }
    }
    partners = votes.compactMapValues { found in found.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key }
  }

  func partner(of container: Substring) -> Substring? { partners[container] }
}
