public import Alignment
import LegalText

/// `lacuna diff --format markdown`: a report to paste into an issue tracker or a committee's paper.
public enum DiffMarkdown {
  public static func render(_ comparison: InstrumentComparison) -> [UInt8] {
    let (old, new) = (comparison.old.result, comparison.new.result)
    var text = "# \(MarkdownText.escaped(old.name)) → \(MarkdownText.escaped(new.name))\n\n\(ReviewNotice.text)\n\n"
    if let before = old.rollUp, let after = new.rollUp {
      text += "| | clauses | highest | mean |\n|---|--:|--:|--:|\n"
      for (name, sum) in [("old", before), ("new", after)] {
        text +=
          "| \(name) | \(sum.clauseCount) | \(DecimalText.twoDecimals(sum.score)) \(sum.band.rawValue) |"
          + " \(DecimalText.twoDecimals(sum.mean)) |\n"
      }
      text += "\n"
    }
    text += "\(ChangeWording.counts(comparison)); \(ChangeWording.directions(comparison)).\n"
    for result in [old, new] where result.isPartial {
      text += "\n**Partial:** only \(DecimalText.percent(result.coverage)) of \(MarkdownText.escaped(result.name)) was understood.\n"
    }
    if !comparison.definitions.isEmpty { text += "\n## Definitions\n\n" }
    for definition in comparison.definitions { text += "- \(MarkdownText.escaped(ChangeWording.definition(definition, comparison)))\n" }
    text += section("Text", comparison.changes.filter(\.isTextChange), comparison)
    text += section("Structure only", comparison.changes.filter(\.isStructureChange), comparison)
    text += section("Affected", comparison.changes.filter(\.isOnlyAffected), comparison)
    return Array(text.utf8)
  }

  private static func section(_ title: String, _ changes: [ClauseChange], _ comparison: InstrumentComparison) -> String {
    changes.isEmpty ? "" : "\n## \(title)\n" + changes.map { "\n" + entry($0, comparison) }.joined()
  }

  private static func entry(_ change: ClauseChange, _ comparison: InstrumentComparison) -> String {
    var text = "### \(MarkdownText.escaped(ChangeWording.title(change, comparison)))\n\n"
    text += "\(ChangeWording.kind(change)); \(ChangeWording.scores(change))\n"
    if !change.words.isEmpty { text += "\n> " + words(change.words) + "\n" }
    if !change.contributions.isEmpty { text += "\n" }
    for one in change.contributions { text += "- \(MarkdownText.escaped(ChangeWording.contribution(one)))\n" }
    if !change.terms.isEmpty {
      text += "\nUses terms that are defined otherwise now: \(change.terms.map(MarkdownText.escaped).joined(separator: ", ")).\n"
    }
    return text
  }

  /// Removed words struck out, added ones bold.
  private static func words(_ changes: [WordChange]) -> String {
    changes.enumerated().map { index, change in
      let words = DisplayText.oneLine(change.text).split(separator: " ").map(String.init)
      switch change.operation {
      case .kept:
        let shown = WordChangeText.shortened(words, isFirst: index == 0, isLast: index == changes.count - 1)
        return MarkdownText.escaped(shown.joined(separator: " "))
      case .removed: return "~~\(MarkdownText.escaped(words.joined(separator: " ")))~~"
      case .added: return "**\(MarkdownText.escaped(words.joined(separator: " ")))**"
      }
    }.joined(separator: " ")
  }
}
