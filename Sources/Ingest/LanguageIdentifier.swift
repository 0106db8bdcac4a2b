public import LegalText

/// A language with how sure it is.
public struct LanguageGuess: Sendable, Hashable {
  /// ISO 639-1 code.
  public var code: String
  /// In (0, 1]: the language's share of the evidence of the two best ones, or of the script's share of the letters.
  public var confidence: Double

  public init(code: String, confidence: Double) {
    self.code = code
    self.confidence = confidence
  }
}

/// Tells the language of a law text: by its script first, then by the share of function words, looking at the first 64 KiB.
///
/// A function word that several languages share (`de`) counts for each of them only a part. Text in a language that is not in the
/// table, in two languages half and half, or too short to tell is undetermined rather than guessed.
public struct LanguageIdentifier: Sendable {
  private struct Language {
    var code: String
    var script: Script
    /// Weight of each function word: one divided by the number of languages of the script that have it.
    var weights: [String: Double]
  }

  private let languages: [Language]

  /// Least sum of word weights, least share of all words and least lead over the next language for a clear answer.
  private static let leastWeight = 2.0
  private static let leastShare = 0.12
  private static let leastLead = 1.5
  /// Least share of the letters that the leading script must have.
  private static let leastScriptShare = 0.6

  /// Reads the table of languages. Reports all faults and gives no identifier when there is one.
  /// - Parameters:
  ///   - file: Name for the diagnostics. - bytes: Contents of `lexicons/languages.tsv`.
  public static func load(file: String, bytes: [UInt8]) -> (identifier: LanguageIdentifier?, diagnostics: [Diagnostic]) {
    let table = LanguageTable(file: file, bytes: bytes)
    guard table.diagnostics.isEmpty else { return (nil, table.diagnostics) }
    return (LanguageIdentifier(table), [])
  }

  private init(_ table: LanguageTable) {
    var sharing: [Script: [String: Int]] = [:]
    for row in table.rows { for word in Set(row.words) { sharing[row.script, default: [:]][word, default: 0] += 1 } }
    languages = table.rows.map { row in
      var weights: [String: Double] = [:]
      for word in row.words { weights[word] = 1 / Double(sharing[row.script]?[word] ?? 1) }
      return Language(code: row.code, script: row.script, weights: weights)
    }
  }

  /// Codes of all languages that can be told, in the table's order.
  public var codes: [String] { languages.map(\.code) }

  /// The language of `text`, or nil when it is undetermined.
  /// - Parameter text: Well-formed UTF-8; give the masked text of Markdown. - Complexity: O(min(bytes, 64 KiB)).
  public func identify(_ text: [UInt8]) -> LanguageGuess? { identify(LanguageSample(text)) }

  /// The language of `text`; where that is undetermined, `fallback` if nothing speaks against it: the text is in its script and no
  /// other language has more evidence. Nil when the text is clearly not in `fallback` and in no language that can be told.
  ///
  /// Short records ("Penalty: imprisonment for five years.") come out as the fallback, short Spanish ones do not come out as English.
  public func identify(_ text: [UInt8], orAssume fallback: String) -> LanguageGuess? {
    let sample = LanguageSample(text)
    if let guess = identify(sample) { return guess }
    guard let assumed = languages.first(where: { $0.code == fallback }) else { return nil }
    guard sample.hasLetters else { return LanguageGuess(code: fallback, confidence: 0.5) }
    guard let (script, _) = sample.dominantScript, script == assumed.script else { return nil }
    let evidence = evidence(sample, script)
    guard let best = evidence.first, best.weight > 0 else { return LanguageGuess(code: fallback, confidence: 0.5) }
    let own = evidence.first { $0.code == fallback }?.weight ?? 0
    if own * 2 >= best.weight { return LanguageGuess(code: fallback, confidence: max(0.1, own / (own + best.weight))) }
    // Several sentences without the fallback's words are in another language, known or not.
    guard sample.wordCount < Self.shortWordCount || best.share >= Self.leastShare else { return nil }
    return LanguageGuess(code: best.code, confidence: best.weight / (best.weight + own + 1))
  }

  /// Words below which a lack of function words says nothing.
  private static let shortWordCount = 40

  private func identify(_ sample: LanguageSample) -> LanguageGuess? {
    guard let (script, share) = sample.dominantScript, share >= Self.leastScriptShare else { return nil }
    let candidates = languages.filter { $0.script == script }
    if candidates.count == 1, let only = candidates.first, only.weights.isEmpty { return LanguageGuess(code: only.code, confidence: share) }
    let evidence = evidence(sample, script)
    guard let best = evidence.first, best.weight >= Self.leastWeight, best.share >= Self.leastShare else { return nil }
    let second = evidence.count > 1 ? evidence[1].weight : 0
    guard best.weight >= Self.leastLead * second else { return nil }
    return LanguageGuess(code: best.code, confidence: best.weight / (best.weight + second))
  }

  /// Evidence for each language of the script, the strongest first, ties in the table's order.
  private func evidence(_ sample: LanguageSample, _ script: Script) -> [(code: String, weight: Double, share: Double)] {
    let found = languages.filter { $0.script == script }.map { language in
      // Summed in the order of the words, so that the same text gives the same sum in every run.
      let weight = language.weights.sorted { $0.key < $1.key }.reduce(0.0) { $0 + $1.value * Double(sample.words[$1.key] ?? 0) }
      return (code: language.code, weight: weight, share: sample.wordCount == 0 ? 0 : weight / Double(sample.wordCount))
    }
    return found.enumerated().sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }.map(\.element)
  }
}
