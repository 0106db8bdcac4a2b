public import Alignment
import LegalText

/// `lacuna diff` for a terminal: a summary, the changes of definitions, then the changes of text, of structure alone, and the clauses
/// that nobody touched and that are affected all the same.
public struct DiffText: Sendable {
  /// Of a line, in terminal cells.
  public var width: Int
  public var usesColour: Bool

  public init(width: Int, usesColour: Bool) {
    self.width = max(40, width)
    self.usesColour = usesColour
  }

  /// - Complexity: O(words of the changed clauses).
  public func render(_ comparison: InstrumentComparison) -> [UInt8] {
    var text = head(comparison)
    let changes = comparison.changes
    text += section("Definitions", comparison.definitions.map { line(ChangeWording.definition($0, comparison)) })
    text += section("Text", changes.filter(\.isTextChange).map { entry($0, comparison) })
    text += section("Structure only: the same words", changes.filter(\.isStructureChange).map { entry($0, comparison) })
    text += section("Affected: nothing changed but what they lean on", changes.filter(\.isOnlyAffected).map { entry($0, comparison) })
    text += "\n" + line(ReviewNotice.text)
    return Array(text.utf8)
  }

  private func head(_ comparison: InstrumentComparison) -> String {
    let (old, new) = (comparison.old.result, comparison.new.result)
    var text = styled("\(DisplayText.oneLine(old.name)) → \(DisplayText.oneLine(new.name))", .bold) + "\n"
    if let before = old.rollUp, let after = new.rollUp {
      text += line(
        "\(before.clauseCount) → \(after.clauseCount) clauses, maximum \(DecimalText.twoDecimals(before.score)) \(BandMark.words(before.band))"
          + " → \(DecimalText.twoDecimals(after.score)) \(BandMark.words(after.band)),"
          + " mean \(DecimalText.twoDecimals(before.mean)) → \(DecimalText.twoDecimals(after.mean))")
    }
    text += line("\(ChangeWording.counts(comparison)); \(ChangeWording.directions(comparison))")
    for result in [old, new] where result.isPartial {
      text += line("PARTIAL: only \(DecimalText.percent(result.coverage)) of \(DisplayText.oneLine(result.name)) was understood")
    }
    return text
  }

  private func section(_ title: String, _ entries: [String]) -> String {
    entries.isEmpty ? "" : "\n" + styled(title, .bold) + "\n" + entries.joined()
  }

  private func entry(_ change: ClauseChange, _ comparison: InstrumentComparison) -> String {
    let title = "\(ChangeWording.kind(change)): \(ChangeWording.title(change, comparison))"
    var text = DisplayText.wrapped(title, width: width).joined(separator: "\n  ") + "\n"
    let isSame = change.delta.map { $0.magnitude < 0.005 } ?? false
    if !change.isStructureChange || !isSame {
      let band = change.newScore?.band ?? change.oldScore?.band
      text += "  " + styled(ChangeWording.scores(change), band.flatMap { TerminalStyle($0) }) + "\n"
    }
    text += WordChangeText(width: width, usesColour: usesColour).render(change.words)
    for one in change.contributions { text += line(ChangeWording.contribution(one), indent: 2) }
    if !change.terms.isEmpty {
      text += line(
        "uses " + change.terms.map { "“\(DisplayText.oneLine($0))”" }.joined(separator: ", ") + ", defined otherwise now", indent: 2)
    }
    return text
  }

  private func line(_ text: String, indent: Int = 0) -> String {
    let blanks = String(repeating: " ", count: indent)
    let lines = DisplayText.wrapped(text, width: width - indent)
    return blanks + lines.joined(separator: "\n  " + blanks) + "\n"
  }

  private func styled(_ text: String, _ style: TerminalStyle?) -> String { usesColour ? style?.applied(to: text) ?? text : text }
}
