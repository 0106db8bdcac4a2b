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

  private struct Level: Equatable {
    enum Role: UInt8 { case barrier, unit, item }
    var role: Role
    var style: NumberStyle
    var decoration: LabelDecoration
    var ordinal: Ordinal
  }

  private struct Hypothesis {
    var levels: [Level]
    var cost: Double
    var history: Int32
    /// A container heading stands since the last unit: units may start again at 1.
    var afterContainer: Bool
    /// The unit before a schedule, until another unit follows.
    var before: Level?
  }

  private struct Step {
    var previous: Int32
    var candidate: Int32
    var depth: Int8
    var isRepeat: Bool
  }

  private let candidates: [LabelCandidate]
  private let numbersAreUnits: Bool
  private let runInCost: Double
  private var steps: [Step] = []

  /// - Parameter numbersAreUnits: `12.` is a section (no word names the sections) rather than a paragraph of an article.
  /// - Parameter runInCost: Added to each number inside a line, where the document prints its lists line by line.
  init(_ candidates: [LabelCandidate], numbersAreUnits: Bool, runInCost: Double = 0) {
    self.candidates = candidates
    self.numbersAreUnits = numbersAreUnits
    self.runInCost = runInCost
  }

  /// The accepted labels in the order of the text.
  mutating func run() -> [AcceptedLabel] {
    var beam = [Hypothesis(levels: [], cost: 0, history: -1, afterContainer: true)]
    var quotation: Int?
    for index in candidates.indices {
      if candidates[index].quotation != quotation {
        beam = beam.map { crossQuotation($0, from: quotation, to: candidates[index].quotation) }
        quotation = candidates[index].quotation
      }
      var next: [Hypothesis] = []
      next.reserveCapacity(beam.count * 3)
      for hypothesis in beam { expand(hypothesis, by: index, into: &next) }
      beam = pruned(next)
    }
    return path(to: beam.min { $0.cost < $1.cost }?.history ?? -1)
  }

  // MARK: - Steps

  private mutating func expand(_ hypothesis: Hypothesis, by index: Int, into next: inout [Hypothesis]) {
    let candidate = candidates[index]
    // A label glued to words that were no label is part of the same citation: "section 5(1)(a)".
    if candidate.position == .afterLabel, hypothesis.history < 0 || Int(steps[Int(hypothesis.history)].candidate) != index - 1 {
      next.append(hypothesis)
      return
    }
    switch candidate.family {
    case .container(let kind): enterContainer(hypothesis, kind, index, into: &next)
    case .unit: openUnit(hypothesis, index, extraCost: 0, into: &next)
    case .number:
      if numbersAreUnits && candidate.position == .lineStart {
        openUnit(hypothesis, index, extraCost: 0, into: &next)
        openItem(hypothesis, index, extraCost: 2.5, into: &next)
      } else {
        openItem(hypothesis, index, extraCost: 0, into: &next)
      }
    case .item: openItem(hypothesis, index, extraCost: 0, into: &next)
    }
    var rejected = hypothesis
    rejected.cost += candidate.rejectCost
    next.append(rejected)
  }

  private mutating func enterContainer(_ hypothesis: Hypothesis, _ kind: ClauseKind, _ index: Int, into next: inout [Hypothesis]) {
    var entered = hypothesis
    let base = barrierDepth(entered.levels)
    if kind == .schedule || kind == .annex {
      entered.before = entered.levels.dropFirst(base).first { $0.role == .unit }
      entered.levels.removeSubrange(base...)
    } else if let unit = entered.levels[base...].firstIndex(where: { $0.role == .unit }) {
      entered.levels.removeSubrange((unit + 1)...)
    } else {
      entered.levels.removeSubrange(base...)
    }
    entered.afterContainer = true
    entered.cost += candidates[index].acceptCost
    entered.history = record(hypothesis.history, index, depth: 0)
    next.append(entered)
  }

  private mutating func openUnit(_ hypothesis: Hypothesis, _ index: Int, extraCost: Double, into next: inout [Hypothesis]) {
    let candidate = candidates[index]
    let base = barrierDepth(hypothesis.levels)
    let current = hypothesis.levels.dropFirst(base).first { $0.role == .unit }
    for reading in candidate.readings {
      var cost = candidate.acceptCost + extraCost
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
        // What goes on with the numbers from before a schedule never was in one: "Schedule 1" was a note in the margin.
        if let before = hypothesis.before, before.style == reading.style, before.ordinal.cost(of: reading.ordinal) < 1 { cost += 4 }
      }
      var opened = hypothesis
      opened.cost += cost
      if isRepeat {
        opened.history = record(hypothesis.history, index, depth: base + 1, isRepeat: true)
      } else {
        opened.levels.removeSubrange(base...)
        opened.levels.append(
          Level(role: .unit, style: reading.style, decoration: candidate.decoration, ordinal: reading.last ?? reading.ordinal))
        opened.afterContainer = false
        opened.before = nil
        opened.history = record(hypothesis.history, index, depth: base + 1)
      }
      next.append(opened)
    }
  }

  private mutating func openItem(_ hypothesis: Hypothesis, _ index: Int, extraCost: Double, into next: inout [Hypothesis]) {
    let candidate = candidates[index]
    let base = barrierDepth(hypothesis.levels)
    let floor = hypothesis.levels.count > base && hypothesis.levels[base].role == .unit ? base + 1 : base
    for reading in candidate.readings {
      // Continue or begin anew one of the open levels.
      for depth in stride(from: hypothesis.levels.count - 1, through: floor, by: -1) {
        let level = hypothesis.levels[depth]
        guard level.style == reading.style, level.decoration == candidate.decoration else { continue }
        var cost = level.ordinal.cost(of: reading.ordinal)
        if reading.ordinal.isFirst && level.ordinal != reading.ordinal || reading.ordinal.isFirst && candidate.followsUnlabelledText {
          cost = min(cost, candidate.followsUnlabelledText ? 0.7 : 3.2)
        }
        appendItem(hypothesis, index, reading, depth: depth, cost: cost + extraCost + reading.penalty, into: &next)
      }
      // Open a level below the innermost.
      let depth = hypothesis.levels.count
      guard depth - base < Self.maximumDepth,
        !hypothesis.levels[floor...].contains(where: { $0.style == reading.style && $0.decoration == candidate.decoration })
      else { continue }
      var cost = reading.ordinal.isFirst ? 0.5 : 3.6 + min(2, 0.1 * Double(reading.ordinal.major))
      if depth == base && candidate.quotation != nil { cost = 0.3 }
      if reading.ordinal.isFirst && candidate.position == .afterLabel { cost = 0.1 }
      appendItem(hypothesis, index, reading, depth: depth, cost: cost + extraCost + reading.penalty, into: &next)
    }
  }

  private mutating func appendItem(
    _ hypothesis: Hypothesis, _ index: Int, _ reading: NumberReading, depth: Int, cost: Double, into next: inout [Hypothesis]
  ) {
    let candidate = candidates[index]
    var opened = hypothesis
    if candidate.position == .runIn { opened.cost += runInCost }
    opened.levels.removeSubrange(depth...)
    opened.levels.append(
      Level(role: .item, style: reading.style, decoration: candidate.decoration, ordinal: reading.last ?? reading.ordinal))
    opened.cost += candidate.acceptCost + cost
    opened.history = record(hypothesis.history, index, depth: depth + 1)
    next.append(opened)
  }

  // MARK: - Quotations, repeats, bookkeeping

  private func crossQuotation(_ hypothesis: Hypothesis, from old: Int?, to new: Int?) -> Hypothesis {
    var crossed = hypothesis
    if old != nil, let barrier = crossed.levels.lastIndex(where: { $0.role == .barrier }) { crossed.levels.removeSubrange(barrier...) }
    if new != nil {
      crossed.levels.append(Level(role: .barrier, style: .digits, decoration: .bare, ordinal: Ordinal(major: 0, minor: 0)))
    }
    return crossed
  }

  private func barrierDepth(_ levels: [Level]) -> Int { (levels.lastIndex { $0.role == .barrier } ?? -1) + 1 }

  /// A section number printed over the heading and again over the body stands within two lines of itself, with nothing between.
  private func isHeadingRepeat(_ hypothesis: Hypothesis, _ index: Int) -> Bool {
    guard hypothesis.history >= 0 else { return false }
    let last = steps[Int(hypothesis.history)]
    let previous = candidates[Int(last.candidate)]
    return previous.number == candidates[index].number && candidates[index].line - previous.line <= 2 && !last.isRepeat
  }

  private mutating func record(_ previous: Int32, _ candidate: Int, depth: Int, isRepeat: Bool = false) -> Int32 {
    steps.append(Step(previous: previous, candidate: Int32(candidate), depth: Int8(depth), isRepeat: isRepeat))
    return Int32(steps.count - 1)
  }

  /// The cheapest hypotheses, one for each stack.
  private func pruned(_ hypotheses: [Hypothesis]) -> [Hypothesis] {
    let ordered = hypotheses.sorted { $0.cost < $1.cost }
    guard let best = ordered.first?.cost else { return [] }
    var kept: [Hypothesis] = []
    for hypothesis in ordered {
      if hypothesis.cost > best + Self.margin || kept.count == Self.beamWidth { break }
      if !kept.contains(where: {
        $0.levels == hypothesis.levels && $0.afterContainer == hypothesis.afterContainer && $0.before == hypothesis.before
      }) {
        kept.append(hypothesis)
      }
    }
    return kept
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
