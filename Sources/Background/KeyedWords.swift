import Definitions
import LegalText
public import Tokenization

/// The words of a text as keys, each with what it may do in a term and whether it is joined to the word before.
///
/// One array for each property, so that counting walks flat memory. Nine bytes and a bit a word.
public struct KeyedWords: Sendable {
  /// Key of each token's base form.
  public private(set) var keys: [UInt64] = []
  /// Numbers, single letters and ideographs are barred.
  public private(set) var parts: [TermWords.Part] = []
  /// Whether nothing but blanks, or one hyphen, stands between the token and the one before it.
  public private(set) var isJoined: [Bool] = []

  /// - Complexity: O(bytes).
  public init(_ text: TokenizedText, words: TermWords) {
    keys.reserveCapacity(text.tokens.count)
    parts.reserveCapacity(text.tokens.count)
    isJoined.reserveCapacity(text.tokens.count)
    var scratch: [UInt8] = []
    var end = 0
    for token in text.tokens {
      let range = Int(token.start)..<Int(token.end)
      scratch.removeAll(keepingCapacity: true)
      WordFolding.appendFolded(text.bytes, range, to: &scratch)
      words.inflection.reduce(&scratch)
      let key = WordKey.word(scratch)
      let isWord = token.kind == .word && scratch.count > 1 && !scratch.contains(where: Self.isDigit)
      keys.append(key)
      parts.append(isWord ? words.part(key, scratch) : .barred)
      isJoined.append(!keys.isEmpty && Self.joins(text.bytes[end..<range.lowerBound]))
      end = range.upperBound
    }
    if !isJoined.isEmpty { isJoined[0] = false }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }

  /// Blanks, with at most one line break (a paragraph's end joins nothing) and at most one hyphen.
  private static func joins(_ gap: ArraySlice<UInt8>) -> Bool {
    var breaks = 0
    var hyphens = 0
    for byte in gap {
      switch byte {
      case 0x20, 0x09, 0x0D: break
      case 0x0A: breaks += 1
      case 0x2D: hyphens += 1
      case 0xC2, 0xA0: break  // a no-break blank; 0xC2 begins others too, which is rare enough between words
      default: return false
      }
    }
    return breaks <= 1 && hyphens <= 1 && !(breaks == 1 && hyphens == 1)
  }
}
