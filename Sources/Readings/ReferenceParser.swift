import LegalText

/// Parses the citations in one stretch of a clause's words.
///
/// ```
/// reference := relative | numbered [[","] of target]
/// numbered  := unit numbers [[","] numbered-of-a-smaller-unit]
/// numbers   := number {("," | "and" | "or" | "to") number}
/// number    := (digits | letter | roman | "(" label ")") {"(" label ")"}
/// relative  := ("this" | "that" | "the preceding") (unit | instrument)
/// target    := relative | numbered | instrument
/// ```
struct ReferenceParser {
  /// Nested "of" phrases beyond this are not followed.
  private static let depthLimit = 6

  let words: ReadingWords
  let lexemes: [CitationLexeme]

  /// A citation as printed.
  struct Citation {
    var lexemes: Range<Int>
    var form: Form
  }

  indirect enum Form {
    /// "sections 3, 4(2)(a) and 5A of …".
    case numbered(unit: ClauseKind, numbers: [NumberSpan], within: Form?)
    /// "this Part", "that section".
    case relative(Pointer, unit: ClauseKind, isPlural: Bool)
    /// "the Schedule".
    case bare(unit: ClauseKind)
    /// "this Act".
    case thisInstrument
    /// "that Act".
    case thatInstrument
    /// "the Penal Code (Act 12 of 1990)"; the lexemes of its name.
    case external(Range<Int>)
    /// "thereof".
    case thereof
  }

  enum Pointer { case this, that, preceding, following }

  /// One number with its sub-numbers, or a range of them.
  struct NumberSpan {
    var first: [String]
    var last: [String]?
    var lexemes: Range<Int>
  }

  /// Parses what begins at a lexeme.
  /// - Returns: Nil where no citation begins. - Complexity: O(lexemes of the citation).
  func citation(at start: Int, depth: Int = 0) -> Citation? {
    guard depth < Self.depthLimit, start < lexemes.count, mayBegin(at: start) else { return nil }
    if let code = code(at: start) { return code }
    if let named = namedByNumber(at: start) { return withProvision(named) }
    if let numbered = numbered(at: start, depth: depth) { return numbered }
    if let relative = relative(at: start) { return withTarget(relative, depth) }
    return external(at: start).map(withProvision)
  }

  /// Whether a citation may begin with a lexeme at all: most words of a law begin none.
  private func mayBegin(at start: Int) -> Bool {
    let lexeme = lexemes[start]
    switch lexeme.kind {
    case .sectionSign: return true
    case .number: return start + 1 < lexemes.count && lexemes[start + 1].classes.contains(.code)
    case .word:
      return !lexeme.classes.isDisjoint(with: .citing)
        || lexeme.isCapital && !lexeme.classes.isDisjoint(with: [.instrument, .weakInstrument])
    default: return false
    }
  }

  /// "Act No. 17 of 2025, s. 2." cites the other instrument; "the Evidence Act, section 5 applies" cites two.
  private func withProvision(_ citation: Citation) -> Citation {
    let comma = citation.lexemes.upperBound
    guard comma + 1 < lexemes.count, lexemes[comma].kind == .comma, unit(at: comma + 1) != nil,
      let provision = numbered(at: comma + 1, depth: Self.depthLimit - 1)
    else { return citation }
    let end = provision.lexemes.upperBound
    guard end >= lexemes.count || lexemes[end].kind != .word else { return citation }
    return Citation(lexemes: citation.lexemes.lowerBound..<end, form: citation.form)
  }

  // MARK: Numbered units

  private func unit(at index: Int) -> (kind: ClauseKind, isPlural: Bool)? {
    guard index < lexemes.count else { return nil }
    if lexemes[index].kind == .sectionSign {
      return (.section, index + 1 < lexemes.count && lexemes[index + 1].kind == .sectionSign)
    }
    guard lexemes[index].kind == .word else { return nil }
    guard !lexemes[index].classes.isDisjoint(with: [.unit, .pluralUnit]) else { return nil }
    if let kind = words.units[lexemes[index].key] { return (kind, false) }
    return words.pluralUnits[lexemes[index].key].map { ($0, true) }
  }

  private func numbered(at start: Int, depth: Int) -> Citation? {
    guard let unit = unit(at: start) else { return ordinal(at: start) }
    var at = start + (lexemes[start].kind == .sectionSign && unit.isPlural ? 2 : 1)
    // "art. 5".
    if at + 1 < lexemes.count, lexemes[at].kind == .stop, lexemes[at].range.start == lexemes[at - 1].range.end { at += 1 }
    let list = numbers(
      at: at, isPlural: unit.isPlural || lexemes[start].kind == .sectionSign, isCapital: lexemes[start].isCapital, unit.kind)
    guard !list.isEmpty else { return nil }
    // "the Ferries Regulations 2017".
    if lexemes[start].isCapital, lexemes[start].classes.contains(.instrument), isYear(at) { return nil }
    let end = list[list.count - 1].lexemes.upperBound
    let form = Form.numbered(unit: unit.kind, numbers: list, within: nil)
    // "article 5, paragraph 2 (a)": the smaller unit is what is cited.
    if list.count == 1, list[0].last == nil {
      let next = end < lexemes.count && lexemes[end].kind == .comma ? end + 1 : end
      if let smaller = self.unit(at: next), smaller.kind.rank > unit.kind.rank, let inner = numbered(at: next, depth: depth),
        end == next || !startsRule(behind: start, inner.lexemes.upperBound)
      {
        return Citation(lexemes: start..<inner.lexemes.upperBound, form: Self.placed(inner.form, inside: form))
      }
    }
    return withTarget(Citation(lexemes: start..<end, form: form), depth)
  }

  /// "Subject to section 5, subsection (1) applies" cites two: behind words that open a limit the comma ends what they govern, and the rule
  /// begins; "Subject to article 5, paragraph 2, each party" cites one.
  private func startsRule(behind start: Int, _ end: Int) -> Bool {
    guard end < lexemes.count, lexemes[end].kind == .word else { return false }
    return words.openers.contains { opener in
      start >= opener.words.count && zip(lexemes[(start - opener.words.count)..<start], opener.words).allSatisfy { $0.key == $1 }
    }
  }

  /// "the First Schedule".
  private func ordinal(at start: Int) -> Citation? {
    guard start + 1 < lexemes.count, lexemes[start].kind == .word, lexemes[start].classes.contains(.ordinal),
      let number = words.ordinals[lexemes[start].key],
      lexemes[start].isCapital, let unit = unit(at: start + 1), unit.kind.isContainer
    else { return nil }
    let span = NumberSpan(first: ["\(number)"], last: nil, lexemes: start..<(start + 2))
    return Citation(lexemes: start..<(start + 2), form: .numbered(unit: unit.kind, numbers: [span], within: nil))
  }

  private func withTarget(_ citation: Citation, _ depth: Int) -> Citation {
    var at = citation.lexemes.upperBound
    guard at < lexemes.count else { return citation }
    if lexemes[at].kind == .word, lexemes[at].classes.contains(.thereof) {
      return attached(citation, .thereof, end: at + 1)
    }
    if lexemes[at].kind == .comma {
      at += 1
      // "title 18, United States Code".
      if let name = external(at: at, allowsBareWord: true) { return attached(citation, name.form, end: name.lexemes.upperBound) }
    }
    guard at < lexemes.count, lexemes[at].kind == .word, lexemes[at].classes.contains(.of) else { return citation }
    at += 1
    guard let target = target(at: at, depth: depth + 1) else { return citation }
    return attached(citation, target.form, end: target.lexemes.upperBound)
  }

  private func attached(_ citation: Citation, _ target: Form, end: Int) -> Citation {
    Citation(lexemes: citation.lexemes.lowerBound..<end, form: Self.placed(citation.form, inside: target))
  }

  /// The form with another one around its outermost unit; an instrument or pointer that it already has stays outermost.
  private static func placed(_ form: Form, inside outer: Form) -> Form {
    guard case .numbered(let unit, let numbers, let within) = form else { return form }
    guard let within else { return .numbered(unit: unit, numbers: numbers, within: outer) }
    if case .numbered = within { return .numbered(unit: unit, numbers: numbers, within: placed(within, inside: outer)) }
    return .numbered(unit: unit, numbers: numbers, within: placed(outer, inside: within))
  }

  private func target(at start: Int, depth: Int) -> Citation? {
    var at = start
    if at < lexemes.count, lexemes[at].classes.contains(.article) {
      if let external = external(at: at, allowsBareWord: true) { return external }
      at += 1
      // "of the Schedule".
      if let unit = unit(at: at), unit.kind.isContainer, lexemes[at].isCapital,
        numbers(at: at + 1, isPlural: unit.isPlural, isCapital: true, unit.kind).isEmpty
      {
        return Citation(lexemes: start..<(at + 1), form: .bare(unit: unit.kind))
      }
    }
    guard let found = citation(at: at, depth: depth) ?? external(at: at, allowsBareWord: true) else { return nil }
    return Citation(lexemes: start..<found.lexemes.upperBound, form: found.form)
  }

  // MARK: Numbers

  private func numbers(at start: Int, isPlural: Bool, isCapital: Bool, _ unit: ClauseKind) -> [NumberSpan] {
    var result: [NumberSpan] = []
    var at = start
    var previous: [String]?
    // Behind the last element that is certain; a comma is only part of the list when the list goes on.
    while var element = number(at: at, after: previous, isCapital: isCapital, unit) {
      if isPlural, let inner = smallerUnit(at: element.end, than: unit) {
        element.chain += inner.chain
        element.end = inner.end
      }
      var span = NumberSpan(first: element.chain, last: nil, lexemes: at..<element.end)
      var next = element.end
      previous = element.chain
      if let other = rangeEnd(at: next, after: element.chain, isCapital, unit, isPlural) {
        span.last = other.chain
        span.lexemes = at..<other.end
        next = other.end
        previous = other.chain
      }
      result.append(span)
      guard let continued = separator(at: next, isPlural: isPlural) else { break }
      at = continued
    }
    return result
  }

  private func rangeEnd(at index: Int, after chain: [String], _ isCapital: Bool, _ unit: ClauseKind, _ isPlural: Bool) -> (
    chain: [String], end: Int
  )? {
    guard index < lexemes.count else { return nil }
    let isWord = lexemes[index].kind == .word && lexemes[index].classes.contains(.range)
    guard isWord || lexemes[index].kind == .dash && isPlural, index + 1 < lexemes.count else { return nil }
    // "(a) to 4 persons".
    if lexemes[index - 1].kind == .label, lexemes[index + 1].kind != .label { return nil }
    return number(at: index + 1, after: chain, isCapital: isCapital, unit)
  }

  /// "articles 31, paragraph 1, and 54": the paragraph belongs to the article before it, and the list goes on.
  private func smallerUnit(at index: Int, than unit: ClauseKind) -> (chain: [String], end: Int)? {
    let next = index < lexemes.count && lexemes[index].kind == .comma ? index + 1 : index
    guard let smaller = self.unit(at: next), !smaller.isPlural, smaller.kind.rank > unit.rank, lexemes[next].kind == .word else {
      return nil
    }
    return number(at: next + 1, after: nil, isCapital: lexemes[next].isCapital, smaller.kind)
  }

  /// The place behind a comma, a conjunction or both, when a number may follow.
  private func separator(at index: Int, isPlural: Bool) -> Int? {
    var at = index
    var sawWord = false
    if at < lexemes.count, lexemes[at].kind == .comma { at += 1 }
    if at < lexemes.count, lexemes[at].kind == .word, lexemes[at].classes.contains(.list) {
      at += 1
      sawWord = true
    }
    guard at > index, at < lexemes.count else { return nil }
    if lexemes[at].kind == .label { return at }
    // "section 5, 12 persons" cites section 5; "section 5 or 6" cites both.
    guard isPlural || sawWord else { return nil }
    if !isPlural, at + 1 < lexemes.count, lexemes[at + 1].kind == .word, !lexemes[at + 1].classes.contains(.tail),
      !lexemes[at + 1].classes.contains(.of), !lexemes[at + 1].classes.contains(.list)
    {
      return nil
    }
    return at
  }

  /// A number with its sub-numbers.
  /// - Parameter previous: The number before it in the list: `1 (a) and (b)` goes on with `1 (b)`.
  private func number(at start: Int, after previous: [String]?, isCapital: Bool, _ unit: ClauseKind) -> (
    chain: [String], end: Int
  )? {
    guard start < lexemes.count else { return nil }
    var chain: [String]
    var at = start + 1
    switch lexemes[start].kind {
    case .number: chain = [lexemes[start].key]
    case .label: chain = ReferenceParser.continued(previous, by: lexemes[start].key, isCapital: lexemes[start].isCapital)
    case .word:
      guard isBareNumber(lexemes[start], isCapital: isCapital, unit) else { return nil }
      chain = [lexemes[start].key]
    default: return nil
    }
    if at < lexemes.count, lexemes[at].kind == .word, lexemes[at].classes.contains(.insertion), lexemes[start].kind == .number {
      chain[0] += lexemes[at].key
      at += 1
    }
    while at < lexemes.count, lexemes[at].kind == .label, chain.count < 10 {
      chain.append(lexemes[at].key)
      at += 1
    }
    return (chain, at)
  }

  /// Capital letters and Roman numbers stand bare behind the names of parts ("Part IV", "Schedule A"), small letters behind those of points.
  private func isBareNumber(_ word: CitationLexeme, isCapital: Bool, _ unit: ClauseKind) -> Bool {
    guard word.key.utf8.allSatisfy({ 0x61...0x7A ~= $0 }) else { return false }
    let isRoman = word.key.allSatisfy { "ivxlc".contains($0) }
    if word.isCapital { return unit.isContainer && (isRoman || isCapital && word.key.count == 1) }
    return !unit.isContainer && !unit.isArticleLevel && (word.key.count == 1 && word.key != "a" || isRoman && word.key.count > 1)
  }

  /// The number that a bracketed label stands for behind another number: it replaces the deepest part of the same style.
  static func continued(_ previous: [String]?, by label: String, isCapital: Bool) -> [String] {
    guard let previous else { return [label] }
    func style(_ text: String) -> Int {
      guard let first = text.first else { return 0 }
      if first.isNumber { return 1 }
      return text.allSatisfy { "ivx".contains($0) } ? 3 : 2
    }
    let wanted = style(label)
    if let same = previous.lastIndex(where: { style($0) == wanted }) { return previous[..<same] + [label] }
    // (i) beside (h) is the letter.
    if wanted != 1, let letter = previous.lastIndex(where: { style($0) != 1 }) { return previous[..<letter] + [label] }
    return previous + [label]
  }

  // MARK: Without a number

  /// "l'alinéa précédent": the pointer may stand behind the unit.
  private func pointedBehind(_ start: Int, unitAt at: Int) -> Citation? {
    guard let unit = unit(at: at), !unit.isPlural, at + 1 < lexemes.count else { return nil }
    let pointer: Pointer
    if lexemes[at + 1].classes.contains(.preceding) {
      pointer = .preceding
    } else if lexemes[at + 1].classes.contains(.following) {
      pointer = .following
    } else {
      return nil
    }
    return Citation(lexemes: start..<(at + 2), form: .relative(pointer, unit: unit.kind, isPlural: false))
  }

  private func relative(at start: Int) -> Citation? {
    guard lexemes[start].kind == .word else { return nil }
    var at = start
    var pointer: Pointer?
    if lexemes[at].classes.contains(.this) { pointer = .this }
    if lexemes[at].classes.contains(.that) { pointer = .that }
    if pointer == nil, lexemes[at].classes.contains(.article), at + 1 < lexemes.count {
      at += 1
      if lexemes[at].classes.contains(.that) { pointer = .that }
      if lexemes[at].classes.contains(.this) { pointer = .this }
      if pointer == nil, let behind = pointedBehind(start, unitAt: at) { return behind }
    }
    if pointer == nil || pointer == .that && at + 1 < lexemes.count {
      let next = pointer == nil ? at : at + 1
      if lexemes[next].classes.contains(.preceding) { (pointer, at) = (.preceding, next) }
      if lexemes[next].classes.contains(.following) { (pointer, at) = (.following, next) }
    }
    guard let pointer, at + 1 < lexemes.count else { return nil }
    let noun = lexemes[at + 1]
    if let unit = unit(at: at + 1) {
      // "that part of the fine" speaks of no Part.
      if unit.kind.isContainer, pointer != .this, !noun.isCapital { return nil }
      if pointer == .following && unit.isPlural { return nil }
      // "provided that section 5 applies".
      guard numbers(at: at + 2, isPlural: unit.isPlural, isCapital: noun.isCapital, unit.kind).isEmpty else { return nil }
      return Citation(lexemes: start..<(at + 2), form: .relative(pointer, unit: unit.kind, isPlural: unit.isPlural))
    }
    guard noun.kind == .word, noun.classes.contains(.instrument) || noun.classes.contains(.weakInstrument) else { return nil }
    if pointer == .this { return Citation(lexemes: start..<(at + 2), form: .thisInstrument) }
    return pointer == .that && noun.isCapital ? Citation(lexemes: start..<(at + 2), form: .thatInstrument) : nil
  }
}

extension ClauseKind {
  /// Place in the order of sizes: a unit holds those of a higher rank.
  var rank: Int {
    switch self {
    case .book, .schedule, .annex, .quotation: 0
    case .title: 1
    case .division, .part: 2
    case .chapter: 3
    case .subchapter: 4
    case .preamble, .article, .section, .regulation: 5
    case .subsection, .alinea, .note: 6
    case .paragraph: 7
    case .subparagraph, .point: 8
    case .clause: 9
    case .subclause: 10
    case .item: 11
    case .subitem: 12
    }
  }
}
