import LegalText

/// Gives the nodes of a tree their kinds, paths, ids and labels.
struct ClauseNaming {
  /// How the units of a document are cited; decides the names of their parts.
  enum Tradition {
    /// Articles with paragraphs and points.
    case articles
    /// American sections: (a) is a subsection, (1) a paragraph.
    case american
    /// Commonwealth sections: (1) is a subsection, (a) a paragraph.
    case commonwealth
  }

  private let tradition: Tradition
  private var usedIDs: [String: Int] = [:]

  init(tradition: Tradition) { self.tradition = tradition }

  /// - Parameter nodes: From `TreeBuilder`; each `path` holds the node's own printed number only.
  mutating func name(_ nodes: inout [ClauseNode]) {
    var alineaCounts: [Int: Int] = [:]
    var quotationCounts: [Int: Int] = [:]
    usedIDs.reserveCapacity(nodes.count)
    for index in nodes.indices {
      let number = nodes[index].path.first ?? ""
      let parent = nodes[index].parent
      switch nodes[index].kind {
      case .alinea:
        alineaCounts[parent ?? -1, default: 0] += 1
        nameSynthetic(
          &nodes, index, suffix: "al_\(alineaCounts[parent ?? -1, default: 1])",
          label: "paragraph \(alineaCounts[parent ?? -1, default: 1])")
      case .preamble:
        nodes[index].id = unique("preamble")
        nodes[index].path = ["preamble"]
        nodes[index].label = "Preamble"
      case .quotation:
        quotationCounts[parent ?? -1, default: 0] += 1
        nameSynthetic(&nodes, index, suffix: "qstr_\(quotationCounts[parent ?? -1, default: 1])", label: "quotation")
      case .note: nameNote(&nodes, index, number)
      case let kind where kind.isContainer: nameContainer(&nodes, index, number)
      case let kind where kind.isArticleLevel: nameUnit(&nodes, index, number)
      default: nameItem(&nodes, index, number)
      }
    }
  }

  /// Unnumbered paragraphs and quotations keep the path of their host: they have no printed number.
  private mutating func nameSynthetic(_ nodes: inout [ClauseNode], _ index: Int, suffix: String, label: String) {
    guard let host = nodes[index].parent, !isPathless(nodes[host]) else {
      nodes[index].id = unique(suffix)
      nodes[index].path = []
      nodes[index].label = label.prefix(1).uppercased() + label.dropFirst()
      return
    }
    nodes[index].id = unique("\(nodes[host].id)__\(suffix)")
    nodes[index].path = nodes[host].kind.isContainer && nodes[host].kind != .quotation ? containerPath(nodes[host]) : nodes[host].path
    nodes[index].label = nodes[host].label.isEmpty ? label : "\(nodes[host].label), \(label)"
  }

  private mutating func nameContainer(_ nodes: inout [ClauseNode], _ index: Int, _ number: String) {
    let kind = nodes[index].kind
    let clean = Self.clean(number)
    let own = clean.isEmpty ? kind.idPrefix : "\(kind.idPrefix)_\(clean)"
    let host = nodes[index].parent
    nodes[index].id = unique(host.map { "\(nodes[$0].id)__\(own)" } ?? own)
    // A schedule that an amendment inserts is cited through the clause that inserts it.
    let isSchedule = kind == .schedule || kind == .annex
    let prefix = isSchedule ? enclosingQuotation(nodes, index).map { nodes[$0].path } ?? [] : []
    nodes[index].path = prefix + [number.isEmpty ? kind.rawValue : "\(kind.rawValue) \(number)"]
    let word = kind.rawValue.prefix(1).uppercased() + kind.rawValue.dropFirst()
    nodes[index].label = number.isEmpty ? word : "\(word) \(number)"
  }

  private mutating func nameUnit(_ nodes: inout [ClauseNode], _ index: Int, _ number: String) {
    let parent = nodes[index].parent
    let schedule = enclosingSchedule(nodes, index)
    // The nearer of the two names the unit.
    let enclosing = enclosingQuotation(nodes, index)
    let quotation = schedule ?? -1 > enclosing ?? -1 ? nil : enclosing
    if nodes[index].kind == .section, schedule != nil { nodes[index].kind = .paragraph }
    let own = "\(nodes[index].kind.idPrefix)_\(Self.clean(number))"
    if let quotation {
      nodes[index].id = unique("\(nodes[quotation].id)__\(own)")
      nodes[index].path = nodes[quotation].path + [number]
      nodes[index].label = "\(nodes[quotation].label), \(nodes[index].kind.rawValue) \(number)"
    } else if let schedule {
      // A part of the schedule names its paragraphs only where their numbers start again.
      let whole = "\(nodes[schedule].id)__\(own)"
      nodes[index].id = unique(usedIDs[whole] == nil ? whole : "\(nodes[parent ?? schedule].id)__\(own)")
      nodes[index].path = containerPath(nodes[schedule]) + [number]
      nodes[index].label = "\(nodes[schedule].label), paragraph \(number)"
    } else if usedIDs[own] != nil, let parent, nodes[parent].kind.isContainer {
      nodes[index].id = unique("\(nodes[parent].id)__\(own)")
      nodes[index].path = [number]
      nodes[index].label = Self.unitLabel(nodes[index].kind, number)
    } else {
      nodes[index].id = unique(own)
      nodes[index].path = [number]
      nodes[index].label = Self.unitLabel(nodes[index].kind, number)
    }
  }

  private mutating func nameNote(_ nodes: inout [ClauseNode], _ index: Int, _ number: String) {
    let host = numberedHost(nodes, index)
    let clean = Self.clean(number)
    let own = clean.isEmpty ? ClauseKind.note.idPrefix : "\(ClauseKind.note.idPrefix)_\(clean)"
    let word = number.isEmpty ? "note" : "note \(number)"
    nodes[index].id = unique(host.map { "\(nodes[$0].id)__\(own)" } ?? own)
    nodes[index].path = (host.map { nodes[$0].path } ?? []) + [word]
    nodes[index].label = host.map { "\(nodes[$0].label), \(word)" } ?? "N" + word.dropFirst()
  }

  private mutating func nameItem(_ nodes: inout [ClauseNode], _ index: Int, _ number: String) {
    let host = numberedHost(nodes, index)
    let kind = itemKind(nodes, index, host: host)
    nodes[index].kind = kind
    guard let host else {
      nodes[index].id = unique("\(kind.idPrefix)_\(Self.clean(number))")
      nodes[index].path = [number]
      nodes[index].label = "\(kind.rawValue.prefix(1).uppercased() + kind.rawValue.dropFirst()) (\(number))"
      return
    }
    nodes[index].id = unique(Self.joined(nodes[host].id, "__", kind.idPrefix, "_", Self.clean(number)))
    let hostKind = nodes[host].kind
    var path = hostKind.isContainer && hostKind != .quotation && hostKind != .schedule && hostKind != .annex ? [] : nodes[host].path
    path.append(number)
    nodes[index].path = path
    nodes[index].label = itemLabel(hostKind, nodes[host].label, kind, number)
  }

  /// The nearest ancestor that an id is built on: numbered node, quotation, schedule or preamble, not a part or an unnumbered paragraph.
  private func numberedHost(_ nodes: borrowing [ClauseNode], _ index: Int) -> Int? {
    var at = nodes[index].parent
    while let node = at {
      let kind = nodes[node].kind
      if kind == .quotation || kind == .schedule || kind == .annex { return node }
      if kind != .alinea && !kind.isContainer { return node }
      at = nodes[node].parent
    }
    return nil
  }

  private func itemKind(_ nodes: borrowing [ClauseNode], _ index: Int, host: Int?) -> ClauseKind {
    let number = nodes[index].path.first ?? ""
    let isDigits = number.unicodeScalars.first?.properties.numericType == .decimal
    guard let host, nodes[host].kind != .quotation else {
      return tradition == .articles && !isDigits ? .point : isDigits && tradition == .commonwealth ? .subsection : .paragraph
    }
    switch (tradition, nodes[host].kind) {
    case (.articles, .article): return isDigits ? .paragraph : .point
    case (_, .preamble): return .paragraph
    case (_, .note): return isDigits ? .paragraph : .point
    case (.articles, .paragraph): return .point
    case (.articles, .point): return .subparagraph
    case (_, .schedule), (_, .annex): return .paragraph
    case (.american, .section), (.american, .regulation): return isDigits ? .paragraph : .subsection
    case (_, .section), (_, .regulation), (_, .article): return isDigits ? .subsection : .paragraph
    case (_, .subsection): return .paragraph
    case (_, .paragraph): return .subparagraph
    case (_, .subparagraph): return .clause
    case (_, .clause): return .subclause
    case (_, .subclause): return .item
    case (_, .point): return .subparagraph
    default: return .subitem
    }
  }

  private func itemLabel(_ host: ClauseKind, _ label: String, _ kind: ClauseKind, _ number: String) -> String {
    switch (tradition, kind) {
    case (.articles, .paragraph): Self.joined(label, ", paragraph ", number)
    case (.articles, .point): Self.joined(label, host == .article ? ", point (" : " (", number, ")")
    case (.articles, _): Self.joined(label, " (", number, ")")
    default:
      host == .schedule || host == .annex ? Self.joined(label, ", paragraph ", number) : Self.joined(label, "(", number, ")")
    }
  }

  /// The parts in a row, with one allocation.
  private static func joined(_ first: String, _ second: String, _ third: String, _ fourth: String = "", _ fifth: String = "") -> String {
    var result = ""
    result.reserveCapacity(first.utf8.count + second.utf8.count + third.utf8.count + fourth.utf8.count + fifth.utf8.count)
    result += first
    result += second
    result += third
    result += fourth
    result += fifth
    return result
  }

  private static func unitLabel(_ kind: ClauseKind, _ number: String) -> String {
    "\(kind.rawValue.prefix(1).uppercased() + kind.rawValue.dropFirst()) \(number)"
  }

  private func enclosingSchedule(_ nodes: [ClauseNode], _ index: Int) -> Int? { nearest(nodes, index) { $0 == .schedule || $0 == .annex } }
  private func enclosingQuotation(_ nodes: [ClauseNode], _ index: Int) -> Int? { nearest(nodes, index) { $0 == .quotation } }

  private func nearest(_ nodes: [ClauseNode], _ index: Int, _ isWanted: (ClauseKind) -> Bool) -> Int? {
    var at = nodes[index].parent
    while let node = at {
      if isWanted(nodes[node].kind) { return node }
      at = nodes[node].parent
    }
    return nil
  }

  /// Parts and chapters are left out of paths; schedules and annexes open them.
  private func containerPath(_ node: ClauseNode) -> [String] { node.kind == .schedule || node.kind == .annex ? node.path : [] }

  private func isPathless(_ node: ClauseNode) -> Bool { node.kind.isContainer && ![.schedule, .annex, .quotation].contains(node.kind) }

  private mutating func unique(_ id: String) -> String {
    guard let count = usedIDs.updateValue(1, forKey: id) else { return id }
    usedIDs[id] = count + 1
    return "\(id)__oc_\(count + 1)"
  }

  /// Number in an id: outer punctuation dropped, inner runs of punctuation and blanks turned into one `-` (Laws.Africa's rule). Letters and
  /// numerals keep their script (`二十三之一`); decimal digits become ASCII ones, so that a law has the same ids whether its publisher prints
  /// `٣` or `3`.
  static func clean(_ number: String) -> String {
    if number.utf8.allSatisfy({ ByteClass.isLetter($0) || ByteClass.isDigit($0) }) { return number }
    var result = ""
    var isGap = false
    var isRaised = false
    for character in number.unicodeScalars {
      if character.properties.isAlphabetic || character.properties.numericType != nil {
        if isGap && !result.isEmpty { result += "-" }
        isGap = false
        defer { isRaised = character.properties.numericType == .digit }
        if character.value >= 0x80, character.properties.numericType == .decimal, let value = character.properties.numericValue {
          result += String(Int(value))
        } else if character.properties.numericType == .digit, let value = character.properties.numericValue {
          // A raised figure is a number of its own: 274² was inserted behind 274.
          if !isRaised && !result.isEmpty { result += "-" }
          result += String(Int(value))
        } else {
          result.unicodeScalars.append(character)
        }
      } else {
        isGap = true
      }
    }
    return result
  }
}
