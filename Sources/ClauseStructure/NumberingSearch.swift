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
  static let margin = 9.9
  /// A candidate this dear that costs nothing as words is not tried.
  static let hopelessCost = 6.0
  /// Levels below which nothing is nested: deeper text is read as words.
  static let maximumDepth = 12

  /// What a hypothesis may do with a candidate; applied only when it is among the cheapest.
  private struct Move {
    var source: Int
    var cost: Double
    /// Levels that stay open.
    var depth: Int
    /// The level that the candidate opens or continues.
    var level: NumberingLevel?
    var afterContainer: Bool
    /// Nesting of the accepted label; -1 when the candidate is taken for words.
    var acceptedDepth: Int
    var isRepeat = false
  }

  /// A move among the cheapest.
  private struct FiledMove {
    var cost: Double
    /// Hash of the stack that it leads to.
    var key: UInt64
    /// Index of the move.
    var move: Int
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
  /// The readings of all candidates; those of candidate n from `readingStarts[n]` to `readingStarts[n + 1]`.
  private let readings: [NumberReading]
  private let readingStarts: [Int]
  private var steps: [Step] = []
  private var beam = NumberingBeam(width: beamWidth)
  private var next = NumberingBeam(width: beamWidth)
  private var moves: [Move] = []
  /// The cheapest moves so far, ascending, no two to the same stack.
  private var filed: [FiledMove] = []
  /// Dearer moves are not taken; `ceiling` are moves that are as dear.
  private var limit = Double.infinity
  private var ceiling = Double.infinity

  /// - Parameter numbersAreUnits: `12.` is a section (no word names the sections) rather than a paragraph of an article.
  /// - Parameter sectionsAreContainers: "Section 2" groups articles or numbers.
  /// - Parameter runInCost: Added to each number inside a line, where the document prints its lists line by line.
  init(_ candidates: [LabelCandidate], numbersAreUnits: Bool, sectionsAreContainers: Bool = false, runInCost: Double = 0) {
    self.candidates = candidates
    self.sectionsAreContainers = sectionsAreContainers
    self.numbersAreUnits = numbersAreUnits
    self.runInCost = runInCost
    var readings: [NumberReading] = []
    var starts = [0]
    readings.reserveCapacity(candidates.count * 2)
    starts.reserveCapacity(candidates.count + 1)
    for index in candidates.indices {
      readings += candidates[index].readings
      starts.append(readings.count)
    }
    self.readings = readings
    readingStarts = starts
  }

  /// The accepted labels in the order of the text.
  mutating func run() -> [AcceptedLabel] {
    beam.begin()
    var quotation: Int?
    for index in candidates.indices {
      if candidates[index].quotation != quotation {
        for place in 0..<beam.count {
          if quotation != nil { beam.leaveQuotation(place) }
          if candidates[index].quotation != nil { beam.enterQuotation(place) }
        }
        quotation = candidates[index].quotation
      }
      if isHopeless(index) { continue }
      moves.removeAll(keepingCapacity: true)
      filed.removeAll(keepingCapacity: true)
      limit = .infinity
      ceiling = .infinity
      for source in 0..<beam.count where isCheap(beam.stacks[source].cost) { expand(source, by: index) }
      advance(index)
    }
    return path(to: beam.cheapestHistory)
  }

  /// Whether every hypothesis takes the candidate for words and pays nothing: a citation that names its unit, or the rest of one.
  private func isHopeless(_ index: Int) -> Bool {
    if candidates[index].acceptCost >= Self.hopelessCost && candidates[index].rejectCost == 0 { return true }
    return candidates[index].position == .afterLabel && (0..<beam.count).allSatisfy { isGlued(index, behind: beam.stacks[$0].history) }
  }

  /// Whether a label stands behind words that were taken for no label: it is part of the same citation, as in "section 5(1)(a)".
  private func isGlued(_ index: Int, behind history: Int32) -> Bool {
    candidates[index].position == .afterLabel && (history < 0 || Int(steps[Int(history)].candidate) != index - 1)
  }

  // MARK: - Moves

  private mutating func expand(_ source: Int, by index: Int) {
    let history = beam.stacks[source].history
    let isGlued = isGlued(index, behind: history)
    if !isGlued {
      switch candidates[index].family {
      case .container(let kind): enterContainer(source, kind, index)
      case .unit(.section) where sectionsAreContainers: enterContainer(source, .division, index)
      case .unit: openUnit(source, index)
      case .number:
        if numbersAreUnits && candidates[index].position == .lineStart {
          openUnit(source, index)
          openItem(source, index, extraCost: 2.5)
        } else {
          openItem(source, index, extraCost: 0)
        }
      case .item: openItem(source, index, extraCost: 0)
      case .note: openNote(source, index)
      }
    }
    let stack = beam.stacks[source]
    var rejected = move(stack, source, depth: stack.count, cost: isGlued ? 0 : candidates[index].rejectCost)
    rejected.acceptedDepth = -1
    add(rejected)
  }

  private func move(_ stack: NumberingBeam.Stack, _ source: Int, depth: Int, cost: Double) -> Move {
    Move(source: source, cost: stack.cost + cost, depth: depth, afterContainer: stack.afterContainer, acceptedDepth: depth + 1)
  }

  /// Whether a move of this cost can be among the cheapest.
  private func isCheap(_ cost: Double) -> Bool { cost <= limit && cost < ceiling }

  /// Files a move among the cheapest; of two to the same stack the cheaper stays, of equal ones the first.
  private mutating func add(_ move: Move) {
    guard isCheap(move.cost) else { return }
    let outer = beam.key(move.source, depth: move.depth)
    let key = (move.level?.hash(into: outer) ?? outer) ^ (move.afterContainer ? 1 : 0)
    // The place that the move displaces: its dearer twin, a new one at the end, or the dearest.
    var at = filed.count
    for place in filed.indices where filed[place].key == key {
      guard move.cost < filed[place].cost else { return }
      at = place
      break
    }
    if at == Self.beamWidth {
      at -= 1
    } else if at == filed.count {
      filed.append(FiledMove(cost: move.cost, key: key, move: moves.count))
    }
    while at > 0 && filed[at - 1].cost > move.cost {
      filed[at] = filed[at - 1]
      at -= 1
    }
    filed[at] = FiledMove(cost: move.cost, key: key, move: moves.count)
    moves.append(move)
    limit = min(limit, filed[0].cost + Self.margin)
    if filed.count == Self.beamWidth { ceiling = filed[Self.beamWidth - 1].cost }
  }

  private mutating func enterContainer(_ source: Int, _ kind: ClauseKind, _ index: Int) {
    let stack = beam.stacks[source]
    var entered = move(stack, source, depth: stack.base, cost: candidates[index].acceptCost)
    if kind != .schedule && kind != .annex, let unit = beam.firstUnit(source) { entered.depth = unit + 1 }
    entered.afterContainer = true
    entered.acceptedDepth = 0
    add(entered)
  }

  private mutating func openUnit(_ source: Int, _ index: Int) {
    let stack = beam.stacks[source]
    let acceptCost = candidates[index].acceptCost
    guard isCheap(stack.cost + acceptCost) else { return }
    let current = beam.firstUnit(source).map { beam.level(source, $0) }
    for place in readingStarts[index]..<readingStarts[index + 1] {
      let reading = readings[place]
      var cost = acceptCost
      var isRepeat = false
      if let current, current.style == reading.style {
        if reading.ordinal == current.ordinal && isHeadingRepeat(stack.history, index) {
          isRepeat = true
        } else {
          let step = current.ordinal.cost(of: reading.ordinal)
          let gapIsUsual = reading.ordinal.major > current.ordinal.major
          cost += stack.afterContainer && reading.ordinal.isFirst ? min(step, 0.8) : gapIsUsual ? step * 0.5 : step
        }
      } else if current != nil {
        cost += 3
      } else {
        cost += candidates[index].quotation != nil ? 0.2 : reading.ordinal.isFirst ? 0 : candidates[index].family == .number ? 1 : 0.5
      }
      var opened = move(stack, source, depth: isRepeat ? stack.count : stack.base, cost: cost)
      opened.acceptedDepth = stack.base + 1
      opened.isRepeat = isRepeat
      if !isRepeat {
        opened.level = NumberingLevel(
          role: .unit, style: reading.style, decoration: candidates[index].decoration, ordinal: reading.reached)
        opened.afterContainer = false
      }
      add(opened)
    }
  }

  /// Notes stand below all numbers of their unit; theirs begin anew.
  private mutating func openNote(_ source: Int, _ index: Int) {
    let stack = beam.stacks[source]
    let floor = stack.count > stack.base && beam.level(source, stack.base).role == .unit ? stack.base + 1 : stack.base
    var opened = move(stack, source, depth: floor, cost: candidates[index].acceptCost)
    opened.level = NumberingLevel(role: .item, style: .note, decoration: .stop, ordinal: Ordinal(major: 1, minor: 0))
    add(opened)
  }

  private mutating func openItem(_ source: Int, _ index: Int, extraCost: Double) {
    let stack = beam.stacks[source]
    let (base, count) = (stack.base, stack.count)
    let position = candidates[index].position
    let decoration = candidates[index].decoration
    let followsUnlabelledText = candidates[index].followsUnlabelledText
    let fixedCost = candidates[index].acceptCost + extraCost + (position == .runIn ? runInCost : 0)
    guard isCheap(stack.cost + fixedCost) else { return }
    let floor = count > base && beam.level(source, base).role == .unit ? base + 1 : base
    for place in readingStarts[index]..<readingStarts[index + 1] {
      let reading = readings[place]
      var isOpen = false
      // Continue or begin anew one of the open levels.
      for depth in stride(from: count - 1, through: floor, by: -1) where beam.isLevel(source, depth, reading.style, decoration) {
        isOpen = true
        let ordinal = beam.level(source, depth).ordinal
        var cost = ordinal.cost(of: reading.ordinal)
        if reading.ordinal.isFirst && (ordinal != reading.ordinal || followsUnlabelledText) {
          cost = min(cost, followsUnlabelledText ? 0.7 : 3.2)
        }
        addItem(stack, source, decoration, reading, depth: depth, cost: fixedCost + cost)
      }
      // Open a level below the innermost.
      guard !isOpen, count - base < Self.maximumDepth else { continue }
      var cost = reading.ordinal.isFirst ? 0.5 : 3.6 + min(2, 0.1 * Double(reading.ordinal.major))
      if count == base && candidates[index].quotation != nil { cost = 0.3 }
      if reading.ordinal.isFirst && position == .afterLabel { cost = 0.1 }
      addItem(stack, source, decoration, reading, depth: count, cost: fixedCost + cost)
    }
  }

  private mutating func addItem(
    _ stack: NumberingBeam.Stack, _ source: Int, _ decoration: LabelDecoration, _ reading: NumberReading, depth: Int, cost: Double
  ) {
    var opened = move(stack, source, depth: depth, cost: cost + reading.penalty)
    guard isCheap(opened.cost) else { return }
    opened.level = NumberingLevel(role: .item, style: reading.style, decoration: decoration, ordinal: reading.reached)
    add(opened)
  }

  /// Applies the moves that were kept.
  private mutating func advance(_ index: Int) {
    next.removeAll()
    for entry in filed {
      guard entry.cost <= limit else { break }
      let move = moves[entry.move]
      let history = beam.stacks[move.source].history
      guard move.acceptedDepth >= 0 else {
        next.append(
          beam, move.source, depth: move.depth, level: nil, cost: move.cost, history: history, afterContainer: move.afterContainer)
        continue
      }
      steps.append(Step(previous: history, candidate: Int32(index), depth: Int8(move.acceptedDepth), isRepeat: move.isRepeat))
      next.append(
        beam, move.source, depth: move.depth, level: move.level, cost: move.cost, history: Int32(steps.count - 1),
        afterContainer: move.afterContainer)
    }
    swap(&beam, &next)
  }

  /// A section number printed over the heading and again over the body stands within two lines of itself, with nothing between.
  private func isHeadingRepeat(_ history: Int32, _ index: Int) -> Bool {
    guard history >= 0 else { return false }
    let last = steps[Int(history)]
    let previous = Int(last.candidate)
    return candidates[index].line - candidates[previous].line <= 2 && !last.isRepeat
      && candidates[previous].number == candidates[index].number
  }

  private func path(to history: Int32) -> [AcceptedLabel] {
    var result: [AcceptedLabel] = []
    var at = history
    while at >= 0 {
      let step = steps[Int(at)]
      result.append(AcceptedLabel(candidate: Int(step.candidate), depth: Int(step.depth), isRepeat: step.isRepeat))
      at = step.previous
    }
    result.reverse()
    return result
  }
}
