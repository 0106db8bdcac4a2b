public import LegalText

/// Reads the outline of a law: which words belong to which numbered clause.
///
/// ```swift
/// let tree = ClauseParser(words: words).parse(text.bytes)
/// tree.nodes[0].id  // "sec_1"
/// ```
/// It does not read marked-up formats (the reader blanks the markup) and does not judge what a clause means.
public struct ClauseParser: Sendable {
  private let words: StructureWords

  /// - Parameter words: The names of units and containers in the text's language.
  public init(words: StructureWords) { self.words = words }

  /// - Parameters:
  ///   - bytes: Valid UTF-8, markup blanked.
  ///   - headings: Lines that the format marks as headings: offset of the line's start and level 1...6, ascending.
  ///   - continuations: Lines of which the format says that they go on with the sentence above a list: the line's start, and where the number
  ///     of the unit that owns the list stands. Without them, where numbers go on behind such a line, it counts to the item above it.
  /// - Returns: The tree; a text with any visible character has at least one node.
  /// - Complexity: O(bytes) but for the search, which is O(labels × 24).
  public func parse(
    _ bytes: [UInt8], headings: [(offset: Int, level: Int)] = [], continuations: [(offset: Int, host: Int)] = []
  ) -> ClauseTree {
    let layout = PageLayout(bytes, headings: headings)
    let heads = LineHeads(bytes, layout: layout, words: words)
    let furniture = ContentsFinder(bytes, layout: layout, heads: heads, words: words).furniture()
    let scanner = LabelScanner(bytes, layout: layout, heads: heads, words: words, furniture: furniture)
    let shape = DocumentShape(scanner.candidates)
    var search = NumberingSearch(
      scanner.candidates, numbersAreUnits: shape.numbersAreUnits, sectionsAreContainers: shape.sectionsAreContainers,
      runInCost: shape.runInCost)
    let accepted = search.run()
    var builder = TreeBuilder(
      bytes, reader: ParagraphReader(bytes, layout: layout, furniture: furniture, words: words), candidates: scanner.candidates,
      accepted: accepted, quotations: scanner.quotedRanges, sectionsAreContainers: shape.sectionsAreContainers)
    builder.hostOfContinuation = Dictionary(continuations.map { ($0.offset, $0.host) }) { first, _ in first }
    var nodes = builder.build()
    var naming = ClauseNaming(tradition: shape.tradition)
    naming.name(&nodes)
    var tree = ClauseTree(nodes: nodes, furniture: furniture)
    Coverage.measure(&tree, layout: layout)
    return tree
  }
}

/// How a document numbers its units, told from all its candidates at once.
struct DocumentShape {
  /// `12.` opens a section because no word or sign names the units.
  let numbersAreUnits: Bool
  /// "Section 2" is a group of articles.
  let sectionsAreContainers: Bool
  let tradition: ClauseNaming.Tradition
  /// What a number inside a line costs besides its evidence: a document that gives each item of its lists a line of its own means words by
  /// the numbers inside its sentences.
  let runInCost: Double

  init(_ candidates: [LabelCandidate]) {
    var articles = 0
    var sections = 0
    for candidate in candidates where candidate.opensParagraph && candidate.quotation == nil {
      switch candidate.family {
      case .unit(.article): articles += 1
      case .unit(.section): sections += 1
      default: break
      }
    }
    let numbersGoOn = articles == 0 && Self.numbersGoOnAcrossSections(candidates)
    sectionsAreContainers = articles >= 2 && articles > sections || numbersGoOn
    runInCost = Self.runInCost(candidates)
    numbersAreUnits =
      articles + sections == 0 || numbersGoOn
      || (articles + sections == 1 && Self.numberedLines(candidates) > 4 && !Self.opensWithUnit(candidates))
    tradition = articles > sections ? .articles : (sections > 0 && !numbersAreUnits ? .american : .commonwealth)
  }

  /// Whether "SECTION 2" groups bare numbers that go on from section to section, as in Canadian acts in French.
  private static func numbersGoOnAcrossSections(_ candidates: [LabelCandidate]) -> Bool {
    var last: Ordinal?
    var isBehindSection = false
    var goingOn = 0
    var beginningAnew = 0
    for candidate in candidates where candidate.opensParagraph && candidate.quotation == nil {
      switch candidate.family {
      case .unit(.section): isBehindSection = true
      case .container(.schedule), .container(.annex): last = nil
      case .number:
        guard let ordinal = candidate.readings.first?.ordinal else { continue }
        if isBehindSection, let last {
          if ordinal.isFirst { beginningAnew += 1 } else if last.cost(of: ordinal) < 1 { goingOn += 1 }
        }
        isBehindSection = false
        last = ordinal
      default: break
      }
    }
    return goingOn > beginningAnew
  }

  private static func runInCost(_ candidates: [LabelCandidate]) -> Double {
    var onLines = 0
    var inside = 0
    for candidate in candidates where candidate.family == .item && candidate.decoration == .brackets {
      if candidate.opensParagraph {
        onLines += 1
      } else if candidate.position == .runIn && candidate.acceptCost < candidate.rejectCost {
        inside += 1
      }
    }
    let share = Double(onLines) / Double(max(1, onLines + inside))
    return max(0, share - 0.5) * 2 * largestRunInCost
  }

  /// Cost of a number inside a line where all the others have lines of their own.
  static let largestRunInCost = 2.5

  /// A single article printed alone has its name before its first number; a stray "Section 2" in an act of numbered sections stands behind.
  private static func opensWithUnit(_ candidates: [LabelCandidate]) -> Bool {
    let first = candidates.first { candidate in
      guard candidate.opensParagraph, candidate.quotation == nil else { return false }
      return switch candidate.family {
      case .unit, .number: true
      default: false
      }
    }
    return if case .unit = first?.family { true } else { false }
  }

  private static func numberedLines(_ candidates: [LabelCandidate]) -> Int {
    candidates.count { $0.family == .number && $0.opensParagraph && $0.quotation == nil }
  }
}

/// Measures how much of the operative text lies in clauses that the parser understood.
enum Coverage {
  /// An unnumbered paragraph longer than this was probably not cut where the law cuts it.
  static let longestParagraphByteCount = 16_384
  /// More text than this share before the first number means that the numbering was not found there.
  static let largestPreambleShare = 0.4

  static func measure(_ tree: inout ClauseTree, layout: PageLayout) {
    let total = layout.lines.reduce(0) { $0 + ($1.end - $1.start) } - tree.furniture.reduce(0) { $0 + $1.count }
    var lost = 0
    var preamble = 0
    var isNumbered = false
    for (index, node) in tree.nodes.enumerated() {
      if node.labelRange != nil { isNumbered = true }
      guard tree.isLeaf(index) else { continue }
      if node.text.count > longestParagraphByteCount && node.labelRange == nil { lost += node.text.count }
      if node.labelRange != nil { continue }
      if node.kind == .preamble || node.parent.map({ tree.nodes[$0].kind == .preamble }) == true { preamble += node.text.count }
    }
    if isNumbered && Double(preamble) > Double(total) * largestPreambleShare { lost += preamble }
    tree.operativeByteCount = max(0, total)
    tree.parsedByteCount = max(0, total - lost)
  }
}
