import LegalText
import Tokenization

/// Where the matches of a reading stand in their sentences: at the opening, in the main clause, or behind a word that subordinates.
struct SentenceScan {
  /// Tokens before words that still leave them at the opening of their sentence: "Each Party, considering ...".
  private static let openingTokenCount = 4

  /// Tokens from the first may or shall within which another belongs to it: "may, and if so required shall".
  private static let firstClauseTokenCount = 4
  /// Tokens of a phrase before the first comma of a sentence, at most.
  private static let leadTokenCount = 14

  /// By match: nothing of weight stands before it in its sentence.
  private(set) var isOpening: [Bool]
  /// By match: it does not stand in a condition or exception.
  private(set) var isMain: [Bool]
  /// By match: "who", "which" or "that" stands right before it.
  private(set) var followsRelative: [Bool]

  /// - Complexity: O(matches · log sentences + tokens of the conditions that open a sentence).
  init(_ clause: Clause, _ reading: [ReadingMatch], _ text: TokenizedText) {
    isOpening = [Bool](repeating: false, count: reading.count)
    isMain = [Bool](repeating: true, count: reading.count)
    followsRelative = [Bool](repeating: false, count: reading.count)
    var sentence = ByteRange(start: 0, end: 0)
    var segment = -1
    var first = 0
    // Tokens of a condition; an exception runs to the end of its sentence.
    var condition = 0..<0
    var relativeEnd = -1
    // Behind "For the purposes of this Act," the sentence opens once more.
    var second = -1
    var firstModal = Int.max
    for (position, match) in reading.enumerated() {
      let tokens = match.match.tokens
      if match.segment != segment || match.range.start >= sentence.end || match.range.start < sentence.start {
        let isChapeauOpen = match.segment != segment && segment >= 0 && condition.upperBound == .max
        let isOwn = clause.reading[match.segment].origin != .flush
        segment = match.segment
        sentence = text.sentence(at: match.range.start)
        first =
          text.tokenIndices(in: ByteRange(start: max(sentence.start, clause.reading[segment].range.start), end: sentence.end)).lowerBound
        // "If a person (a) ...": the items of a condition belong to it.
        condition = isChapeauOpen && isOwn ? 0 ..< .max : 0..<0
        relativeEnd = -1
        second = -1
        firstModal = .max
        if tokens.lowerBound == first, [.frameBoundary, .frameOpener, .definition].contains(match.cue) {
          second = Self.tokenBehindComma(from: first, text, sentence)
        }
      }
      isOpening[position] =
        tokens.lowerBound - first <= Self.openingTokenCount || second >= 0 && 0...Self.openingTokenCount ~= tokens.lowerBound - second
      followsRelative[position] = tokens.lowerBound == relativeEnd
      if match.cue == .frameRelative { relativeEnd = tokens.upperBound }
      if match.cue == .frameOpener && !condition.contains(tokens.lowerBound) {
        let opensSentence = tokens.lowerBound - first <= 1
        condition =
          opensSentence
          ? tokens.lowerBound..<Self.end(of: tokens.upperBound, position, reading, text, sentence)
          : tokens.lowerBound..<Self.endOfAside(tokens, text, sentence)
      }
      // What the law says first decides: "the inspector may close the mill, and the owner may appeal".
      let isLater = tokens.lowerBound - Self.firstClauseTokenCount > firstModal && CueSet.modals.contains(match.cue)
      if isLater && !condition.contains(tokens.lowerBound) { condition = tokens.lowerBound ..< .max }
      if CueSet.modals.contains(match.cue) && !condition.contains(tokens.lowerBound) { firstModal = min(firstModal, tokens.lowerBound) }
      isMain[position] = !condition.contains(tokens.lowerBound)
    }
  }

  /// The token behind the first comma of a sentence; -1 where none stands near its opening.
  private static func tokenBehindComma(from first: Int, _ text: TokenizedText, _ sentence: ByteRange) -> Int {
    let last = text.tokenIndices(in: sentence).upperBound
    for token in first..<max(first, min(last - 1, first + leadTokenCount))
    where text.bytes[Int(text.tokens[token].end)] == UInt8(ascii: ",") {
      return token + 1
    }
    return -1
  }

  /// The token behind a condition between commas: "may, if it rains, close". Without them it runs to the end of its sentence.
  private static func endOfAside(_ opener: Range<Int>, _ text: TokenizedText, _ sentence: ByteRange) -> Int {
    guard opener.lowerBound > 0, text.bytes[Int(text.tokens[opener.lowerBound - 1].end)] == UInt8(ascii: ",") else { return .max }
    let end = tokenBehindComma(from: opener.upperBound, text, sentence)
    return end < 0 ? .max : end
  }

  /// The token behind a condition that opens a sentence: behind the last comma before may or shall, else behind its first comma.
  private static func end(
    of start: Int, _ position: Int, _ reading: [ReadingMatch], _ text: TokenizedText, _ sentence: ByteRange
  ) -> Int {
    let last = text.tokenIndices(in: sentence).upperBound
    var firstComma: Int?
    var lastComma: Int?
    var modals = reading[position...].filter { CueSet.modals.contains($0.cue) && $0.segment == reading[position].segment }[...]
    for token in start..<max(start, last - 1) {
      while let modal = modals.first, modal.match.tokens.lowerBound <= token {
        if lastComma != nil { return lastComma ?? last }
        modals.removeFirst()
      }
      let gap = text.bytes[Int(text.tokens[token].end)..<Int(text.tokens[token + 1].start)]
      guard token > start, gap.first == UInt8(ascii: ",") else { continue }
      firstComma = firstComma ?? token + 1
      lastComma = token + 1
    }
    return firstComma ?? .max
  }
}
