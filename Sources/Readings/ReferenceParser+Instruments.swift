import LegalText

extension ReferenceParser {
  /// Longest name of an instrument, in words and marks.
  private static let nameLimit = 24

  /// `18 U.S.C. 1030(a)(2)`, `50 U.S.C. § 1801`.
  func code(at start: Int) -> Citation? {
    guard start + 2 < lexemes.count, lexemes[start].kind == .number, lexemes[start + 1].kind == .word,
      lexemes[start + 1].classes.contains(.code)
    else { return nil }
    var at = start + 2
    while at < lexemes.count, lexemes[at].kind == .stop || lexemes[at].kind == .sectionSign { at += 1 }
    guard at < lexemes.count, lexemes[at].kind == .number else { return nil }
    at += 1
    while at < lexemes.count, lexemes[at].kind == .label { at += 1 }
    return Citation(lexemes: start..<at, form: .external(start..<at))
  }

  /// `Regulation (EU) 2016/679` without an article, before "Regulation" is taken for a unit.
  func namedByNumber(at start: Int) -> Citation? {
    guard lexemes[start].kind == .word, lexemes[start].isCapital else { return nil }
    return numberedInstrument(at: start).map { Citation(lexemes: start..<$0, form: .external(start..<$0)) }
  }

  /// The name of another instrument, with or without an article: "the Penal Code (Act 12 of 1990)", "Regulation (EU) 2016/679",
  /// "title 18, United States Code" behind the number.
  /// - Parameter allowsBareWord: Whether "the Convention" alone is a name; only behind "of", because alone it stands on every line.
  func external(at start: Int, allowsBareWord: Bool = false) -> Citation? {
    guard start < lexemes.count, lexemes[start].kind == .word else { return nil }
    let hasArticle = lexemes[start].classes.contains(.article)
    let first = hasArticle ? start + 1 : start
    guard first < lexemes.count, lexemes[first].kind == .word, lexemes[first].isCapital else { return nil }
    if let numbered = numberedInstrument(at: first) { return Citation(lexemes: start..<numbered, form: .external(first..<numbered)) }
    guard hasArticle || allowsBareWord else { return nil }
    // An adjective and "Act" are a name, "the Act" is one only where a clause of it is cited.
    guard let end = nameEnd(first), end - first >= 2 || allowsBareWord else { return nil }
    return Citation(lexemes: start..<end, form: .external(first..<end))
  }

  /// `Regulation (EU) 2016/679`, `Directive 2013/40/EU`, `Act No. 12 of 1990`.
  private func numberedInstrument(at start: Int) -> Int? {
    guard lexemes[start].classes.contains(.instrument) || lexemes[start].classes.contains(.weakInstrument) else { return nil }
    var at = start + 1
    while at < lexemes.count, at < start + 5, lexemes[at].kind == .label || isNumberMark(at) { at += 1 }
    guard at < lexemes.count, lexemes[at].kind == .number else { return nil }
    let hasYear = at + 2 < lexemes.count && lexemes[at + 1].classes.contains(.name) && isYear(at + 2)
    guard at > start + 1 || hasYear || lexemes[at].key.contains("/") else { return nil }
    return hasYear ? at + 3 : at + 1
  }

  /// "No." and its stop.
  private func isNumberMark(_ index: Int) -> Bool {
    lexemes[index].kind == .stop && lexemes[index].range.start == lexemes[index - 1].range.end
      || lexemes[index].kind == .word && lexemes[index].isCapital && lexemes[index].key.count <= 3
  }

  /// A year in which an instrument may have been made.
  func isYear(_ index: Int) -> Bool {
    guard index < lexemes.count, lexemes[index].kind == .number, lexemes[index].key.utf8.count == 4, let year = Int(lexemes[index].key)
    else {
      return false
    }
    return 1200...2999 ~= year
  }

  /// The end of capital words, joined by small ones, among which one names an instrument; years and brackets with a number belong to it.
  private func nameEnd(_ start: Int) -> Int? {
    var at = start
    var end: Int?
    /// Where a name ends that has no word but a weak one: it counts when it goes on.
    var weakEnd: Int?
    while at < lexemes.count, at - start < Self.nameLimit {
      let lexeme = lexemes[at]
      if lexeme.kind == .word, lexeme.isCapital {
        at += 1
        // "the Service Provider shall" is no instrument; behind its own word a name may go on: "Convention on Cybercrime".
        if end != nil || weakEnd != nil || lexeme.classes.contains(.instrument) {
          end = at
        } else if lexeme.classes.contains(.weakInstrument) {
          weakEnd = at
        }
      } else if let next = behindInnerBracket(at) {
        at = next
      } else if lexeme.kind == .word, lexeme.classes.contains(.name), let next = behindNameWords(at), next - start < Self.nameLimit {
        at = next
      } else if lexeme.kind == .comma, (end ?? weakEnd) == at, isYear(at + 1) {
        at += 2
        end = at
      } else if isYear(at), let known = end ?? weakEnd, known == at || known == at - 1 {
        at += 1
        end = at
      } else {
        break
      }
    }
    if let end { return withBracket(end) }
    return weakEnd.flatMap { withBracket($0) > $0 ? withBracket($0) : nil }
  }

  /// The capital word behind a bracket inside a name: "the Ferries (Fares) Order".
  private func behindInnerBracket(_ start: Int) -> Int? {
    var at = start + 1
    if lexemes[start].kind == .openBracket {
      while at < lexemes.count, at - start < 10, lexemes[at].kind == .word { at += 1 }
      guard at < lexemes.count, lexemes[at].kind == .closeBracket else { return nil }
      at += 1
    } else if lexemes[start].kind != .label || !lexemes[start].isCapital {
      return nil
    }
    return at < lexemes.count && lexemes[at].kind == .word && lexemes[at].isCapital ? at : nil
  }

  /// The capital word or year behind small words inside a name.
  private func behindNameWords(_ start: Int) -> Int? {
    var at = start
    while at < lexemes.count, at - start < 3, lexemes[at].kind == .word, !lexemes[at].isCapital, lexemes[at].classes.contains(.name) {
      // "the Court and the Evidence Act" are two.
      if at > start, lexemes[at].classes.contains(.article), lexemes[at - 1].classes.contains(.list) { return nil }
      at += 1
    }
    guard at < lexemes.count, lexemes[at].kind == .word && lexemes[at].isCapital || isYear(at), unitIsNotNext(at) else { return nil }
    return at
  }

  /// "the Evidence Act and Part IV": another citation begins.
  private func unitIsNotNext(_ index: Int) -> Bool {
    guard lexemes[index].classes.contains(.unit), index + 1 < lexemes.count else { return true }
    return lexemes[index + 1].kind != .number && lexemes[index + 1].kind != .label
  }

  /// Behind "(Cap. 75)", "(Act 12 of 1990)", "(18 U.S.C. 1030)".
  private func withBracket(_ end: Int) -> Int {
    guard end < lexemes.count, lexemes[end].kind == .openBracket else { return end }
    var at = end + 1
    var sawNumber = false
    while at < lexemes.count, at - end < Self.nameLimit, lexemes[at].kind != .closeBracket {
      sawNumber = sawNumber || lexemes[at].kind == .number
      at += 1
    }
    return sawNumber && at < lexemes.count && lexemes[at].kind == .closeBracket ? at + 1 : end
  }
}
