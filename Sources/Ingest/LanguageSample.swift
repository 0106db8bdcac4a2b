/// What the beginning of a text shows about its language: letters by script and its words.
struct LanguageSample {
  /// Letters of each script.
  private(set) var letterCounts: [Script: Int] = [:]
  /// Letters of scripts that are not told apart, such as Greek.
  private(set) var otherLetterCount = 0
  /// Words in lower case with how often they occur, split at everything that is no letter (so `l'article` is two).
  private(set) var words: [String: Int] = [:]
  private(set) var wordCount = 0

  /// Bytes of the text that are looked at.
  static let byteCount = 1 << 16

  /// - Parameter text: Well-formed UTF-8. - Complexity: O(min(bytes, 64 KiB)).
  init(_ text: [UInt8]) {
    var end = min(text.count, Self.byteCount)
    while end < text.count, end > 0, text[end] & 0xC0 == 0x80 { end -= 1 }
    var word = ""
    for scalar in String(decoding: text[..<end], as: UTF8.self).unicodeScalars {
      if let script = Script.of(scalar.value) {
        letterCounts[script, default: 0] += 1
        word.unicodeScalars.append(scalar)
      } else if Script.isMark(scalar.value) {
        if !word.isEmpty, scalar.value != 0xAD { word.unicodeScalars.append(scalar) }
      } else {
        if scalar.value >= 0x80, scalar.properties.isAlphabetic { otherLetterCount += 1 }
        if !word.isEmpty { add(&word) }
      }
    }
    if !word.isEmpty { add(&word) }
  }

  private mutating func add(_ word: inout String) {
    words[word.lowercased(), default: 0] += 1
    wordCount += 1
    word = ""
  }

  var hasLetters: Bool { otherLetterCount > 0 || !letterCounts.isEmpty }

  /// The script of most letters with its share of all letters; nil without letters or when most are of another script. Han with some
  /// kana is Japanese, with much Hangul Korean.
  var dominantScript: (script: Script, share: Double)? {
    var counts = letterCounts
    let han = counts[.han, default: 0]
    let kana = counts[.japanese, default: 0]
    let hangul = counts[.korean, default: 0]
    // Statutory Japanese has about as much kana as Han; a Chinese text that quotes a Japanese name stays far below one in ten.
    if kana * 10 > han + kana {
      counts[.japanese] = han + kana
      counts[.han] = 0
    } else if hangul > han {
      counts[.korean] = han + hangul
      counts[.han] = 0
    }
    let total = counts.values.reduce(otherLetterCount, +)
    let best = Script.allCases.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? .latin
    let most = counts[best, default: 0]
    return most > otherLetterCount ? (best, Double(most) / Double(total)) : nil
  }
}
