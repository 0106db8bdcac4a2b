import ClauseStructure
import Definitions
import Indicators
import Ingest
import LegalText
import RiskModel
import Scoring
import Tokenization

/// Reads texts as `DocumentScorer` does and keeps what lies between text and score, which the promise about added words speaks of.
struct Analyst: ~Copyable {
  let pack: LanguagePack
  let model: RiskModel
  private let tokenizer: Tokenizer
  private let parser: ClauseParser

  init() throws {
    let ruleset = try BuiltInRules.ruleset.get()
    guard let pack = ruleset.packs["en"] else {
      throw Diagnostic(code: "R201", file: "lexicons", message: "English has no word lists", hint: "restore lexicons/en")
    }
    let tokenizer = try Tokenizer(abbreviations: pack.structure.abbreviations)
    self.tokenizer = tokenizer
    self.pack = pack
    model = ruleset.model
    parser = ClauseParser(words: pack.structure)
  }

  func analyse(_ bytes: [UInt8]) throws -> AnalysedText {
    let document = try InputDocument(name: "test.txt", raw: bytes, format: .text)
    let text = try tokenizer.tokenize(document.masked)
    let tree = parser.parse(document.masked)
    let context = DocumentContext(
      text: text, tree: tree, clauses: ClauseAssembler.clauses(of: tree), cues: pack.cues,
      definitions: pack.definitions.read(text, tree: tree))
    return AnalysedText(context: context, model: model)
  }
}

/// A text with its clauses, what was found in each and what it scores.
struct AnalysedText {
  let context: DocumentContext
  private let model: RiskModel

  init(context: DocumentContext, model: RiskModel) {
    self.context = context
    self.model = model
  }

  var bytes: [UInt8] { context.text.bytes }
  var clauses: [Clause] { context.clauses }

  func id(_ clause: Int) -> String { context.tree.nodes[context.clauses[clause].node].id }
  func role(_ clause: Int) -> ClauseRole { context.roles[clause].role }
  func matches(_ clause: Int) -> [ReadingMatch] { context.context(of: clause).matches }
  func text(_ clause: Int) -> String { context.text.string(context.clauses[clause].range) }

  func score(_ clause: Int) -> ClauseScore {
    model.score(
      role: role(clause), usedBy: context.rolesUsing(clause: clause), signals: IndicatorRegistry.evaluate(context.context(of: clause)))
  }

  /// What moved a clause's score, one signal after the other, for the message of a failure.
  func explanation(_ clause: Int) -> String {
    score(clause).signals.map { weighed in
      let words = weighed.signal.range.map { "‘\(context.text.string($0))’" } ?? "absent"
      return "\(weighed.signal.indicator) \(words) \(weighed.contribution)"
    }.joined(separator: "; ")
  }
}
