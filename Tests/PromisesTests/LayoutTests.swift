import LegalText
import Scoring
import TestSupport
import Testing

/// Promise 4: layout changes no score while the outline is unchanged, and changes the outline for at most 1 % of clauses.
@Suite("Layout-blind")
struct LayoutTests {
  /// A clause as a reader sees it, whatever the layout.
  private struct Seen: Hashable {
    var id: String
    var words: String
  }

  /// What one kind of change did to some texts.
  private struct Tally {
    var clauses = 0
    var changed = 0
    var examples: [String] = []
    var share: Double { clauses == 0 ? 0 : Double(changed) / Double(clauses) }
  }

  /// A text with its clauses as they are before any change.
  private typealias Known = (text: Texts.Text, clauses: [(seen: Seen, score: ClauseScore)])

  private static let specimens = Result { try known(Texts.specimens()) }
  private static let random = Result { try known(Texts.random(Sampling.count(5, long: 150), seed: Sampling.seed + 40_000)) }
  private static let realLaws = Result { try known(Texts.realLaws()) }

  private static func known(_ texts: [Texts.Text]) throws -> [Known] {
    let scorer = try BuiltInRules.scorer()
    return try texts.map { ($0, seen(try scorer.result($0.bytes, name: $0.name))) }
  }

  private static func seen(_ result: DocumentResult) -> [(seen: Seen, score: ClauseScore)] {
    result.clauses.map { clause in
      (Seen(id: result.tree.nodes[clause.node].id, words: plain(result.string(clause.clause.range))), clause.score)
    }
  }

  private static func plain(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars where scalar != "\u{AD}" && scalar != "\u{FEFF}" {
      switch scalar {
      case "“", "”": result.append("\"")
      case "‘", "’": result.append("'")
      case _ where scalar.properties.isWhitespace: if result.last != " " { result.append(" ") }
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private func check(_ change: LayoutChange, _ texts: [Known], rounds: Int) throws -> Tally {
    let scorer = try BuiltInRules.scorer()
    var tally = Tally()
    for (text, before) in texts {
      for round in 0..<rounds {
        var generator = SeededGenerator(seed: Sampling.seed + UInt64(round))
        let changed = change.applied(to: String(decoding: text.bytes, as: UTF8.self), using: &generator)
        let after = Self.seen(try scorer.result(Array(changed.utf8), name: text.name))
        tally.clauses += before.count
        let isSame = before.count == after.count && zip(before, after).allSatisfy { $0.seen == $1.seen }
        if isSame {
          for (old, new) in zip(before, after) where old.score.logit != new.score.logit || old.score.high != new.score.high {
            Issue.record(
              "\(change.rawValue), \(text.name), round \(round), \(old.seen.id): \(old.score.logit) became \(new.score.logit): \(old.seen.words)"
            )
          }
        } else {
          let (old, new) = (Set(before.map(\.seen)), Set(after.map(\.seen)))
          let lost = old.subtracting(new)
          tally.changed += max(lost.count, new.subtracting(old).count)
          if let first = before.first(where: { lost.contains($0.seen) }) {
            tally.examples.append("\(text.name), round \(round), \(first.seen.id): \(first.seen.words.prefix(80))")
          }
        }
      }
    }
    return tally
  }

  private func report(_ change: LayoutChange, _ tally: Tally, _ what: String) {
    print("layout, \(change.rawValue), \(what): seed \(Sampling.seed), outline changed for \(tally.changed) of \(tally.clauses) clauses")
    for example in tally.examples.prefix(Sampling.isLong ? 20 : 3) { print("  \(example)") }
  }

  @Test("the specimens and random texts score the same in another layout", arguments: LayoutChange.allCases)
  func ours(change: LayoutChange) throws {
    // One break in a long text changes little: the share is measured where it is largest.
    let texts = try Self.random.get() + (change == .oneBreak ? [] : Self.specimens.get())
    let tally = try check(change, texts, rounds: change == .oneBreak ? Sampling.count(4, long: 20) : 1)
    report(change, tally, "specimens and random texts")
    #expect(tally.share <= 0.01, "\(tally.examples.prefix(5))")
  }

  /// That no score changes while the outline stays is tested; how often the outline of these texts changes is only reported.
  @Test("so do real laws, where they lie beside the checkout", arguments: LayoutChange.allCases)
  func realLaws(change: LayoutChange) throws {
    let tally = try check(change, Self.realLaws.get(), rounds: 1)
    guard tally.clauses > 0 else { return }
    report(change, tally, "real laws")
  }
}
