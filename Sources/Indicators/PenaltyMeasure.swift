import LegalText
import Tokenization

/// Reads the highest months and the highest fine out of a penalty's words.
///
/// Numbers stand in figures or as words of the list `amount`, whose entries carry their value behind the last hyphen of their id
/// (`number-5`, `time-12`: a unit of so many months).
struct PenaltyMeasure {
  /// Tokens between a number and its unit, at most: "five (5) years".
  private static let unitReach = 3

  let text: TokenizedText
  let reading: [ReadingMatch]
  /// The value of an entry of the lexicon.
  let values: (Int) -> Double?

  /// - Complexity: O(tokens · matches).
  func maxima(in tokens: Range<Int>) -> (months: Int?, fine: Double?) {
    var months: Int?
    var fine: Double?
    var token = tokens.lowerBound
    while token < tokens.upperBound {
      guard let (value, end) = number(at: token) else {
        token += 1
        continue
      }
      // "Section 9 is seven years": the number that stands nearest to the unit counts.
      let next = (end..<tokens.upperBound).first { number(at: $0) != nil } ?? tokens.upperBound
      if let unit = reading.first(where: {
        $0.cue == .amountTime && end..<next ~= $0.match.tokens.lowerBound && $0.match.tokens.lowerBound - end <= Self.unitReach
      }) {
        if let scale = values(unit.match.entry) { months = max(months ?? 0, Int((value * scale).rounded())) }
      } else if isMoney(token, end) {
        fine = max(fine ?? 0, value)
      }
      token = end
    }
    return (months, fine)
  }

  private func isMoney(_ start: Int, _ end: Int) -> Bool {
    reading.contains { match in
      match.cue == .amountCurrency
        && (0...Self.unitReach ~= match.match.tokens.lowerBound - end || 0...1 ~= start - match.match.tokens.upperBound)
    } || (Int(text.tokens[start].start) > 0 && [UInt8(ascii: "$"), 0xA3].contains(text.bytes[Int(text.tokens[start].start) - 1]))
  }

  /// A number in figures, or in words that multiply and add up: "two hundred", "thirty five".
  private func number(at token: Int) -> (value: Double, end: Int)? {
    if text.tokens[token].kind == .number {
      let digits = text.string(text.tokens[token]).filter { $0 != "," && $0 != " " }
      return Double(digits).map { ($0, token + 1) }
    }
    var total: Double?
    var at = token
    while let word = reading.first(where: { $0.cue == .amountNumber && $0.match.tokens.lowerBound == at }),
      let value = values(word.match.entry)
    {
      if let known = total, value >= 100 { total = known * value } else { total = (total ?? 0) + value }
      at = word.match.tokens.upperBound
    }
    return total.map { ($0, at) }
  }
}
