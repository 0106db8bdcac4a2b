import LegalText

/// A candidate that the search took for a label.
struct AcceptedLabel {
  /// Index of the candidate.
  var candidate: Int
  /// Nesting below the root, the container or the quotation; 1 is the outermost.
  var depth: Int
  /// The number of the current unit printed a second time over its body; opens nothing new.
  var isRepeat: Bool
}

/// Chooses among label candidates the reading whose whole numbering is most consistent.
///
/// A beam search over stacks of numbered levels: a candidate may continue an open level, open a new one below the innermost, begin a list anew, or be
/// ordinary words. Every step has a cost (`Ordinal.cost`, the evidence of `LabelContext`); the cheapest chain wins. Greedy rules cannot
/// see that `(i)` after `(h)` is a letter because `(j)` follows; a chain of costs can.
///
/// - Complexity: O(candidates × beam × depth).
struct NumberingSearch {
  /// Hypotheses kept after each candidate. 24 leaves no fixture of the tests wrong that more would mend.
  static let beamWidth = 24
  /// Hypotheses dearer than the best by this much are dropped.
  static let margin = 14.0
  /// Levels below which nothing is nested: deeper text is read as words.
  static let maximumDepth = 12

  /// One open level of a numbering.
  private struct Level: Equatable {
    enum Role: UInt8 { case barrier, unit, item }
    var role: Role
    var style: NumberStyle
    var decoration: LabelDecoration
    var ordinal: Ordinal

    func hash(into key: UInt64) -> UInt64 {
      var key = key ^ (UInt64(role.rawValue) << 16 | UInt64(style.rawValue) << 8 | UInt64(decoration.rawValue)) &* 0x9E37_79B9_7F4A_7C15
      key = (key ^ UInt64(bitPattern: Int64(ordinal.major))) &* 0xFF51_AFD7_ED55_8CCD
      key = (key ^ key >> 32 ^ UInt64(bitPattern: Int64(ordinal.minor))) &* 0xC4CE_B9FE_1A85_EC53
      return (key ^ key >> 29 ^ UInt64(bitPattern: Int64(ordinal.fraction))) &* 0x9E37_79B9_7F4A_7C15
    }
  }

  /// A stack of levels with the cost of the choices that led to it.
  private struct Hypothesis {
    var levels: [Level] = []
    /// `keys[n]` is a hash of the outermost n levels: two stacks are taken for equal when their hashes are.
    var keys: [UInt64] = [0]
    /// Levels up to the innermost quotation.
    var base = 0
    var cost = 0.0
    var history: Int32 = -1
    /// A container heading stands since the last unit: units may start again at 1.
    var afterContainer = true

    mutating func cut(to depth: Int) {
      levels.removeSubrange(depth...)
      keys.removeSubrange((depth + 1)...)
    }

    mutating func push(_ level: Level) {
      levels.append(level)
      keys.append(level.hash(into: keys[keys.count - 1]))
    }
  }

  /// What a hypothesis may do with a candidate; applied only when it is among the cheapest.
  private struct Move {
    var source: Int
    var cost: Double
    /// Levels that stay open.
    var depth: Int
    /// The level that the candidate opens or continues.
    var level: Level?
    var afterContainer: Bool
    /// Nesting of the accepted label; -1 when the candidate is taken for words.
    var acceptedDepth: Int
    var isRepeat = false
    var key: UInt64 = 0
  }

  private struct Step {
    var previous: Int32
    var candidate: Int32
    var depth: Int8
    var isRepeat: Bool
  }

  private let candidates: [LabelCandidate]
  private let numbersAreUnits: Bool
  private let sectionsAreContainers: Bool
  private let runInCost: Double
  private var steps: [Step] = []
  private var moves: [Move] = []

  /// - Parameter numbersAreUnits: `12.` is a section (no word names the sections) rather than a paragraph of an article.
  /// - Parameter sectionsAreContainers: "Section 2" groups articles or numbers.
  /// - Parameter runInCost: Added to each number inside a line, where the document prints its lists line by line.
  init(_ candidates: [LabelCandidate], numbersAreUnits: Bool, sectionsAreContainers: Bool = false, runInCost: Double = 0) {
    self.candidates = candidates
    self.sectionsAreContainers = sectionsAreContainers
    self.numbersAreUnits = numbersAreUnits
    self.runInCost = runInCost
  }

  /// The accepted labels in the order of the text.
  mutating func run() -> [AcceptedLabel] {
    var beam = [Hypothesis()]
    var quotation: Int?
    for index in candidates.indices {
      if candidates[index].quotation != quotation {
        for place in beam.indices { crossQuotation(&beam[place], from: quotation, to: candidates[index].quotation) }
        quotation = candidates[index].quotation
      }
      moves.removeAll(keepingCapacity: true)
      for source in beam.indices { expand(beam[source], source, by: index) }
      beam = cheapest(of: beam, index)
    }
    return path(to: beam.min { $0.cost < $1.cost }?.history ?? -1)
  }

  // MARK: - Moves

  private mutating func expand(_ hypothesis: Hypothesis, _ source: Int, by index: Int) {
    let candidate = candidates[index]
    // A label glued to words that were no label is part of the same citation: "section 5(1)(a)".
    let isGlued =
      candidate.position == .afterLabel && (hypothesis.history < 0 || Int(steps[Int(hypothesis.history)].candidate) != index - 1)
    if !isGlued {
      switch candidate.family {
      case .container(let kind): enterContainer(hypothesis, source, kind, candidate)
      case .unit(.section) where sectionsAreContainers: enterContainer(hypothesis, source, .division, candidate)
      case .unit: openUnit(hypothesis, source, index, candidate)
      case .number:
        if numbersAreUnits && candidate.position == .lineStart {
          openUnit(hypothesis, source, index, candidate)
          openItem(hypothesis, source, candidate, extraCost: 2.5)
        } else {
          openItem(hypothesis, source, candidate, extraCost: 0)
        }
      case .item: openItem(hypothesis, source, candidate, extraCost: 0)
      case .note: openNote(hypothesis, source, candidate)
      }
    }
    var rejected = move(hypothesis, source, depth: hypothesis.levels.count, cost: isGlued ? 0 : candidate.rejectCost)
    rejected.acceptedDepth = -1
    append(rejected, hypothesis)
  }

  private func move(_ hypothesis: Hypothesis, _ source: Int, depth: Int, cost: Double) -> Move {
    Move(
      source: source, cost: hypothesis.cost + cost, depth: depth, afterContainer: hypothesis.afterContainer,
      acceptedDepth: depth + 1)
  }

  private mutating func append(_ move: Move, _ hypothesis: Hypothesis) {
    var move = move
    let outer = hypothesis.keys[move.depth]
    move.key = move.level?.hash(into: outer) ?? outer
    move.key ^= move.afterContainer ? 1 : 0
    moves.append(move)
  }

  private mutating func enterContainer(_ hypothesis: Hypothesis, _ source: Int, _ kind: ClauseKind, _ candidate: LabelCandidate) {
    let base = hypothesis.base
    let unit = hypothesis.levels[base...].firstIndex { $0.role == .unit }
    var entered = move(hypothesis, source, depth: base, cost: candidate.acceptCost)
    if kind != .schedule && kind != .annex, let unit { entered.depth = unit + 1 }
    entered.afterContainer = true
    entered.acceptedDepth = 0
    append(entered, hypothesis)
  }

  private mutating func openUnit(_ hypothesis: Hypothesis, _ source: Int, _ index: Int, _ candidate: LabelCandidate) {
    let base = hypothesis.base
    let current = hypothesis.levels.dropFirst(base).first { $0.role == .unit }
    for reading in candidate.readings {
      var cost = candidate.acceptCost
      var isRepeat = false
      if let current, current.style == reading.style {
        if reading.ordinal == current.ordinal && isHeadingRepeat(hypothesis, index) {
          isRepeat = true
        } else {
          let step = current.ordinal.cost(of: reading.ordinal)
          let gapIsUsual = reading.ordinal.major > current.ordinal.major
          cost += hypothesis.afterContainer && reading.ordinal.isFirst ? min(step, 0.8) : gapIsUsual ? step * 0.5 : step
        }
      } else if current != nil {
        cost += 3
      } else {
        cost += candidate.quotation != nil ? 0.2 : reading.ordinal.isFirst ? 0 : candidate.family == .number ? 1 : 0.5
      }
      var opened = move(hypothesis, source, depth: isRepeat ? hypothesis.levels.count : base, cost: cost)
      opened.acceptedDepth = base + 1
      opened.isRepeat = isRepeat
      if !isRepeat {
        opened.level = Level(
          role: .unit, style: reading.style, decoration: candidate.decoration, ordinal: reading.reached)
        opened.afterContainer = false
      }
      append(opened, hypothesis)
    }
  }

  /// Notes stand below all numbers of their unit; theirs begin anew.
  private mutating func openNote(_ hypothesis: Hypothesis, _ source: Int, _ candidate: LabelCandidate) {
    let base = hypothesis.base
    let floor = hypothesis.levels.count > base && hypothesis.levels[base].role == .unit ? base + 1 : base
    var opened = move(hypothesis, source, depth: floor, cost: candidate.acceptCost)
    opened.level = Level(role: .item, style: .note, decoration: .stop, ordinal: Ordinal(major: 1, minor: 0))
    append(opened, hypothesis)
  }

  private mutating func openItem(_ hypothesis: Hypothesis, _ source: Int, _ candidate: LabelCandidate, extraCost: Double) {
    let base = hypothesis.base
    let count = hypothesis.levels.count
    let floor = count > base && hypothesis.levels[base].role == .unit ? base + 1 : base
    let fixedCost = candidate.acceptCost + extraCost + (candidate.position == .runIn ? runInCost : 0)
    for reading in candidate.readings {
      var isOpen = false
      // Continue or begin anew one of the open levels.
      for depth in stride(from: count - 1, through: floor, by: -1) {
        let level = hypothesis.levels[depth]
        guard level.style == reading.style, level.decoration == candidate.decoration else { continue }
        isOpen = true
        var cost = level.ordinal.cost(of: reading.ordinal)
        if reading.ordinal.isFirst && (level.ordinal != reading.ordinal || candidate.followsUnlabelledText) {
          cost = min(cost, candidate.followsUnlabelledText ? 0.7 : 3.2)
        }
        appendItem(hypothesis, source, candidate, reading, depth: depth, cost: fixedCost + cost)
      }
      // Open a level below the innermost.
      guard !isOpen, count - base < Self.maximumDepth else { continue }
      var cost = reading.ordinal.isFirst ? 0.5 : 3.6 + min(2, 0.1 * Double(reading.ordinal.major))
      if count == base && candidate.quotation != nil { cost = 0.3 }
      if reading.ordinal.isFirst && candidate.position == .afterLabel { cost = 0.1 }
      appendItem(hypothesis, source, candidate, reading, depth: count, cost: fixedCost + cost)
    }
  }

  private mutating func appendItem(
    _ hypothesis: Hypothesis, _ source: Int, _ candidate: LabelCandidate, _ reading: NumberReading, depth: Int, cost: Double
  ) {
    var opened = move(hypothesis, source, depth: depth, cost: cost + reading.penalty)
    opened.level = Level(role: .item, style: reading.style, decoration: candidate.decoration, ordinal: reading.reached)
    append(opened, hypothesis)
  }

  /// The cheapest moves, one for each stack they lead to, applied.
  private mutating func cheapest(of beam: [Hypothesis], _ index: Int) -> [Hypothesis] {
    guard let best = moves.min(by: { $0.cost < $1.cost })?.cost else { return beam }
    let limit = best + Self.margin
    var order = moves.indices.filter { moves[$0].cost <= limit }
    // Few and nearly in order: insertion keeps equal costs as they came.
    for place in order.indices.dropFirst() {
      let entry = order[place]
      var at = place
      while at > 0 && moves[order[at - 1]].cost > moves[entry].cost {
        order[at] = order[at - 1]
        at -= 1
      }
      order[at] = entry
    }
    var kept: [Hypothesis] = []
    var keys: [UInt64] = []
    for entry in order where !keys.contains(moves[entry].key) {
      keys.append(moves[entry].key)
      kept.append(applied(moves[entry], to: beam, index))
      if kept.count == Self.beamWidth { break }
    }
    return kept
  }

  private mutating func applied(_ move: Move, to beam: [Hypothesis], _ index: Int) -> Hypothesis {
    var result = beam[move.source]
    result.cost = move.cost
    guard move.acceptedDepth >= 0 else { return result }
    if result.levels.count > move.depth { result.cut(to: move.depth) }
    if let level = move.level { result.push(level) }
    result.afterContainer = move.afterContainer
    steps.append(
      Step(previous: result.history, candidate: Int32(index), depth: Int8(move.acceptedDepth), isRepeat: move.isRepeat))
    result.history = Int32(steps.count - 1)
    return result
  }

  // MARK: - Quotations, repeats, bookkeeping

  private func crossQuotation(_ hypothesis: inout Hypothesis, from old: Int?, to new: Int?) {
    if old != nil, let barrier = hypothesis.levels.lastIndex(where: { $0.role == .barrier }) {
      hypothesis.cut(to: barrier)
      hypothesis.base = 0
    }
    if new != nil {
      hypothesis.push(Level(role: .barrier, style: .digits, decoration: .bare, ordinal: Ordinal(major: 0, minor: 0)))
      hypothesis.base = hypothesis.levels.count
    }
  }

  /// A section number printed over the heading and again over the body stands within two lines of itself, with nothing between.
  private func isHeadingRepeat(_ hypothesis: Hypothesis, _ index: Int) -> Bool {
    guard hypothesis.history >= 0 else { return false }
    let last = steps[Int(hypothesis.history)]
    let previous = candidates[Int(last.candidate)]
    return previous.number == candidates[index].number && candidates[index].line - previous.line <= 2 && !last.isRepeat
  }

  private func path(to history: Int32) -> [AcceptedLabel] {
    var result: [AcceptedLabel] = []
    var at = history
    while at >= 0 {
      let step = steps[Int(at)]
      result.append(AcceptedLabel(candidate: Int(step.candidate), depth: Int(step.depth), isRepeat: step.isRepeat))
      at = step.previous
    }
    return result.reversed()
  }
}
