/// The hypotheses of the numbering search: stacks of levels, each with the cost of the choices that led to it.
///
/// All stacks stand in one array, a fixed number of places each, so that nothing is allocated from candidate to candidate.
struct NumberingBeam {
  /// A hypothesis without its levels.
  struct Stack {
    /// Open levels.
    var count = 0
    /// Levels up to the innermost quotation.
    var base = 0
    var cost = 0.0
    var history: Int32 = -1
    /// A container heading stands since the last unit: units may start again at 1.
    var afterContainer = true
  }

  /// Places of a stack: twice the deepest nesting with its unit (outside and inside a quotation), and the quotation itself.
  private static let stride = 2 * (NumberingSearch.maximumDepth + 2) + 1
  private static let barrier = NumberingLevel(role: .barrier, style: .digits, decoration: .bare, ordinal: Ordinal(major: 0, minor: 0))

  /// A level with a hash of the stack that it is the innermost of: two stacks are taken for equal when their hashes are.
  private struct Place {
    var level: NumberingLevel
    var key: UInt64
  }

  private(set) var stacks: [Stack] = []
  private var places: [Place]

  init(width: Int) {
    places = Array(repeating: Place(level: Self.barrier, key: 0), count: width * Self.stride)
    stacks.reserveCapacity(width)
  }

  var count: Int { stacks.count }

  /// One empty hypothesis.
  mutating func begin() { stacks = [Stack()] }

  mutating func removeAll() { stacks.removeAll(keepingCapacity: true) }

  func level(_ stack: Int, _ depth: Int) -> NumberingLevel { places[stack * Self.stride + depth].level }

  /// Whether an open level is numbered in this style.
  func isLevel(_ stack: Int, _ depth: Int, _ style: NumberStyle, _ decoration: LabelDecoration) -> Bool {
    let at = stack * Self.stride + depth
    return places[at].level.style == style && places[at].level.decoration == decoration
  }

  /// Hash of the outermost `depth` levels of a stack.
  func key(_ stack: Int, depth: Int) -> UInt64 { depth == 0 ? 0 : places[stack * Self.stride + depth - 1].key }

  /// Depth of the first unit of the innermost quotation, or of the text.
  func firstUnit(_ stack: Int) -> Int? {
    (stacks[stack].base..<stacks[stack].count).first { places[stack * Self.stride + $0].level.role == .unit }
  }

  /// The history of the cheapest hypothesis, of equal ones the first; -1 when there is none.
  var cheapestHistory: Int32 { stacks.min { $0.cost < $1.cost }?.history ?? -1 }

  /// Adds the outermost `depth` levels of another beam's stack and, when there is one, a level below them.
  mutating func append(
    _ other: borrowing NumberingBeam, _ source: Int, depth: Int, level: NumberingLevel?, cost: Double, history: Int32, afterContainer: Bool
  ) {
    let target = stacks.count
    stacks.append(
      Stack(count: depth, base: other.stacks[source].base, cost: cost, history: history, afterContainer: afterContainer))
    let (from, to) = (source * Self.stride, target * Self.stride)
    var own = places.mutableSpan
    for depth in 0..<depth { own[to + depth] = other.places[from + depth] }
    if let level { push(level, on: target) }
  }

  private mutating func push(_ level: NumberingLevel, on stack: Int) {
    let depth = stacks[stack].count
    let outer = key(stack, depth: depth)
    places[stack * Self.stride + depth] = Place(level: level, key: level.hash(into: outer))
    stacks[stack].count = depth + 1
  }

  mutating func enterQuotation(_ stack: Int) {
    push(Self.barrier, on: stack)
    stacks[stack].base = stacks[stack].count
  }

  mutating func leaveQuotation(_ stack: Int) {
    guard stacks[stack].base > 0 else { return }
    stacks[stack].count = stacks[stack].base - 1
    stacks[stack].base = 0
  }
}
