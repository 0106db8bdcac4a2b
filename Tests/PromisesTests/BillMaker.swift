import LegalText
import Scoring
import TestSupport

/// Makes bills out of the specimens' sections and sentences and the examples of the word lists: law-like texts in any number, with
/// known numbering.
struct BillMaker: Sendable {
  /// For each section of the specimens, its versions without the number.
  private let sections: [[String]]
  private let definitions: [String]
  /// Sentences that end with a full stop.
  private let sentences: [String]

  static let shared = Result { try BillMaker() }

  private init() throws {
    let versions = try Specimen.all().map(\.sections)
    sections = (1..<versions[0].count).map { number in
      versions.map { String($0[number].dropFirst("\(number). ".count)).trimmingEnd() }
    }
    definitions = sections[1].flatMap { $0.split(separator: "\n").dropFirst(2).map { String($0.dropLast()) } }
    let numbered = versions.joined().flatMap { $0.split(separator: "\n") }.filter { $0.hasPrefix("(") && $0.hasSuffix(".") }
    let own = numbered.compactMap { line in line.firstIndex(of: " ").map { String(line[line.index(after: $0)...]) } }
    let entries = try BuiltInRules.ruleset.get().packs["en"]?.lexicon.entries ?? []
    let examples = entries.flatMap { [$0.positive, $0.negative] }.map { String($0.filter { $0 != "⟦" && $0 != "⟧" }) }
    sentences = own + examples.filter { $0.hasSuffix(".") && $0.first?.isUppercase == true }
  }

  /// A bill of a title, a section of definitions and further sections, mixed from both specimens and sentences of all kinds.
  func bill(sectionCount: Int, using generator: inout SeededGenerator) -> String {
    var blocks = ["AN ACT\n\nto provide for the safety of networks in Valdoria, and for connected purposes."]
    var isInParts = generator.chance(0.3)
    var part = 0
    for number in 1...sectionCount {
      if isInParts, number % 4 == 1 {
        part += 1
        blocks.append(
          "PART \(["I", "II", "III", "IV", "V", "VI", "VII", "VIII"][part - 1]) - \(["GENERAL", "OFFENCES", "POWERS"][part % 3])")
        isInParts = part < 8
      }
      blocks.append("\(number). " + (number == 1 ? interpretation(&generator) : section(&generator)))
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// Sentences without any numbering.
  func prose(sentenceCount: Int, using generator: inout SeededGenerator) -> String {
    (0..<sentenceCount).map { _ in generator.pick(sentences) + (generator.chance(0.3) ? "\n\n" : generator.chance(0.3) ? "\n" : " ") }
      .joined() + "\n"
  }

  private func interpretation(_ generator: inout SeededGenerator) -> String {
    let share = Double.random(in: 0.1...0.7, using: &generator)
    var chosen = definitions.filter { _ in generator.chance(share) }
    if chosen.isEmpty { chosen = [generator.pick(definitions)] }
    return "Interpretation\nIn this Act—\n" + chosen.joined(separator: ";\n") + "."
  }

  private func section(_ generator: inout SeededGenerator) -> String {
    guard generator.chance(0.35) else { return generator.pick(generator.pick(Array(sections.dropFirst(2)))) }
    let heading = generator.pick(["Duties", "Orders of the Minister", "Prohibited acts", "Notices", "Records", "Safeguards"])
    let subsections = (1...Int.random(in: 2...5, using: &generator)).map { number in
      generator.chance(0.25)
        ? "(\(number)) A person commits an offence if the person, in any of the following cases—\n(a) \(item(&generator));\n(b) \(item(&generator))."
        : "(\(number)) \(generator.pick(sentences))" + (generator.chance(0.3) ? " \(generator.pick(sentences))" : "")
    }
    return ([heading] + subsections).joined(separator: "\n")
  }

  /// A sentence as an item of a list.
  private func item(_ generator: inout SeededGenerator) -> String {
    let sentence = generator.pick(sentences).dropLast()
    return sentence.prefix(1).lowercased() + sentence.dropFirst()
  }
}

extension String {
  fileprivate func trimmingEnd() -> String {
    var result = Substring(self)
    while result.last?.isWhitespace == true { result.removeLast() }
    return String(result)
  }
}
