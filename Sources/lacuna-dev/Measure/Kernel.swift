import ArgumentParser
import ClauseStructure
import Definitions
import Ingest
import LegalText
import Lexicon
import Readings
import Reports
import Scoring
import Tokenization

/// One stage of the chain, alone: what comes before it has been made when it is asked.
enum Kernel: String, CaseIterable, ExpressibleByArgument {
  case read, tokens, vocabulary, outline, lexicon, definitions, citations, score, records

  var summary: String {
    switch self {
    case .read: "decode, mask markup, find headings"
    case .tokens: "cut into words and sentences, number the different words"
    case .vocabulary: "number the different words alone"
    case .outline: "find the clause tree"
    case .lexicon: "match the word lists"
    case .definitions: "find defined terms and their uses"
    case .citations: "find citations, limits and joining words"
    case .score: "everything from the document to its scores"
    case .records: "write the scores as NDJSON"
    }
  }

  /// The stage as a function that works once through all documents and returns a checksum of what it made.
  /// - Throws: When a document cannot be read, or a language has no data for the stage.
  func pass(_ files: [(name: String, bytes: [UInt8])], _ ruleset: Ruleset, language: String) throws -> () throws -> Int {
    let documents = try files.map { try Self.document($0.name, $0.bytes) }
    guard let structure = ruleset.structures[language] else { throw ValidationError("there are no structure words for '\(language)'") }
    let tokenizer = try Tokenizer(abbreviations: structure.abbreviations)
    let parser = ClauseParser(words: structure)
    func texts() throws -> [TokenizedText] { try documents.map { try tokenizer.tokenize($0.masked) } }
    func trees() -> [ClauseTree] { documents.map { Self.tree($0, parser) } }
    switch self {
    case .read: return { try files.reduce(0) { $0 + (try Self.document($1.name, $1.bytes)).masked.count } }
    case .tokens: return { try documents.reduce(0) { $0 + (try tokenizer.tokenize($1.masked)).tokens.count } }
    case .vocabulary:
      let texts = try texts()
      return {
        texts.reduce(0) { sum, text in
          let again = TokenizedText(bytes: text.bytes, tokens: text.tokens, sentenceStarts: text.sentenceStarts)
          return sum + again.vocabulary.words.count
        }
      }
    case .outline: return { documents.reduce(0) { $0 + Self.tree($1, parser).nodes.count } }
    case .lexicon:
      let (texts, lexicon) = (try texts(), try Self.pack(ruleset, language).lexicon)
      return { texts.reduce(0) { $0 + lexicon.match($1).count } }
    case .definitions:
      let (texts, trees) = (try texts(), trees())
      guard let reader = ruleset.definitions[language] else { throw ValidationError("there are no definition words for '\(language)'") }
      return { zip(texts, trees).reduce(0) { $0 + reader.read($1.0, tree: $1.1).definitions.count } }
    case .citations:
      let trees = trees()
      guard let reader = ruleset.readings[language] else { throw ValidationError("there are no reading words for '\(language)'") }
      return { zip(documents, trees).reduce(0) { $0 + reader.read($1.0.masked, tree: $1.1).references.count } }
    case .score:
      return {
        let scorer = try DocumentScorer(ruleset, language: .fixed(language))
        return documents.reduce(0) { $0 + (Self.result(scorer.score($1))?.clauses.count ?? 0) }
      }
    case .records:
      let scorer = try DocumentScorer(ruleset, language: .fixed(language))
      let results = documents.compactMap { Self.result(scorer.score($0)) }
      let records = ScoreRecords(levels: [.clause, .article, .document])
      return { results.reduce(0) { $0 + records.lines($1).count } }
    }
  }

  private static func document(_ name: String, _ bytes: [UInt8]) throws -> InputDocument {
    try InputDocument(name: name, raw: bytes, format: name.hasSuffix(".md") ? .markdown : .text)
  }

  private static func tree(_ document: InputDocument, _ parser: ClauseParser) -> ClauseTree {
    parser.parse(document.masked, headings: document.headingLines.map { (offset: $0.start, level: $0.level) })
  }

  private static func result(_ scored: ScoredDocument) -> DocumentResult? {
    if case .scored(let result) = scored.outcome { result } else { nil }
  }

  private static func pack(_ ruleset: Ruleset, _ language: String) throws -> LanguagePack {
    guard let pack = ruleset.packs[language] else { throw ValidationError("there are no word lists for '\(language)'") }
    return pack
  }
}
