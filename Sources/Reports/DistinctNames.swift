/// Shortens names so that different ones stay different: a picture has little room, and names often differ only in their middle.
enum DistinctNames {
  /// The names in at most `width` cells each (`DisplayText.shortened`). Names that would look the same are cut around the place where they
  /// differ, and are left whole where that is not enough.
  /// - Complexity: O(names · length), as long as names do not collide again and again.
  static func shortened(_ names: [String], to width: Int) -> [String] {
    var shown = names.map { DisplayText.shortened($0, to: width) }
    for group in collisions(shown, names) {
      let own = group.map { names[$0] }
      for (index, name) in zip(group, around(own, width: width)) { shown[index] = name }
    }
    // A whole name may be what another one was cut to, and so on: each round leaves fewer that are cut.
    while true {
      let groups = collisions(shown, names)
      if groups.isEmpty { break }
      for index in groups.joined() { shown[index] = names[index] }
    }
    return shown
  }

  /// Indices of different names that are shown alike.
  private static func collisions(_ shown: [String], _ names: [String]) -> [[Int]] {
    Dictionary(grouping: shown.indices, by: { shown[$0] }).values
      .filter { group in Set(group.map { names[$0] }).count > 1 }
      .sorted { $0[0] < $1[0] }
  }

  /// `beginning…where they differ…end`: what all begin with and what all end with gives way first.
  private static func around(_ names: [String], width: Int) -> [String] {
    let characters = names.map(Array.init)
    let shortest = characters.map(\.count).min() ?? 0
    let first = characters[0]
    let prefix = (0..<shortest).prefix { place in characters.allSatisfy { $0[place] == first[place] } }.count
    let suffix = (0..<(shortest - prefix)).prefix { place in
      characters.allSatisfy { $0[$0.count - 1 - place] == first[first.count - 1 - place] }
    }.count
    return characters.map { one in
      let differs = String(one[prefix..<(one.count - suffix)])
      let room = width - DisplayText.width(differs) - 2
      guard room >= 2 else { return String(one) }
      // A little of what stands before the difference helps to find it again in the whole name.
      let before = Array(one[..<prefix])
      let after = Array(one[(one.count - suffix)...])
      let tail = String(after.suffix(room / 3))
      let lead = String(before.suffix(room / 3))
      let head = String(before.prefix(max(0, room - room / 3 * 2)))
      let opening = before.count <= head.count + lead.count ? String(before) : head + "…" + lead
      let closing = after.count <= tail.count ? String(after) : "…" + tail
      return opening + differs + closing
    }
  }
}
