/// How the words of a language change their form: data by which a term is found in the plural, in the genitive or behind an elided article.
///
/// It is no grammar: two forms are the same word when these rules bring them to the same letters. Rules that would join different words are
/// left out of the data.
public struct Inflection: Sendable {
  private struct Rule {
    var ending: [UInt8]
    var replacement: [UInt8]
  }

  /// Longest ending first, by their last byte.
  private let rules: [UInt8: [Rule]]
  /// `l'`, `qu'`; longest first.
  private let elisions: [[UInt8]]
  private let verbForms: [Rule]

  /// - Parameters:
  ///   - plural: `ies>y`, `ss>ss`: an ending and what stands for it in the base form. The longest that fits decides; at least three letters
  ///     stay before an ending of one letter, two before a longer one.
  ///   - verbForm: `e>ing`: an ending of the base form of a verb and what a form of it has instead; an empty one is added.
  ///   - elision: `l`, `qu`: what may stand before an apostrophe at the beginning of a word.
  public init(plural: [String] = [], verbForm: [String] = [], elision: [String] = []) {
    var rules: [UInt8: [Rule]] = [:]
    for rule in plural.compactMap(Self.rule) { if let last = rule.ending.last { rules[last, default: []].append(rule) } }
    self.rules = rules.mapValues { $0.sorted { ($1.ending.count, $0.ending.lexical) < ($0.ending.count, $1.ending.lexical) } }
    elisions = elision.map { Array($0.utf8) + [0x27] }.sorted { ($1.count, $0.lexical) < ($0.count, $1.lexical) }
    verbForms = verbForm.compactMap(Self.rule)
  }

  private static func rule(_ text: String) -> Rule? {
    let parts = text.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    return Rule(ending: Array(parts[0].utf8), replacement: Array(parts[1].utf8))
  }

  /// Brings a folded word to its base form. - Complexity: O(rules of its last letter); allocates nothing.
  public func reduce(_ word: inout [UInt8]) {
    for elision in elisions where word.count > elision.count + 1 && word.starts(with: elision) {
      word.removeFirst(elision.count)
      break
    }
    guard let last = word.last, let rules = rules[last] else { return }
    for rule in rules where word.hasSuffix(rule.ending) {
      let stem = word.count - rule.ending.count
      guard stem >= (rule.ending.count == 1 ? 3 : 2) else { continue }
      word.removeLast(rule.ending.count)
      word.append(contentsOf: rule.replacement)
      return
    }
  }

  /// The base form of a folded word.
  public func base(_ word: String) -> String {
    var bytes = Array(word.utf8)
    reduce(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether the folded word begins with an elided one.
  func isElided(_ word: String) -> Bool { elisions.contains { word.utf8.starts(with: $0) } }

  /// Forms of a verb in the base form, the given one left out, each in its own base form.
  func verbForms(of verb: String) -> [String] {
    let bytes = Array(verb.utf8)
    // The longest ending that fits: `destroy` takes "ing", `process` "ing", `use` loses its "e".
    let fitting = verbForms.filter { bytes.hasSuffix($0.ending) && bytes.count > $0.ending.count + 1 }
    let longest = fitting.map(\.ending.count).max() ?? 0
    var forms: [String] = []
    for rule in fitting where rule.ending.count == longest {
      let form = base(String(decoding: bytes.dropLast(rule.ending.count) + rule.replacement, as: UTF8.self))
      if form != verb && !forms.contains(form) { forms.append(form) }
    }
    return forms
  }
}

extension [UInt8] {
  fileprivate var lexical: String { String(decoding: self, as: UTF8.self) }

  fileprivate func hasSuffix(_ suffix: [UInt8]) -> Bool {
    count >= suffix.count && self[(count - suffix.count)...].elementsEqual(suffix)
  }
}
