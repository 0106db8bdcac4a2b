import LegalText

/// Turns the accepted labels and the words between them into a clause tree.
struct TreeBuilder {
  let bytes: [UInt8]
  let reader: ParagraphReader
  let candidates: [LabelCandidate]
  let accepted: [AcceptedLabel]
  let quotations: [ByteRange]
  let sectionsAreContainers: Bool

  var nodes: [ClauseNode] = []
  /// Open containers, outermost first.
  var containers: [Int] = []
  /// Open numbered nodes by depth; `open[depth - 1]`. A quotation takes a place of its own.
  var open: [Int?] = []
  /// The unnumbered paragraph last opened directly below a node (or below nothing: key -1), in the running region.
  var alineas: [Int: Int] = [:]
  var quotation: (index: Int, node: Int, depth: Int)?
  var pendingHeading: ByteRange?
  /// For each line that goes on with the sentence above a list, where the number of the list's owner stands.
  var hostOfContinuation: [Int: Int] = [:]
  var current: Int?
  /// For each accepted label the next one that is no container.
  var nextItems: [AcceptedLabel?] = []
  var itemAhead: AcceptedLabel?

  init(
    _ bytes: [UInt8], reader: ParagraphReader, candidates: [LabelCandidate], accepted: [AcceptedLabel], quotations: [ByteRange],
    sectionsAreContainers: Bool
  ) {
    self.bytes = bytes
    self.reader = reader
    self.candidates = candidates
    self.accepted = accepted
    self.quotations = quotations
    self.sectionsAreContainers = sectionsAreContainers
  }

  /// Nodes in the order of the text, parents before children; ids and labels are still empty.
  mutating func build() -> [ClauseNode] {
    let firstStart = accepted.first.map { startOfRim(candidates[$0.candidate].start) } ?? bytes.count
    let front = reader.paragraphs(in: ByteRange(start: 0, end: firstStart))
    let firstUnit = recitalCount(behind: front)
    placeFront(front, beforeLabels: !accepted.isEmpty, opensRecitals: firstUnit > 0)
    if firstUnit > 0, nodes.first?.kind == .preamble { containers = [0] }
    markNextItems()
    for (index, label) in accepted.enumerated() {
      if index == firstUnit, containers == [0], nodes.first?.kind == .preamble { leaveRecitals() }
      itemAhead = nextItems[index]
      let next = index + 1 < accepted.count ? accepted[index + 1] : nil
      let end = next.map { startOfRim(candidates[$0.candidate].start) } ?? bytes.count
      place(label, textEnd: end, next: next)
    }
    // Whatever else a text of one odd line may be, it is not nothing.
    if nodes.isEmpty, let whole = reader.visibleText { appendAlinea(whole, below: nil) }
    closeSubtrees()
    return nodes
  }

  mutating func markNextItems() {
    nextItems = Array(repeating: nil, count: accepted.count)
    var ahead: AcceptedLabel?
    for index in accepted.indices.reversed() {
      nextItems[index] = ahead
      if containerKind(candidates[accepted[index].candidate]) == nil { ahead = accepted[index] }
    }
  }

  // MARK: - Labels

  mutating func place(_ label: AcceptedLabel, textEnd: Int, next: AcceptedLabel?) {
    let candidate = candidates[label.candidate]
    crossQuotation(to: candidate.quotation, at: candidate.start)
    let region = ByteRange(start: candidate.end, end: max(candidate.end, textEnd))
    var paragraphs = reader.paragraphs(in: region)
    let container = containerKind(candidate)
    var heading: (text: String, range: ByteRange)?
    if let range = pendingHeading { heading = (reader.folded(range), range) }
    pendingHeading = nil
    dropLabelMarks(&paragraphs, labelEnd: candidate.end)
    if container != nil { heading = takeContainerHeading(&paragraphs, next: next) }
    takeNextHeading(&paragraphs, next: next, after: label)

    if container == nil, label.isRepeat, let unit = current {
      if unit == nodes.count - 1, nodes[unit].text.isEmpty, !paragraphs.isEmpty { nodes[unit].text = paragraphs.removeFirst().range }
      placeRest(paragraphs, of: unit, depth: label.depth, next: next)
      return
    }
    var text = ByteRange(start: skipBlanks(candidate.end, region.end), end: skipBlanks(candidate.end, region.end))
    if let container {
      openContainer(container, candidate, heading: heading)
      placeUnderContainer(paragraphs, next: next)
      return
    }
    // A marginal note stands on the line above, without a blank between; then the words behind the number are the law itself.
    let isNamed = if case .unit = candidate.family { true } else { false }
    let hasMarginalNote = heading != nil && !isNamed && !reader.followsBlank(line: candidate.line)
    if isUnit(candidate, label) { paragraphs = reader.joined(paragraphs) }
    if isUnit(candidate, label) && !hasMarginalNote { heading = takeUnitHeading(&paragraphs, candidate, label, next: next) ?? heading }
    if !isUnit(candidate, label), heading == nil { heading = takeRunInHeading(&paragraphs) }
    if let first = paragraphs.first {
      text = first.range
      paragraphs.removeFirst()
    }
    let node = openNode(candidate, label, text: text, heading: heading)
    placeRest(paragraphs, of: node, depth: label.depth, next: next)
  }

  func isUnit(_ candidate: LabelCandidate, _ label: AcceptedLabel) -> Bool {
    switch candidate.family {
    case .unit: true
    case .number: label.depth == (quotation?.depth ?? 0) + 1 && candidate.position == .lineStart
    default: false
    }
  }

  func containerKind(_ candidate: LabelCandidate) -> ClauseKind? {
    switch candidate.family {
    case .container(let kind): kind
    case .unit(.section) where sectionsAreContainers: .division
    default: nil
    }
  }

  mutating func openContainer(
    _ kind: ClauseKind, _ candidate: LabelCandidate, heading: (text: String, range: ByteRange)?
  ) {
    let floor = quotation?.depth ?? 0
    let isSchedule = kind == .schedule || kind == .annex
    // A part printed inside a section, whose items go on below it, groups the section's words.
    let host = floor < open.count ? open[floor] : nil
    if !isSchedule, let host, nodes[host].kind.isArticleLevel, let itemAhead, itemAhead.depth > floor + 1,
      candidates[itemAhead.candidate].quotation == candidate.quotation
    {
      open.removeSubrange((floor + 1)...)
      alineas = [:]
      appendContainer(kind, candidate, heading: heading, parent: host)
      return
    }
    open.removeSubrange(floor...)
    alineas = [:]
    if isSchedule {
      containers.removeAll { !nodes[$0].isQuoted || quotation == nil }
    } else if let same = containers.firstIndex(where: { nodes[$0].kind == kind && nodes[$0].isQuoted == (quotation != nil) }) {
      containers.removeSubrange(same...)
    }
    let outer = containers.last { nodes[$0].isQuoted == (quotation != nil) }
    appendContainer(kind, candidate, heading: heading, parent: outer ?? quotation?.node)
    containers.append(nodes.count - 1)
    current = nil
  }

  mutating func appendContainer(
    _ kind: ClauseKind, _ candidate: LabelCandidate, heading: (text: String, range: ByteRange)?, parent: Int?
  ) {
    var node = ClauseNode(
      kind: kind, text: ByteRange(start: candidate.end, end: candidate.end), full: ByteRange(start: candidate.start, end: candidate.end))
    node.parent = parent
    node.labelRange = ByteRange(start: candidate.start, end: candidate.end)
    node.path = [candidate.number]
    node.heading = heading?.text ?? ""
    node.headingRange = heading?.range
    node.isQuoted = quotation != nil
    nodes.append(node)
  }

  mutating func openNode(
    _ candidate: LabelCandidate, _ label: AcceptedLabel, text: ByteRange, heading: (text: String, range: ByteRange)?
  ) -> Int {
    let parentDepth = label.depth - 1
    if open.count > parentDepth { open.removeSubrange(parentDepth...) }
    while open.count < parentDepth { open.append(nil) }
    var parent = open.last(where: { $0 != nil }) ?? nil
    if case .unit = candidate.family, quotation == nil { parent = nil }
    if parent == quotation?.node, let container = containers.last, nodes[container].isQuoted { parent = container }
    let isFirst = candidate.readings.contains { $0.ordinal.isFirst }
    if candidate.family == .note {
      alineas = [:]
    } else if let alinea = alineas[parent ?? -1], isFirst || reader.isOpen(nodes[alinea].text) {
      parent = alinea
    } else if let sibling = lastChild(of: parent), nodes[sibling].kind == .alinea, !isFirst, isSynthetic(parentOfLastItem: sibling) {
      parent = sibling
    }
    var node = ClauseNode(kind: .paragraph, text: text, full: ByteRange(start: candidate.start, end: max(text.end, candidate.end)))
    node.parent = parent ?? containers.last ?? quotation?.node
    node.labelRange = ByteRange(start: candidate.start, end: candidate.end)
    node.path = [candidate.number]
    node.heading = heading?.text ?? ""
    node.headingRange = heading?.range
    node.isQuoted = quotation != nil
    switch candidate.family {
    case .unit(let kind): node.kind = kind
    case .number where label.depth == (quotation?.depth ?? 0) + 1 && isUnit(candidate, label): node.kind = .section
    case .note: node.kind = .note
    default: node.kind = .paragraph
    }
    nodes.append(node)
    open.append(nodes.count - 1)
    current = nodes.count - 1
    if node.kind.isArticleLevel { alineas = [:] }
    return nodes.count - 1
  }

  /// The last direct child of a node, or the last top-level node.
  func lastChild(of parent: Int?) -> Int? {
    var at = nodes.count - 1
    while at >= 0 && at != parent {
      if nodes[at].parent == parent ?? containers.last { return at }
      at = nodes[at].parent ?? -1
    }
    return nil
  }

  /// Whether the list that goes on already hangs below the unnumbered paragraph.
  func isSynthetic(parentOfLastItem alinea: Int) -> Bool { nodes.last.map { $0.parent == alinea } ?? false }

  mutating func crossQuotation(to index: Int?, at offset: Int) {
    guard index != quotation?.index else { return }
    if let old = quotation {
      open.removeSubrange(min(open.count, old.depth - 1)...)
      containers.removeAll { nodes[$0].isQuoted }
      quotation = nil
      alineas = [:]
    }
    guard let index else { return }
    var node = ClauseNode(
      kind: .quotation, text: ByteRange(start: offset, end: offset), full: quotations[index], isSynthetic: true, isQuoted: true)
    node.parent = current ?? open.last(where: { $0 != nil }) ?? containers.last
    nodes.append(node)
    open.append(nodes.count - 1)
    quotation = (index, nodes.count - 1, open.count)
    alineas = [:]
  }

  // MARK: - Words without a label

  /// Words before the first label: titles are left out, sentences become unnumbered paragraphs of a preamble.
  mutating func placeFront(_ paragraphs: [Paragraph], beforeLabels: Bool, opensRecitals: Bool) {
    var paragraphs = reader.joined(paragraphs)
    let startsItem = !opensRecitals && accepted.first.map { isItem($0) } ?? false
    if let first = accepted.first, !startsItem { takeNextHeading(&paragraphs, next: first, after: nil) }
    let sentences = paragraphs.filter { !reader.isHeading($0) }
    let kept = beforeLabels && !startsItem ? sentences : (sentences.isEmpty ? paragraphs : sentences)
    guard !kept.isEmpty else { return }
    if beforeLabels && !startsItem {
      let whole = ByteRange(start: kept[0].range.start, end: kept[kept.count - 1].range.end)
      let empty = ByteRange(start: whole.start, end: whole.start)
      nodes.append(ClauseNode(kind: .preamble, text: kept.count == 1 ? whole : empty, full: whole, isSynthetic: true))
      if kept.count > 1 { for paragraph in kept { appendAlinea(paragraph.range, below: 0) } }
      alineas = [:]
    } else {
      for paragraph in kept { appendAlinea(paragraph.range, below: nil) }
    }
  }

  mutating func placeUnderContainer(_ paragraphs: [Paragraph], next: AcceptedLabel?) {
    for paragraph in paragraphs where !reader.isHeading(paragraph) { appendAlinea(paragraph.range, below: nil) }
  }

  /// Paragraphs behind the first of a node: flush text, unnumbered paragraphs, definitions.
  mutating func placeRest(_ paragraphs: [Paragraph], of node: Int, depth: Int, next: AcceptedLabel?) {
    for paragraph in paragraphs {
      if let owner = continuedNode(at: paragraph.range.start) {
        nodes[owner].flush.append(paragraph.range)
        continue
      }
      if isLastRecital(next) {
        appendNode(alinea: paragraph.range, below: 0)
        continue
      }
      let isFlush = reader.startsLowerCase(paragraph.range) && !reader.opensDefinition(paragraph.range)
      let host = isFlush ? flushHost(of: node, depth: depth, next: next) : nil
      // Without a chapeau there is no sentence that flush text could complete.
      let hasChapeau = host.map { !nodes[$0].text.isEmpty } ?? false
      if let last = nodes.indices.last, goesOnWithLastNode(paragraph), !hasChapeau || reader.isUnfinished(nodes[last].text) {
        nodes[last].text.end = paragraph.range.end
        nodes[last].full.end = max(nodes[last].full.end, paragraph.range.end)
      } else if let host {
        nodes[host].flush.append(paragraph.range)
      } else {
        appendAlinea(paragraph.range, below: alineaHost(of: node, depth: depth, next: next))
      }
    }
  }

  /// The open node whose sentence goes on at an offset by what the format says. A quotation mark may stand before its number.
  func continuedNode(at offset: Int) -> Int? {
    guard let number = hostOfContinuation[offset] else { return nil }
    return open.compactMap { $0 }.last { node in
      guard let label = nodes[node].labelRange, !nodes[node].text.isEmpty else { return false }
      return number...(number + 3) ~= label.start
    }
  }

  /// Whether a paragraph is the rest of the sentence of the node opened last. A comma may end an item of a list, so that there the words
  /// behind it belong to the whole list; a definition goes on behind its commas.
  func goesOnWithLastNode(_ paragraph: Paragraph) -> Bool {
    guard let last = nodes.last, !last.text.isEmpty else { return false }
    let isItem = last.labelRange != nil && last.parent.map { !nodes[$0].text.isEmpty } ?? false
    return reader.goesOn(paragraph, after: last.text, allowsComma: !isItem)
  }

  /// The node whose list has ended before flush text: the ancestor at the depth at which the numbering goes on, or the outermost list's
  /// owner when it ends. A node without open children takes the text itself as a further paragraph.
  func flushHost(of node: Int, depth: Int, next: AcceptedLabel?) -> Int? {
    let floor = quotation?.depth ?? 0
    let unitDepth =
      open.indices.first { index in index >= floor && open[index].map { nodes[$0].kind.isArticleLevel } == true }.map { $0 + 1 } ?? floor
    let resumed = next.map { candidates[$0.candidate].quotation == quotation?.index ? $0.depth : 0 } ?? 0
    // The list that closes is the one below the level at which numbering resumes.
    let hostDepth = max(resumed, unitDepth == depth ? depth : max(unitDepth, floor + 1))
    guard hostDepth < depth else { return nil }
    let chain = open.prefix(depth - 1).dropFirst(max(0, hostDepth - 1)).compactMap { $0 }.map { alineas[$0] ?? $0 }
    // The sentence that goes on is the outermost one that is still open: a section without a chapeau has none.
    return chain.first { !nodes[$0].text.isEmpty && reader.isOpen(nodes[$0].text) } ?? chain.first ?? nodes[node].parent
  }

  /// The node that a further unnumbered paragraph belongs to: where earlier ones of the same list stand, the clause itself when the
  /// numbering goes on below or beside it, else the article.
  func alineaHost(of node: Int, depth: Int, next: AcceptedLabel?) -> Int? {
    let chain = open.prefix(depth).compactMap { $0 }
    if let host = chain.last(where: { alineas[$0] != nil }) { return host }
    if alineas[-1] != nil && chain.isEmpty { return nil }
    let resumed = next.map { candidates[$0.candidate].quotation == quotation?.index ? $0.depth : 0 } ?? 0
    if reader.isOpen(nodes[node].text) || resumed >= depth { return node }
    if resumed > 0, resumed <= open.count, let host = open[resumed - 1] ?? nil { return host }
    return chain.first { nodes[$0].kind.isArticleLevel } ?? chain.first ?? node
  }

  /// An unnumbered paragraph below `host`. The host's own first sentence, when complete, becomes the first of them.
  mutating func appendAlinea(_ range: ByteRange, below host: Int?) {
    if let host, !nodes[host].text.isEmpty, lastChild(of: host) == nil, !reader.isOpen(nodes[host].text), nodes[host].kind != .alinea,
      !(reader.hasUntitledUnits && reader.opensDefinition(range))
    {
      let own = nodes[host].text
      nodes[host].text = ByteRange(start: own.start, end: own.start)
      appendNode(alinea: own, below: host)
    }
    appendNode(alinea: range, below: host)
    alineas[host ?? -1] = nodes.count - 1
  }

  mutating func appendNode(alinea range: ByteRange, below host: Int?) {
    var node = ClauseNode(kind: .alinea, text: range, full: range, isSynthetic: true, isQuoted: quotation != nil)
    node.parent = host ?? containers.last
    nodes.append(node)
  }

  // MARK: - Rims

  /// A dash or full stop between the label and its words belongs to neither.
  func dropLabelMarks(_ paragraphs: inout [Paragraph], labelEnd: Int) {
    guard let first = paragraphs.first, !first.startsLine else { return }
    var start = first.range.start
    while start < first.range.end {
      let dash = ByteClass.dashWidth(bytes, start)
      if dash > 0 || bytes[start] == 0x2E || bytes[start] == 0x3A {
        start = ByteClass.skipBlanks(bytes, start + max(dash, 1), first.range.end)
      } else {
        break
      }
    }
    if start >= first.range.end { paragraphs.removeFirst() } else { paragraphs[0].range.start = start }
  }

  /// Start of the marks that open a quotation or a draft's bracket right before a label: they belong to neither clause.
  func startOfRim(_ label: Int) -> Int {
    if label > 0 && (bytes[label - 1] == 0x5B || bytes[label - 1] == 0x2A) { return label - 1 }
    for width in [3, 2, 1] where label >= width && ByteClass.openingQuoteWidth(bytes, label - width) == width { return label - width }
    return label
  }

  func skipBlanks(_ at: Int, _ end: Int) -> Int { ByteClass.skipBlanks(bytes, at, end) }

  mutating func closeSubtrees() {
    for index in nodes.indices { nodes[index].subtreeEnd = index + 1 }
    for index in nodes.indices.reversed() {
      nodes[index].full.end = max(nodes[index].full.end, nodes[index].text.end, nodes[index].flush.last?.end ?? 0)
      guard let parent = nodes[index].parent else { continue }
      nodes[parent].subtreeEnd = max(nodes[parent].subtreeEnd, nodes[index].subtreeEnd)
      nodes[parent].full.end = max(nodes[parent].full.end, nodes[index].full.end)
      if let heading = nodes[index].headingRange { nodes[index].full.start = min(nodes[index].full.start, heading.start) }
    }
  }
}
