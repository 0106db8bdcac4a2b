import ClauseStructure
import Definitions
import Indicators
import Ingest
import LegalText
import Readings
import RiskModel
import Scoring
import Tokenization

/// Reads texts as `DocumentScorer` does and keeps what lies between text and score, which the promise about added words speaks of.
struct Analyst: ~Copyable {
  let pack: LanguagePack
  let model: RiskModel
  private let residual: ResidualWeights
  private let readings: ReadingReader
  private let tokenizer: Tokenizer
  private let parser: ClauseParser

  init() throws {
    let ruleset = try BuiltInRules.ruleset.get()
    guard let pack = ruleset.packs["en"], let readings = ruleset.readings["en"] else {
      throw Diagnostic(code: "R201", file: "lexicons", message: "English has no word lists", hint: "restore lexicons/en")
    }
    let tokenizer = try Tokenizer(abbreviations: pack.structure.abbreviations)
    self.tokenizer = tokenizer
    self.pack = pack
    self.readings = readings
    model = ruleset.model
    residual = ruleset.residualWeights
    parser = ClauseParser(words: pack.structure)
  }

  func analyse(_ bytes: [UInt8]) throws -> AnalysedText {
    let document = try InputDocument(name: "test.txt", raw: bytes, format: .text)
    let text = try tokenizer.tokenize(document.masked)
    let tree = parser.parse(document.masked)
    let context = DocumentContext(
      text: text, tree: tree, clauses: ClauseAssembler.clauses(of: tree), cues: pack.cues,
      definitions: pack.definitions.read(text, tree: tree),
      citations: readings.read(document.masked, tree: tree), residual: residual)
    return AnalysedText(context: context, model: model)
  }
}
