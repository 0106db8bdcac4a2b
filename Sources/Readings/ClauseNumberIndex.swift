import LegalText

/// Finds the nodes of a tree by their printed numbers.
struct ClauseNumberIndex {
  private struct Key: Hashable {
    /// Index of the node around, -1 for none.
    var parent: Int
    var number: String
  }

  private struct ContainerKey: Hashable {
    var kind: ClauseKind
    var number: String
  }

  let tree: ClauseTree
  private var children: [Key: Int] = [:]
  /// Articles and sections, and what stands directly in a schedule, by the schedule, annex or quotation around.
  private var units: [Key: Int] = [:]
  private var containers: [ContainerKey: [Int]] = [:]
  /// Numbered siblings in the order of the text; units by their domain.
  private var siblings: [Int: [Int]] = [:]
  private var unitSiblings: [Int: [Int]] = [:]
  /// Place of a node among its siblings.
  private var places: [Int]
  /// The nearest node above that is no unnumbered paragraph, -1 at the top.
  private var parents: [Int]
  /// The schedule, annex or quotation around, -1 for the main text.
  private(set) var domains: [Int]
  /// Kinds of numbered nodes that the text has.
  private(set) var kinds: Set<ClauseKind> = []

  /// - Complexity: O(nodes).
  init(_ tree: ClauseTree) {
    self.tree = tree
    parents = []
    domains = []
    places = Array(repeating: 0, count: tree.nodes.count)
    for (index, node) in tree.nodes.enumerated() {
      let parent = node.parent.map { tree.nodes[$0].kind == .alinea ? parents[$0] : $0 } ?? -1
      parents.append(parent)
      let opensDomain = [.schedule, .annex, .quotation].contains(node.kind)
      domains.append(opensDomain ? index : node.parent.map { domains[$0] } ?? -1)
      guard node.labelRange != nil, let printed = node.path.last else { continue }
      let number = Self.key(printed)
      kinds.insert(node.kind)
      if node.kind.isContainer {
        containers[ContainerKey(kind: node.kind, number: number), default: []].append(index)
        continue
      }
      if isUnit(index) {
        places[index] = unitSiblings[domains[index], default: []].count
        unitSiblings[domains[index], default: []].append(index)
        let key = Key(parent: domains[index], number: number)
        if units[key] == nil { units[key] = index }
      } else {
        places[index] = siblings[parent, default: []].count
        siblings[parent, default: []].append(index)
      }
      let key = Key(parent: parent, number: number)
      if children[key] == nil { children[key] = index }
    }
  }

  /// The last word of a printed number, small, without blanks: `Part IV` → `iv`, `7 bis` stays one.
  static func key(_ printed: String) -> String {
    var words = printed.lowercased().split(separator: " ")
    if let first = words.first, words.count > 1, first.allSatisfy({ $0.isLetter }) && first.count > 2 { words.removeFirst() }
    return words.joined()
  }

  /// Whether the node is an article or section, or stands where one would.
  func isUnit(_ index: Int) -> Bool {
    let node = tree.nodes[index]
    if node.kind.isArticleLevel { return true }
    let parent = parents[index]
    return !node.kind.isContainer && parent >= 0 && tree.nodes[parent].kind.isContainer
  }

  /// The numbered clause directly below `parent`, unnumbered paragraphs between passed over; nil stands for the top.
  func child(_ number: String, of parent: Int?) -> Int? { children[Key(parent: parent ?? -1, number: number)] }

  /// The article or section of the main text (-1), or of a schedule, annex or quotation.
  func unit(_ number: String, in domain: Int) -> Int? { units[Key(parent: domain, number: number)] }

  /// Parts, chapters and schedules of this name; a schedule without a number has the empty one.
  func containers(_ kind: ClauseKind, _ number: String) -> [Int] { containers[ContainerKey(kind: kind, number: number)] ?? [] }

  /// The nearest numbered node above.
  func parent(of index: Int) -> Int? { parents[index] < 0 ? nil : parents[index] }

  /// Numbered siblings from one node to another, both included; empty unless both are siblings in this order.
  /// - Complexity: O(limit).
  func siblings(from first: Int, through last: Int, limit: Int) -> [Int] {
    guard let list = list(of: first), let other = list.indices.contains(places[last]) ? list[places[last]] : nil, other == last,
      places[first] <= places[last]
    else { return [] }
    return Array(list[places[first]...min(places[last], places[first] + limit - 1)])
  }

  /// The numbered sibling `distance` places behind (negative: before).
  func sibling(of index: Int, at distance: Int) -> Int? {
    guard let list = list(of: index), list.indices.contains(places[index] + distance) else { return nil }
    return list[places[index] + distance]
  }

  /// The siblings before a node, the nearest last. - Complexity: O(limit).
  func siblings(before index: Int, limit: Int) -> [Int] {
    list(of: index).map { Array($0[..<places[index]].suffix(limit)) } ?? []
  }

  private func list(of index: Int) -> [Int]? {
    let list = isUnit(index) ? unitSiblings[domains[index]] : siblings[parents[index]]
    return list.flatMap { $0.indices.contains(places[index]) && $0[places[index]] == index ? $0 : nil }
  }
}
